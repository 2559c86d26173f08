import { notifyManager } from '@tanstack/react-query'

/** How long what is gathered waits at most, in milliseconds: lists and counts are right again well within 200. */
const gathering = 100

/** How long after an action answers are taken for its consequences, in milliseconds. */
const following = 300

const held: (() => void)[] = []
let heldUntil = 0
let urgent = false

/**
 * Decides when readers of the cache hear of a change. At once, as a rule: by default the cache tells them a timer later, and the window
 * would be drawn twice, the first time with a focus on nothing. After an action of coding the answers that follow it (counts, lists,
 * history) come one by one; they are shown together, in one pass, so that the next key is not kept waiting for five.
 */
export function drawTogether(): void {
  notifyManager.setScheduler(tell => {
    if (urgent || performance.now() >= heldUntil) {
      queueMicrotask(tell)
      return
    }
    if (held.length === 0) setTimeout(tellHeld, gathering)
    held.push(tell)
  })
}

/** An action begins: what comes after it is gathered, but for what is drawn with `drawNow`. */
export function gatherAnswers(): void {
  heldUntil = performance.now() + following
}

/** Changes the cache so that it is drawn in the next frame; answers go on being gathered. */
export function drawNow(change: () => void): void {
  gatherAnswers()
  urgent = true
  try {
    change()
  } finally {
    urgent = false
  }
}

function tellHeld(): void {
  for (const tell of held.splice(0)) tell()
}
