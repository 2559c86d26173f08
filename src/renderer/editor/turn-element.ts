/**
 * The element of one speaker turn. It owns what is not text (who speaks, and the margin with brackets and labels) so that these move,
 * reflow and print with the turn; only the paragraph holds words.
 */
export function createTurnElement(): HTMLElement {
  const turn = document.createElement('div')
  turn.className = 'turn'
  const who = document.createElement('div')
  who.className = 'turn-who'
  const margin = document.createElement('div')
  margin.className = 'turn-margin'
  margin.ariaHidden = 'true'
  for (const part of [who, margin]) part.contentEditable = 'false'
  const text = document.createElement('p')
  text.className = 'turn-text'
  text.dir = 'auto'
  turn.append(who, margin, text)
  return turn
}

/** The paragraph that holds a turn's text. */
export function textElement(turn: HTMLElement): HTMLElement {
  return part(turn, 'turn-text')
}

export function whoElement(turn: HTMLElement): HTMLElement {
  return part(turn, 'turn-who')
}

export function marginElement(turn: HTMLElement): HTMLElement {
  return part(turn, 'turn-margin')
}

function part(turn: HTMLElement, name: string): HTMLElement {
  for (const child of turn.children) if (child.classList.contains(name) && child instanceof HTMLElement) return child
  throw new Error(`A turn without ${name}`)
}
