/** Longest that is waited for a change to show, in milliseconds: what is announced may be lost with the connection. */
const longest = 3000

let next = Promise.withResolvers<void>()

/** Notes that a change was announced, and when what it changes in the open documents is there to be shown. */
export function changeIsShown(shown: Promise<unknown>): void {
  const { resolve } = next
  next = Promise.withResolvers()
  void shown.finally(resolve)
}

/** Does something that changes the project as if somebody else did, and waits until the window shows it. */
export async function untilShown<T>(work: () => Promise<T>): Promise<T> {
  const shown = next.promise
  const result = await work()
  await Promise.race([shown, new Promise(resolve => setTimeout(resolve, longest))])
  return result
}
