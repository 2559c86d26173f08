import type { StoryWords } from '../../story/words'
import type { FigureLayout } from '../figure-layout'
import { pageRoom } from '../grid/page-room'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { PageSettings } from '../settings'
import { isMark } from '../shapes'
import { sheetOf } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { layoutStripRows } from './rows'
import type { FigureStory } from './settings'
import { layoutWithQuotes, mostWithQuotes } from './with-quotes'

/** Stories drawn as rows at most; the rest is counted in the caption. */
const mostRows = 120

/** Stories beneath one another as a figure, with title, caption and the passages behind each. */
export function layoutStories(
  strips: readonly FigureStory[],
  settings: PageSettings & { beneath: 'none' | 'quotes' },
  words: { figure: FigureWords; story: StoryWords },
  measure: Measure,
): FigureLayout {
  const withQuotes = settings.beneath === 'quotes'
  const sheet = sheetOf(settings, measure)
  const first = strips.slice(0, withQuotes ? mostWithQuotes : mostRows)
  const drawn = withQuotes
    ? { ...layoutWithQuotes(first, sheet, settings, words.story), shown: first.length }
    : layoutRows(first, settings, words.story, measure, pageRoom(sheet, settings))
  const shown = first.slice(0, drawn.shown)
  const steps = shown.flatMap(({ story }) => story.steps)
  const has = {
    aspired: steps.some(step => step.status === 'aspired' || step.coding === null),
    loops: shown.some(({ story }) => story.flows.some(({ closes }) => closes)),
  }
  const tellers = new Set(strips.map(({ story }) => story.teller).filter(teller => teller !== null)).size
  const say = words.figure.strip
  const said = {
    ...has,
    confirmed: steps.some(({ status }) => status === 'confirmed'),
    withheld: shown.some(({ story, quoted }) => story.steps.some((_, step) => !quoted?.[step])),
  }
  const caption = [
    withQuotes
      ? `${say.base(strips.length, tellers)} ${words.story.caption(said)}`
      : say.caption(strips.length, tellers, has),
    words.figure.cross.hidden({ stories: strips.length - shown.length }),
  ]
  const { shown: _shown, ...drawing } = drawn
  return pageOf(
    sheet,
    {
      title: say.title,
      caption: strips.length ? caption.filter(Boolean).join(' ') : words.figure.nothing,
      selection: settings.filterText ? words.figure.filter(settings.filterText) : '',
      ...(strips.length ? drawing : { ...drawing, height: 0 }),
    },
    settings,
  )
}

/** Stories as rows of boxes; a row opens the passages of its story. */
function layoutRows(
  strips: readonly FigureStory[],
  settings: PageSettings,
  words: StoryWords,
  measure: Measure,
  most: number,
) {
  const rows = layoutStripRows(strips, '', { ...settings, direction: 'ltr' }, words, measure, most)
  const evidence = new Map(strips.map(({ story, rows: codings }) => [`story:${story.id}`, codings]))
  const layers = rows.layers.map(layer => ({
    ...layer,
    items: layer.items.map(item => {
      const found = isMark(item) ? evidence.get(item.id) : undefined
      return isMark(item) && found
        ? { ...item, evidence: { of: 'codings' as const, rows: found, count: found.length } }
        : item
    }),
  }))
  const parts = layers.flatMap(layer => layer.items.filter(isMark).map(mark => mark.name))
  return { layers, parts, height: rows.height, shown: rows.shown }
}
