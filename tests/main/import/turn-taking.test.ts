import { expect, test } from 'vitest'
import { turnTaking } from '../../../src/main/import/turn-taking'

test('no more run at once than may, in the order in which they came, and a failure holds nobody up', async () => {
  const take = turnTaking(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const work = (i: number) => async () => {
    begun.push(i)
    most = Math.max(most, ++running)
    await new Promise(resolve => setTimeout(resolve, 5))
    running--
    if (i === 1) throw new Error('one')
    return i
  }
  const results = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(i => take(work(i))))
  expect(results.map(result => result.status)).toEqual(['fulfilled', 'rejected', ...Array(4).fill('fulfilled')])
  expect(begun).toEqual([0, 1, 2, 3, 4, 5])
  expect(most).toBe(2)
  expect(await take(work(6))).toBe(6)
})

test('what is no longer wanted when its turn comes is not begun', async () => {
  const take = turnTaking(1)
  const control = new AbortController()
  let begun = false
  const first = take(() => new Promise(resolve => setTimeout(resolve, 5)))
  const second = take(async () => (begun = true), control.signal)
  control.abort(new Error('not wanted'))
  await first
  await expect(second).rejects.toThrow('not wanted')
  expect(begun).toBe(false)
})
