import { ownColour } from '../../shared/codebook/own-colour'
import { cycleKeys } from '../../shared/framework/cycles'
import type { PaintedCoding, Slot } from './painted'

/** Codings lie on at most this many underline lanes; a fourth raises the line height, what is deeper shows as bracket only. */
export const underlineLanes = 4

/** Texts of the turns the painter is at: each stands in an element of its own. */
const painted = '.turn.is-painted > .turn-text > span'

const slots: readonly Slot[] = [...cycleKeys, 'none']

/** True where the browser can paint over text without touching it (CSS Custom Highlight API). */
export const canPaintText = typeof CSS !== 'undefined' && 'highlights' in CSS

type Colours = Pick<PaintedCoding, 'slot' | 'colour'>

/** Highlights are named by colour and lane, not by code: a hundred codes need no more of them. */
export function laneHighlight(colours: Colours, lane: number, aspiration: boolean): string {
  return `coding-${hueOf(colours)}-${lane}${aspiration ? '-hoped' : ''}`
}

export function focusHighlight(colours: Colours): string {
  return `coding-focus-${hueOf(colours)}`
}

/** The slot, or the code's own colour, for which rules are made at first use. */
function hueOf({ slot, colour }: Colours): string {
  if (colour === null) return slot
  const hue = `own${colour.slice(1)}`
  if (ownHues.has(hue)) return hue
  ownHues.add(hue)
  const { line, tint } = ownColour(colour)
  addRules(hueRules(hue, `light-dark(${line.light},${line.dark})`, `light-dark(${tint.light},${tint.dark})`).join('\n'))
  return hue
}

const ownHues = new Set<string>()

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
  for (const slot of slots) rules.push(...hueRules(slot, slotColour(slot, ''), slotColour(slot, '-tint')))
  return rules.join('\n')
}

function hueRules(hue: string, line: string, tint: string): string[] {
  const rules = [`${painted}::highlight(coding-focus-${hue}){background-color:${tint}}`]
  for (let lane = 0; lane < underlineLanes; lane++) {
    for (const aspiration of [false, true]) {
      const name = `coding-${hue}-${lane}${aspiration ? '-hoped' : ''}`
      const drawn = `underline ${aspiration ? 'dashed' : 'solid'} var(--lane-w) ${line}`
      rules.push(
        `${painted}::highlight(${name}){text-decoration:${drawn};text-underline-offset:${4 + 4 * lane}px;text-decoration-skip-ink:none}`,
      )
    }
  }
  return rules
}

/** Adds the rules to the page, once. A constructed style sheet needs no exception in the content security policy. */
export function installHighlightRules(): void {
  if (!canPaintText || installed) return
  installed = true
  addRules(highlightRules())
}

function addRules(rules: string): void {
  if (!canPaintText) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

let installed = false

function slotColour(slot: Slot, part: '' | '-tint' | '-ink'): string {
  if (slot !== 'none') return `var(--cy-${slot.toLowerCase()}${part})`
  return part === '-tint' ? 'var(--hover)' : part === '-ink' ? 'var(--text-2)' : 'var(--field)'
}
