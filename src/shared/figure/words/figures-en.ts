import type { FlowMeasure, RelationType } from '../../flow/summary'
import { formatCount } from '../format-count'
import { en as flowWords } from './en'
import type { FigureWords } from './figure-words'

function some(count: number, [one, many]: readonly [string, string]): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}
const units: Record<FlowMeasure, readonly [string, string]> = {
  passages: ['passage', 'passages'],
  stories: ['story', 'stories'],
  tellers: ['teller', 'tellers'],
}
const types: Record<RelationType, string> = {
  told: 'told',
  aspired: 'aspired',
  blocked: 'blocked',
  condition: 'condition',
  reframe: 'reframing',
}
const contributed = 'Contributed to, not caused.'

/** Flows in stories and by tellers: the n of every figure of flows. */
function toldIn({ told, stories, tellers }: { told: number; stories: number; tellers: number }): string {
  return `n = ${some(told, ['told flow', 'told flows'])} in ${some(stories, units.stories)} by ${some(tellers, units.tellers)}`
}

export const figuresEn: FigureWords = {
  cycles: flowWords.cycles,
  measure: {
    passages: count => some(count, units.passages),
    stories: count => some(count, units.stories),
    tellers: count => some(count, units.tellers),
  },
  filter: text => `Selection: ${text}.`,
  nothing: 'Nothing is coded in this selection.',
  matrix: {
    title: 'Flow matrix',
    from: 'from',
    to: 'to',
    caption: (by, totals, has) =>
      [
        `${toldIn(totals)}.`,
        by === 'passages'
          ? 'Area of a square: told flows from the row to the column. Bars: row and column totals.'
          : `Area of a square: ${units[by][1]} with a told flow from the row to the column; one may stand in several, so there are no totals.`,
        'Shaded: back from practice to the learning space.',
        has.loops ? 'Dark disc: how many of these close a learning loop.' : '',
        has.apart ? '(3): aspired, and 3 with a bar: blocked, both apart from n.' : '',
        'A dot: none told.',
        contributed,
      ]
        .filter(Boolean)
        .join(' '),
    cell: ({ from, to, type, count, loops, by }) =>
      [
        `${from} → ${to}: ${formatCount(count)} ${types[type]}${by === 'passages' ? '' : ` ${units[by][count === 1 ? 0 : 1]}`}`,
        loops ? `${formatCount(loops)} closing a learning loop` : '',
      ]
        .filter(Boolean)
        .join(', '),
  },
  strip: {
    title: 'Stories, step by step',
    caption: (stories, tellers, has) =>
      [
        `n = ${some(stories, units.stories)} by ${some(tellers, units.tellers)}.`,
        'Boxes: the value cycles of the steps in the order told; an arrow: told to have led on.',
        has.aspired ? 'Dashed: hoped for, or in the words of the form alone.' : '',
        has.loops ? '↩ closes a learning loop.' : '',
      ]
        .filter(Boolean)
        .join(' '),
  },
  map: {
    title: 'Value map',
    caption: (by, totals, bars) =>
      [
        `${toldIn(totals)}.`,
        by === 'passages'
          ? `A number in a box counts passages coded (${formatCount(bars)} in all), a number on an arrow told flows.`
          : `Numbers count ${units[by][1]}; one may stand in several, so they do not add up.`,
        totals.loops
          ? `Dark disc: how many close a learning loop (${formatCount(totals.loops)} in ${some(totals.loopStories, units.stories)}).`
          : '',
        contributed,
      ]
        .filter(Boolean)
        .join(' '),
    hidden: count => `Not drawn, for lack of room: ${some(count, ['told flow', 'told flows'])} (see the flow matrix).`,
  },
}
