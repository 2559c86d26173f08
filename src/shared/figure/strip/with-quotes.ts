import { storyCounts, storyFacts } from '../../story/story-text'
import type { StoryWords } from '../../story/words'
import { toPage } from '../flow/to-page'
import type { PageSettings } from '../settings'
import { isMark, type Layer, type Mark } from '../shapes'
import { type Sheet, write } from '../sheet'
import { wrapToFit } from '../wrap'
import { layoutStrip } from './layout'
import type { FigureStory } from './settings'

/** Stories drawn so at most; the rest is counted in the caption. */
export const mostWithQuotes = 20

/**
 * Stories beneath one another, each over the cycles and with its words beneath: those that consent lets be quoted. A step opens its passage.
 * @returns the layers from y = 0 downwards, and what is drawn in words, one part a mark
 */
export function layoutWithQuotes(
  strips: readonly FigureStory[],
  sheet: Sheet,
  { width, theme }: Pick<PageSettings, 'width' | 'theme'>,
  words: StoryWords,
): { layers: Layer[]; height: number; parts: string[] } {
  const layers: Layer[] = []
  const parts: string[] = []
  let height = 0
  const add = (name: string, items: Layer['items']) => {
    const layer = layers.find(each => each.name === name)
    if (layer) layer.items.push(...items)
    else layers.push({ name, items })
  }
  for (const strip of strips) {
    const { story, quoted = [] } = strip
    const head = headOf(strip, height, sheet, words)
    add('heads', head.shapes)
    height = head.bottom
    const mayQuote = (step: number) => quoted[step] ?? false
    const layout = layoutStrip(
      { ...strip, mayQuote, references: () => [] },
      { width, theme, direction: 'ltr', showTitle: false, showCaption: false, beneath: 'quotes' },
      words,
      sheet.measure,
    )
    const own = (mark: Mark): Mark => {
      const step = /^step:(\d+)$/.exec(mark.id)?.[1]
      const name = step === undefined || mayQuote(Number(step)) ? mark.name : mark.name.replace(/: .*/s, '')
      parts.push(name)
      const rows = step === undefined ? [] : rowsOfStep(strip, Number(step))
      const evidence = rows.length ? { evidence: { of: 'codings' as const, rows, count: rows.length } } : {}
      return { ...mark, ...evidence, name, id: `story:${story.id} ${mark.id}` }
    }
    parts.push(layout.title)
    for (const { name, items } of toPage(layout.layers, { ground: height, mirror: null })) {
      add(
        name,
        items.map(item => (isMark(item) ? own(item) : item)),
      )
    }
    // A line of air before the next.
    height += layout.height + 1.7 * sheet.u
  }
  return { layers, height, parts }
}

/** Title and facts of a story, in the sizes of the page. */
function headOf({ story, teller }: FigureStory, top: number, sheet: Sheet, words: StoryWords) {
  const { u, small, width, palette, measure } = sheet
  const size = 1.08 * u
  const titles = wrapToFit(story.title, width, size, 600, measure)
  const facts = [storyFacts(story, teller, words), words.counts(storyCounts(story))].filter(Boolean).join(' · ')
  const lines = wrapToFit(facts, width, small, 400, measure)
  const first = top + size
  const below = first + (titles.length - 1) * size * 1.25 + 1.5 * u
  return {
    shapes: [
      ...titles.map((text, at) => write(sheet, text, 0, first + at * size * 1.25, { size, weight: 600 })),
      ...lines.map((text, at) => write(sheet, text, 0, below + at * small * 1.3, { fill: palette.soft })),
    ],
    bottom: below + (lines.length - 1) * small * 1.3 + 0.9 * u,
  }
}

/** The coding of a step: codings are listed for the steps that have one. */
function rowsOfStep({ story, rows }: FigureStory, step: number): number[] {
  if (story.steps[step]?.coding === null) return []
  const before = story.steps.slice(0, step).filter(({ coding }) => coding !== null).length
  const row = rows[before]
  return row === undefined ? [] : [row]
}
