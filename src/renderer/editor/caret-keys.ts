import type { Places } from './places'

/**
 * Keys of the caret that the browser leaves undone. `Ctrl`+`Home` and `End` stop at the first block that cannot be edited (a speaker's
 * name); without EditContext there is no caret at all, so there the arrows move the selection's end.
 */
export function handleCaretKey(event: KeyboardEvent, places: Places, turns: readonly { text: string }[]): void {
  const selection = document.getSelection()
  if (!selection || turns.length === 0) return
  const whole = event.ctrlKey || event.metaKey
  if (whole && (event.key === 'Home' || event.key === 'End')) {
    const last = turns.length - 1
    const place = event.key === 'Home' ? { turn: 0, offset: 0 } : { turn: last, offset: turns[last]!.text.length }
    const { node, offset } = places.pointOf(place)
    if (event.shiftKey) selection.extend(node, offset)
    else selection.collapse(node, offset)
    const element = node instanceof Element ? node : node.parentElement
    element?.scrollIntoView({ block: 'nearest' })
    event.preventDefault()
    return
  }
  if (whole && event.key.toLowerCase() === 'a') {
    const start = places.pointOf({ turn: 0, offset: 0 })
    const end = places.pointOf({ turn: turns.length - 1, offset: turns.at(-1)!.text.length })
    selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
    event.preventDefault()
    return
  }
  if (!window.EditContext && !event.altKey) moveWithoutCaret(event, selection)
}

const moves: Record<string, readonly [direction: string, unit: string, unitWithCtrl: string]> = {
  ArrowLeft: ['backward', 'character', 'word'],
  ArrowRight: ['forward', 'character', 'word'],
  ArrowUp: ['backward', 'line', 'line'],
  ArrowDown: ['forward', 'line', 'line'],
  Home: ['backward', 'lineboundary', 'lineboundary'],
  End: ['forward', 'lineboundary', 'lineboundary'],
}

function moveWithoutCaret(event: KeyboardEvent, selection: Selection): void {
  const move = moves[event.key]
  if (!move || !event.shiftKey) return
  selection.modify('extend', move[0], event.ctrlKey ? move[2] : move[1])
  event.preventDefault()
}
