import type { MarginLayout } from './margin-layout'
import { margin } from './margin-layout'
import { markColour } from './mark-colour'
import type { PaintedCoding } from './painted'

const svgName = 'http://www.w3.org/2000/svg'

export interface MarginState {
  focus: string | null
  also: ReadonlySet<string>
  /** Words for the label that counts what had no room, for example "+3". */
  more: (count: number) => string
}

/** Draws brackets and labels of one turn into its margin element, instead of what was there. */
export function drawMargin(
  target: HTMLElement,
  layout: MarginLayout,
  codings: readonly PaintedCoding[],
  state: MarginState,
): void {
  if (layout.brackets.length === 0 && layout.labels.length === 0) {
    target.replaceChildren()
    return
  }
  const svg = document.createElementNS(svgName, 'svg')
  svg.classList.add('turn-brackets')
  const labels: HTMLElement[] = []
  for (const label of layout.labels) {
    const coding = codings[label.coding]!
    const focused = coding.id === state.focus
    const from = label.bracketX + 2
    const to = layout.labelX - 2
    const y = label.top + 8
    const leader = path(
      `M${from} ${label.bracketTop + 2}C${from + 12} ${label.bracketTop + 2} ${to - 12} ${y} ${to} ${y}`,
    )
    leader.classList.add('turn-leader')
    if (focused) leader.classList.add('is-focused')
    markColour(leader, coding)
    svg.append(leader)
    const drawn = drawLabel(coding, label.top, layout.labelX, focused)
    if (state.also.has(coding.id)) drawn.classList.add('is-chosen')
    labels.push(drawn)
  }
  for (const bracket of layout.brackets) {
    const coding = codings[bracket.coding]!
    const { x, top, bottom } = bracket
    const opening = bracket.opens ? `M${x - 4} ${top}H${x}` : `M${x} ${top}`
    const shape = path(`${opening}V${bottom}${bracket.closes ? `H${x - 4}` : ''}`)
    shape.classList.add('turn-bracket')
    markColour(shape, coding)
    if (coding.id === state.focus) shape.classList.add('is-focused')
    if (coding.other) shape.classList.add('is-other')
    else if (coding.aspiration) shape.classList.add('is-hoped')
    shape.dataset.coding = coding.id
    svg.append(shape)
  }
  if (layout.hiddenBrackets > 0) {
    const count = document.createElementNS(svgName, 'text')
    count.setAttribute('x', String(margin.pitch * margin.lanes - 4))
    count.setAttribute('y', '14')
    count.classList.add('turn-hidden')
    count.textContent = state.more(layout.hiddenBrackets)
    svg.append(count)
  }
  if (layout.folded.length > 0) labels.push(drawFold(layout, state.more(layout.folded.length)))
  target.replaceChildren(svg, ...labels)
}

function drawLabel(coding: PaintedCoding, top: number, x: number, focused: boolean): HTMLElement {
  const label = document.createElement('div')
  label.className = 'turn-label'
  markColour(label, coding)
  if (focused) label.classList.add('is-focused')
  label.dataset.coding = coding.id
  label.style.top = `${top}px`
  label.style.left = `${x}px`
  // Further out there is less room until the minimap.
  if (x > margin.labels) label.style.maxWidth = `${margin.labelWidth - (x - margin.labels)}px`
  label.append(element('b', coding.key), element('span', coding.name, 'turn-label-name'))
  if (coding.signs) label.append(element('span', coding.signs, 'turn-label-sign'))
  if (coding.other) label.append(element('span', coding.other, 'turn-label-other'))
  return label
}

function drawFold(layout: MarginLayout, words: string): HTMLElement {
  const label = element('div', words, 'turn-label turn-fold')
  label.dataset.codings = layout.folded.join(' ')
  label.style.top = `${layout.foldTop}px`
  label.style.left = `${layout.labelX}px`
  return label
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  if (className) made.className = className
  return made
}

function path(d: string): SVGPathElement {
  const made = document.createElementNS(svgName, 'path')
  made.setAttribute('d', d)
  return made
}
