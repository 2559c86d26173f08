import type { CycleKey } from '../../framework/cycles'
import { cycleSets, rowOf } from '../../framework/cycles'
import type { StoryWords } from '../../story/words'
import { mix, type Palette, paletteOf } from '../colours'
import type { FontWeight, Measure } from '../measure'
import type { TextShape } from '../shapes'
import { wrapToFit } from '../wrap'
import type { StripSettings, StripStory } from './settings'

/** A column of the strip: a cycle of the map's row. */
export interface Column {
  cycle: CycleKey
  left: number
  right: number
}

/** What every part of a strip is drawn with. */
export interface StripFrame {
  /** One pixel of the screen in the unit of the drawing: 1 on the screen, about 0.6 points on a page. */
  s: number
  width: number
  columns: Column[]
  /** Cycles that span the columns, above and below. */
  above: CycleKey | null
  below: CycleKey | null
  palette: Palette
  /** Pale fills: how far a hue is mixed with the paper. */
  tint: number
  measure: Measure
  words: StoryWords
  /** Wide enough for words beneath the columns. */
  isRoomy: boolean
}

const pointsPerMm = 72 / 25.4
/** Type of 12 pixels is 7.4 points on a page. */
const pageScale = 0.62
/** Columns hold their steps' words if they are at least this wide, in pixels. */
const roomy = 104

export function frameOfStrip(
  { cycleSet }: Pick<StripStory, 'cycleSet'>,
  settings: StripSettings,
  words: StoryWords,
  measure: Measure,
): StripFrame {
  const isPage = settings.width.unit === 'mm'
  const s = isPage ? pageScale : 1
  const width = isPage ? settings.width.value * pointsPerMm : settings.width.value
  const row = rowOf(cycleSet)
  const each = width / row.length
  const has = (cycle: CycleKey) => (cycleSets[cycleSet].includes(cycle) ? cycle : null)
  return {
    s,
    width,
    columns: row.map((cycle, index) => ({ cycle, left: index * each, right: (index + 1) * each })),
    above: has('STR'),
    below: has('ENA'),
    palette: paletteOf(settings.theme),
    tint: settings.theme === 'dark' || settings.theme === 'safe-dark' ? 0.78 : 0.87,
    measure,
    words,
    isRoomy: each >= roomy * s,
  }
}

export function tintOf(frame: StripFrame, cycle: CycleKey): string {
  return mix(frame.palette.hue[cycle], frame.palette.paper, frame.tint)
}

export interface Style {
  size?: number
  weight?: FontWeight
  anchor?: TextShape['anchor']
  fill?: string
  halo?: string
}

/** Words at their anchor and baseline; sizes in pixels of the screen. */
export function write(text: string, x: number, y: number, frame: StripFrame, style: Style = {}): TextShape {
  const { size = 12, weight = 400, anchor = 'start', fill = frame.palette.ink, halo } = style
  return { shape: 'text', text, x, y, size: size * frame.s, weight, anchor, fill, ...(halo ? { halo } : {}) }
}

/** As much of the words as fits, with an ellipsis where some are missing. */
export function fitted(text: string, width: number, frame: StripFrame, size = 12, weight: FontWeight = 400): string {
  const fits = (part: string) => frame.measure(part, size * frame.s, weight) <= width
  if (fits(text)) return text
  const letters = [...text]
  let end = letters.length
  while (end > 0 && !fits(`${letters.slice(0, end).join('').trimEnd()}…`)) end--
  return end === 0 ? '' : `${letters.slice(0, end).join('').trimEnd()}…`
}

/** Words in at most two lines; an ellipsis only where these do not hold them. */
export function fittedLines(
  text: string,
  width: number,
  frame: StripFrame,
  { size = 12, weight = 400 }: { size?: number; weight?: FontWeight } = {},
): string[] {
  const lines = wrapToFit(text, width, size * frame.s, weight, frame.measure)
  const [first = '', ...rest] = lines
  return rest.length < 2 ? lines : [first, fitted(rest.join(' '), width, frame, size, weight)]
}
