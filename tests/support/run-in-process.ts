import { vi } from 'vitest'
import { parse } from '../../src/main/cli/arguments'
import { commands } from '../../src/main/cli/commands/list'
import { sentenceFor } from '../../src/main/cli/faults'

/** A command in this process, as the program runs it. */
export async function runInProcess(
  name: string,
  ...args: string[]
): Promise<{ out: string; words: string; code: number }> {
  const said = { out: '', words: '' }
  const catchTo = (to: 'out' | 'words') => (chunk: unknown) => {
    said[to] += String(chunk)
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(catchTo('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(catchTo('words')),
  ]
  process.exitCode = 0
  try {
    const command = commands.find(each => each.name === name)!
    const { words, values } = parse(command, args)
    await command.run(words, values)
  } catch (error) {
    said.words += sentenceFor(error)
    process.exitCode = 1
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  const code = process.exitCode
  process.exitCode = 0
  return { ...said, code }
}
