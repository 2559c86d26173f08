import { expect, it } from 'vitest'
import { withProgress, withSteps } from '../../../src/main/cli/progress'
import { AppError } from '../../../src/shared/errors'

function screen(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, written, write: (text: string) => written.push(text) }
}
const stopped = new AppError('output.stopped', { folder: 'figures' })

it('a person at a terminal sees what is made on one line, which is gone afterwards', async () => {
  const terminal = screen(true)
  const result = await withSteps(
    stopped,
    async step => {
      await step('7 of 41: Flows of the second wave')
      await step('8 of 41: Map')
      return 'made'
    },
    terminal,
  )
  expect(result).toBe('made')
  expect(terminal.written).toEqual([
    '\r7 of 41: Flows of the second wave',
    `\r${'8 of 41: Map'.padEnd(33)}`,
    `\r${' '.repeat(12)}`,
    '\r',
  ])
})

it('says nothing where nobody looks, and a name cannot move the cursor of a terminal', async () => {
  const [pipe, terminal] = [screen(false), screen(true)]
  for (const each of [pipe, terminal])
    await withSteps(stopped, step => step(`1 of 2: \u001b[2J${'long '.repeat(40)}`), each)
  expect(pipe.written).toEqual([])
  expect(terminal.written[0]).toMatch(/^\r1 of 2: {2}\[2Jlong /)
  expect(terminal.written[0]).toHaveLength(77)
})

it('Ctrl-C ends it at the next step, and a fault of the work is told as it is', async () => {
  const done: number[] = []
  const work = withProgress('other.vloom:', stopped, async step => {
    for (const share of [0, 0.5, 1]) {
      await step(share)
      done.push(share)
      if (share === 0.5) process.emit('SIGINT')
    }
  })
  await expect(work).rejects.toBe(stopped)
  expect(done).toEqual([0, 0.5])
  expect(process.listenerCount('SIGINT')).toBe(0)
  const broken = withSteps(stopped, async () => {
    throw new AppError('output.diskFull', { file: 'a.svg' })
  })
  await expect(broken).rejects.toMatchObject({ code: 'output.diskFull' })
})
