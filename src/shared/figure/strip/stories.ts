import type { StoryWords } from '../../story/words'
import type { FigureLayout } from '../figure-layout'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { PageSettings } from '../settings'
import { isMark } from '../shapes'
import { sheetOf } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { layoutStripRows } from './rows'
import type { FigureStory } from './settings'
import { layoutWithQuotes, mostWithQuotes } from './with-quotes'

/** Stories beneath one another as a figure, with title, caption and the passages behind each. */
export function layoutStories(
  strips: readonly FigureStory[],
  settings: PageSettings & { beneath: 'none' | 'quotes' },
  words: { figure: FigureWords; story: StoryWords },
  measure: Measure,
): FigureLayout {
  const steps = strips.flatMap(({ story }) => story.steps)
  const tellers = new Set(strips.map(({ story }) => story.teller).filter(teller => teller !== null))
  const has = {
    aspired: steps.some(step => step.status === 'aspired' || step.coding === null),
    loops: strips.some(({ story }) => story.flows.some(({ closes }) => closes)),
  }
  if (settings.beneath === 'quotes' && strips.length) {
    const drawn = layoutWithQuotes(strips, sheetOf(settings, measure), settings, words.story)
    const said = {
      ...has,
      confirmed: steps.some(({ status }) => status === 'confirmed'),
      withheld: strips.some(({ story, quoted }) => story.steps.some((_, step) => !quoted?.[step])),
    }
    const hidden = strips.length - mostWithQuotes
    return pageOf(
      sheetOf(settings, measure),
      {
        title: words.figure.strip.title,
        caption: [
          words.figure.strip.base(strips.length, tellers.size),
          words.story.caption(said),
          hidden > 0 ? words.figure.cross.hidden(hidden) : '',
        ]
          .filter(Boolean)
          .join(' '),
        selection: settings.filterText ? words.figure.filter(settings.filterText) : '',
        ...drawn,
      },
      settings,
    )
  }
  const rows = layoutStripRows(strips, '', { ...settings, direction: 'ltr' }, words.story, measure)
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
  return pageOf(
    sheetOf(settings, measure),
    {
      title: words.figure.strip.title,
      caption: strips.length ? words.figure.strip.caption(strips.length, tellers.size, has) : words.figure.nothing,
      selection: settings.filterText ? words.figure.filter(settings.filterText) : '',
      parts: layers.flatMap(layer => layer.items.filter(isMark).map(mark => mark.name)),
      layers,
      height: strips.length ? rows.height : 0,
    },
    settings,
  )
}
