/**
 * The element of one speaker turn. It owns what is not text (who speaks, and the margin with brackets and labels) so that these move,
 * reflow and print with the turn; only the paragraph holds words.
 */
export function createTurnElement(): HTMLElement {
  const turn = document.createElement('div')
  turn.className = 'turn'
  turn.role = 'group'
  const who = document.createElement('div')
  who.className = 'turn-who'
  for (const name of ['turn-speaker', 'turn-time']) {
    const part = document.createElement('span')
    part.className = name
    who.append(part)
  }
  const margin = document.createElement('div')
  margin.className = 'turn-margin'
  margin.ariaHidden = 'true'
  for (const part of [who, margin]) part.contentEditable = 'false'
  const text = document.createElement('p')
  text.className = 'turn-text'
  text.dir = 'auto'
  text.role = 'paragraph'
  turn.append(who, margin, text)
  return turn
}

/** The paragraph that holds a turn's text. */
export function textElement(turn: HTMLElement): HTMLElement {
  return part(turn.lastElementChild)
}

export function whoElement(turn: HTMLElement): HTMLElement {
  return part(turn.firstElementChild)
}

export function marginElement(turn: HTMLElement): HTMLElement {
  return part(turn.firstElementChild?.nextElementSibling)
}

/** By place: this is asked of thousands of turns whenever a document opens. */
function part(element: Element | null | undefined): HTMLElement {
  if (element instanceof HTMLElement) return element
  throw new Error('A turn without its parts')
}
