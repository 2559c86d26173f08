import type { Id } from '../../shared/model/id'

/** Longest that is waited for a change to show, in milliseconds: what is announced may be lost with the connection. */
const longest = 3000
const remembered = 20

/** Entries of the history whose changes are shown, the newest last, and who waits for others. */
const shownEntries: Id[] = []
const waiting = new Map<Id, () => void>()

/** Notes that a change was announced, by its entry, and when what it changes in the open documents is there to be shown. */
export function changeIsShown(entry: Id | undefined, shown: Promise<unknown>): void {
  if (entry === undefined) return
  void shown.finally(() => {
    shownEntries.push(entry)
    if (shownEntries.length > remembered) shownEntries.shift()
    waiting.get(entry)?.()
    waiting.delete(entry)
  })
}

/** Does something that changes the project as if somebody else did, and waits until the window shows it. */
export async function untilShown(work: () => Promise<{ id: Id }>): Promise<void> {
  const { id } = await work()
  if (shownEntries.includes(id)) return
  await Promise.race([
    new Promise<void>(resolve => waiting.set(id, resolve)),
    new Promise(resolve => setTimeout(resolve, longest)),
  ])
  waiting.delete(id)
}
