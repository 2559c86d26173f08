import type { FlowMeasure, RelationType } from '../../flow/summary'
import { formatCount } from '../format-count'
import type { Ordering } from '../order'
import { en as flowWords } from './en'
import type { FigureWords, Hidden } from './figure-words'
import { hiddenParts } from './hidden-parts'
import { inStories, type ToldStories } from './in-stories'

function some(count: number, [one, many]: readonly [string, string]): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}
const units: Record<FlowMeasure, readonly [string, string]> = {
  passages: ['passage', 'passages'],
  stories: ['story', 'stories'],
  tellers: ['teller', 'tellers'],
}
const hiddenThings: Record<keyof Hidden, readonly [string, string]> = {
  documents: ['document', 'documents'],
  codes: ['code', 'codes'],
  groups: ['group', 'groups'],
  stories: ['story', 'stories'],
  coders: ['pair of coders', 'pairs of coders'],
}
const types: Record<RelationType, string> = {
  told: 'told',
  aspired: 'aspired',
  blocked: 'blocked',
  condition: 'condition',
  reframe: 'reframing',
}
const measured: Record<FlowMeasure, string> = { passages: 'Passages', stories: 'Stories', tellers: 'People' }
const persons = ['person', 'people'] as const
const contributed = 'Contributed to, not caused.'

/** Flows in stories and by tellers: the n of every figure of flows. */
function toldIn({ told, tellers, ...stories }: ToldStories & { told: number; tellers: number }): string {
  return `n = ${some(told, ['told flow', 'told flows'])} in ${inStories.en(stories)} by ${some(tellers, units.tellers)}`
}

function ofStories(stories: number, tellers: number): string {
  return `n = ${some(stories, units.stories)} by ${some(tellers, units.tellers)}.`
}

const orders: Record<Ordering, string> = {
  list: 'in the order of the list',
  count: 'those with most codings first',
  name: 'by name',
  own: 'in an order of our own',
}

