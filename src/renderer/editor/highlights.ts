import { cycleKeys } from '../../shared/framework/cycles'
import type { Slot } from './painted'

/** Codings lie on at most this many underline lanes; a fourth raises the line height, what is deeper shows as bracket only. */
export const underlineLanes = 4

/** Texts of the turns the painter is at; Lexical marks the element around each of its texts. */
const painted = '.turn.is-painted [data-lexical-text]'

const slots: readonly Slot[] = [...cycleKeys, 'none']

/** True where the browser can paint over text without touching it (CSS Custom Highlight API). */
export const canPaintText = typeof CSS !== 'undefined' && 'highlights' in CSS

/** Highlights are named by colour slot and lane, not by code: a hundred codes need no more of them. */
export function laneHighlight(slot: Slot, lane: number, aspiration: boolean): string {
  return `coding-${slot}-${lane}${aspiration ? '-hoped' : ''}`
}

export function focusHighlight(slot: Slot): string {
  return `coding-focus-${slot}`
}

export const hoverHighlight = 'coding-hover'

/** The words that state the flows of the focused coding. */
export const wordsHighlight = 'flow-words'
/** Places found; the present one stronger. */
export const foundHighlight = 'found'
export const presentHighlight = 'found-now'

/** What is coded, while one looks for what is not. */
export const dimHighlight = 'coding-dim'

/** The highlight of a name, made at first use. */
export function highlight(name: string): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}

/**
 * Rules for all coding highlights; colours come from the tokens, so that both themes share one rule. They name the texts they paint: a rule
 * for every element would have the browser work out a hundred styles more for each element of the window whenever that changes.
 */
export function highlightRules(): string {
  const rules = [
    `${painted}::highlight(${hoverHighlight}){background-color:var(--hover)}`,
    `${painted}::highlight(${wordsHighlight}){background-color:var(--find)}`,
    `${painted}::highlight(${dimHighlight}){color:var(--text-3)}`,
    `${painted}::highlight(${foundHighlight}){background-color:var(--found)}`,
    `${painted}::highlight(${presentHighlight}){background-color:var(--found-now);color:var(--found-now-text)}`,
  ]
  for (const slot of slots) {
    rules.push(`${painted}::highlight(${focusHighlight(slot)}){background-color:${slotColour(slot, '-tint')}}`)
    for (let lane = 0; lane < underlineLanes; lane++) {
      for (const aspiration of [false, true]) {
        const line = `underline ${aspiration ? 'dashed' : 'solid'} var(--lane-w) ${slotColour(slot, '')}`
        rules.push(
          `${painted}::highlight(${laneHighlight(slot, lane, aspiration)}){text-decoration:${line};text-underline-offset:${4 + 4 * lane}px;text-decoration-skip-ink:none}`,
        )
      }
    }
  }
  return rules.join('\n')
}

/** Adds the rules to the page, once. A constructed style sheet needs no exception in the content security policy. */
export function installHighlightRules(): void {
  if (!canPaintText || installed) return
  installed = true
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(highlightRules())
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

let installed = false

function slotColour(slot: Slot, part: '' | '-tint' | '-ink'): string {
  if (slot !== 'none') return `var(--cy-${slot.toLowerCase()}${part})`
  return part === '-tint' ? 'var(--hover)' : part === '-ink' ? 'var(--text-2)' : 'var(--field)'
}