function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('-', '−')
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
  decimal,
  matrix: {
    title: 'Flow matrix',
    from: 'from',
    to: 'to',
    caption: (by, totals, has) =>
      [
        `${toldIn({ ...totals, chains: totals.threads })}.`,
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
    base: ofStories,
    caption: (stories, tellers, has) =>
      [
        ofStories(stories, tellers),
        'Boxes: the value cycles of the steps in the order told; an arrow: told to have led on.',
        has.aspired ? 'Dashed: hoped for, or in the words of the form alone.' : '',
        has.loops ? '↩ closes a learning loop.' : '',
      ]
        .filter(Boolean)
        .join(' '),
  },
  cross: {
    titleGroups: (axis, by) => `${measured[by]} with each value, by ${axis}`,
    group: 'group',
    titleWaves: by => `${measured[by]} with each value, by wave`,
    noValue: '(no value)',
    heard: people => some(people, persons),
    notAsked: 'not asked',
    ofAsked: (counted, base) => `${counted} of ${formatCount(base)} asked`,
    caption: (by, n, documents, addsUp) =>
      [
        `n = ${some(n, units[by])} in ${some(documents, ['document', 'documents'])}.`,
        by === 'tellers'
          ? 'Base: the people heard there who were asked about that value, or told of it unasked. “Not asked”, or asked too early to tell, is not 0.'
          : `Bars and markers count ${units[by][1]}${addsUp ? '' : '; one may stand in several places, so they do not add up'}.`,
      ].join(' '),
    radar: 'Rim: all who were asked; inner ring: none of them. Areas say nothing.',
    hidden: more => {
      const left = hiddenParts(more).map(
        ([thing, count]) => `${formatCount(count)} more ${hiddenThings[thing][count === 1 ? 0 : 1]}`,
      )
      return left.length ? `Not drawn, for lack of room: ${left.join(' and ')}.` : ''
    },
    noAxis: which =>
      which === 'group'
        ? 'No attribute is the group: choose one in the participants view, or another attribute here.'
        : 'No attribute is the wave: choose one in the participants view.',
  },
  heat: {
    titleDocuments: (by, level) => `${level === 'codes' ? 'Codes' : 'Value cycles'} by document: ${units[by][1]}`,
    captionDocuments: (by, n, documents) =>
      `n = ${some(n, units[by])} in ${some(documents, ['document', 'documents'])}. A number counts ${units[by][1]} coded so in that document; a stronger shade is more. A code counts what is coded with it or below it.`,
    titleTogether: 'Co-occurrence of codes',
    captionTogether: (n, documents, alone) =>
      `Co-occurrence, not flow: pairs of codings on words they share, among ${some(n, units.passages)} in ${some(documents, ['document', 'documents'])}. A stronger shade is more. What stands together need not have led to one another.${alone.length === 0 ? '' : alone.length > 4 ? ` Not shown: ${alone.length} codes that share words with none.` : ` Not shown, since ${alone.length === 1 ? 'it shares' : 'they share'} words with none: ${alone.join(', ')}.`}`,
    strongest: count => `The strongest shade is ${formatCount(count)}; all numbers are in the data behind the figure.`,
    cell: (side, head, counted) => `${side}, ${head}: ${counted}`,
    together: (side, head, count) => `${side} and ${head} stand together ${some(count, ['time', 'times'])}`,
  },
  coverage: {
    title: 'Where in the documents value is told',
    titleOne: document => `Where value is told in “${document}”`,
    caption: (n, documents, isOne) =>
      `n = ${some(n, units.passages)}${isOne ? '' : ` in ${some(documents, ['document', 'documents'])}`}. From the first word of the text to its last; each tick is a coding, the number at the end counts them.`,
    levels: 'Within a line the value cycles stand from top to bottom in the order of the legend.',
  },
  saturation: {
    title: 'New codes and new flow relations, document by document',
    axis: order => `documents, ${orders[order]}`,
    codes: count => some(count, ['code', 'codes']),
    relations: count => some(count, ['relation', 'relations']),
    lastNew: (document, { threshold }) =>
      threshold === 0
        ? `last new code: document ${formatCount(document)}`
        : `little new after document ${formatCount(document)}`,
    step: (place, document, codes, relations) =>
      [
        `${formatCount(place)} ${document}`,
        codes ? `new codes: ${codes}` : '',
        relations ? `new relations: ${relations}` : '',
      ]
        .filter(Boolean)
        .join('; '),
    caption: ({ base, run, threshold }, { codes, relations }, baseCodes) => {
      const rule =
        threshold === 0
          ? `Rule: no new code in a run of ${some(run, ['document', 'documents'])} after a base of ${formatCount(base)}, and none later.`
          : `Rule: in every run of ${some(run, ['document', 'documents'])} after a base of ${formatCount(base)}, up to the end, new codes are at most ${formatCount(threshold)}\u202f% of those of the base (${formatCount(baseCodes)}); base, run and threshold as in Guest, Namey and Chen (2020).`
      const shaded = threshold === 0 ? 'none new' : 'little new'
      const met = codes
        ? `Met for codes at document ${formatCount(codes.met)} (shaded: ${shaded} after document ${formatCount(codes.last)})`
        : 'Not met for codes'
      return `${rule} ${met}, ${relations ? `for flow relations at document ${formatCount(relations.met)}` : 'not met for flow relations'}. Another order of the documents may give another curve.`
    },
  },
  agreement: {
    title: 'Agreement on each code',
    axis: 'Cohen’s kappa, with 95 % interval',
    none: 'No two people have coded the same document.',
    caption: (unit, pairs) =>
      `Unit: ${unit}; codes against all others, text that neither coded included. ${pairs
        .map(
          ({ names, documents, units: n }) =>
            `${names}: ${some(documents, ['document', 'documents'])}, ${some(n, ['unit', 'units'])}`,
        )
        .join('; ')}. Codes one of the two never gave have no marker where kappa is not defined.`,
    mark: (code, names, kappa, interval, both, one) =>
      `${code}, ${names}: kappa ${decimal(kappa, 2)}${interval ? `, ${decimal(interval[0], 2)} to ${decimal(interval[1], 2)}` : ''}; both ${formatCount(both)}, one alone ${formatCount(one)}`,
  },
  steps: {
    title: 'Threads as they were told',
    none: 'No told flows among these passages.',
    step: place => `step ${formatCount(place)}`,
    caption: ({ threads, endToEnd, suggested, ...told }) =>
      `${toldIn(told)}, in ${some(threads, ['thread', 'threads'])}. A ribbon joins only what one story tells end to end. A told flow is followed by another in ${formatCount(endToEnd)} ${endToEnd === 1 ? 'place' : 'places'}; the flows of all stories laid on one another would suggest up to ${formatCount(suggested)}. ${contributed}`,
    beyond: (count, steps) =>
      `Not drawn: what ${some(count, ['thread goes', 'threads go'])} on to after step ${formatCount(steps)}.`,
    link: (step, from, to, count) =>
      `Step ${formatCount(step)}, ${from} → ${to}: ${some(count, ['thread', 'threads'])}`,
    node: (step, cycle, count) => `Step ${formatCount(step)}, ${cycle}: ${some(count, ['thread', 'threads'])}`,
  },
  map: {
    title: 'Value map',
    caption: (by, totals, bars) =>
      [
        `${toldIn({ ...totals, chains: totals.threads })}.`,
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
