import type { FlowMeasure, RelationType } from '../../flow/summary'
import { formatCount } from '../format-count'
import { inStories as toldStories } from './in-stories'
import type { FlowWords } from './words'

const units: Record<FlowMeasure, { flow: [string, string]; bar: [string, string] }> = {
  passages: { flow: ['flow', 'flows'], bar: ['passage', 'passages'] },
  stories: { flow: ['story', 'stories'], bar: ['story', 'stories'] },
  tellers: { flow: ['teller', 'tellers'], bar: ['teller', 'tellers'] },
}
const types: Record<RelationType, string> = {
  told: 'told',
  aspired: 'aspired',
  blocked: 'blocked',
  condition: 'condition',
  reframe: 'reframing',
}

function some(count: number, [one, many]: [string, string]): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}
function stories(count: number): string {
  return some(count, ['story', 'stories'])
}
function relations(count: number): string {
  return count === 1 ? 'the smallest relation' : `the ${formatCount(count)} smallest relations`
}

export const en: FlowWords = {
  cycles: {
    ORI: 'Orienting',
    IMM: 'Immediate',
    POT: 'Potential',
    APP: 'Applied',
    REA: 'Realized',
    TRA: 'Transfor\u00admative',
    STR: 'Strategic',
    ENA: 'Enabling',
    REF: 'Reframing',
  },
  title: 'Value flows across the value cycles',
  frame: 'Frame: aims, questions, yardsticks',
  frameShort: 'Frame',
  loopList: 'Learning loops',
  ofCount: (part, whole) => `${part} of ${whole}`,
  legend: {
    leadsOn: 'leads on (a told flow starts here)',
    stops: 'no told flow starts here',
    told: (flows, by) => `told flow; width: ${some(flows, units[by].flow)}`,
    back: 'flow that runs back',
    loop: 'part that closes a learning loop, numbered',
    capped: (flows, by) =>
      `back, band, aspired and blocked: at most this wide${flows ? ` (${some(flows, units[by].flow)})` : ''}; count written`,
    negative: 'of which into negative value',
    aspired: 'aspired, not in n',
    blocked: 'blocked, not in n',
    condition: 'condition (enables, steers, orients), not in n',
    reframe: 'reframing loop, not in n',
    cut: 'bar cut; its count is written',
    whole: 'whole cycle: flows that skip a column, run back, are aspired or blocked are not divided',
  },
  caption: {
    told: totals => {
      const base = `n = ${some(totals.told, ['told flow', 'told flows'])} in ${toldStories.en({ ...totals, chains: totals.threads })} by ${some(totals.tellers, units.tellers.flow)}`
      const negative = totals.negative ? `, ${formatCount(totals.negative)} of them into negative value` : ''
      const loops = `${formatCount(totals.loops)} of these ${totals.loops === 1 ? 'closes' : 'close'} a learning loop`
      const inStories = totals.loops ? ` (in ${stories(totals.loopStories)})` : ''
      const returns = `${formatCount(totals.returns)} ${totals.returns === 1 ? 'returns' : 'return'} from practice to the learning space`
      return `${base}${negative}${totals.returns ? `; ${returns}, ${loops}${inStories}` : ''}.`
    },
    bars: (by, sum, cycleSet) => {
      const causes = `Each link between two passages counts once; contributed to, not caused. ${cycleSet === 'both' ? 'Cycle sets of 2011 and 2020' : `Cycle set of ${cycleSet}`}.`
      if (by === 'passages') return `Bars count passages coded (${formatCount(sum)} in all). ${causes}`
      return `Bars and flows count ${units[by].bar[1]}; one may stand in several, so they do not add up. ${causes}`
    },
    apart: parts => {
      const plural: Record<string, [string, string]> = { condition: ['condition', 'conditions'] }
      return `Apart from n: ${parts.map(({ type, count }) => some(count, plural[type] ?? [types[type], types[type]])).join(', ')}.`
    },
    split: ({ cycles, by, leastWritten, flows, relations: count }) => {
      const several =
        by === 'passages'
          ? 'a passage with several is in each of them, and once in the number of the cycle'
          : `one of the ${units[by].bar[1]} may be in several, and is once in the number of the cycle`
      const written = `Counts below ${formatCount(leastWritten)} between sub-codes are not written; the data file has them.`
      const drawn = `Not drawn between sub-codes, for lack of room: ${some(flows, ['told flow', 'told flows'])} in ${relations(count)} (see the data file).`
      return [
        `Divided into sub-codes, in the order of the codebook: ${cycles.join(', ')}; ${several}.`,
        leastWritten > 1 ? written : '',
        count ? drawn : '',
      ]
        .filter(Boolean)
        .join(' ')
    },
    ownRow: 'The cycles stand in an order of our own, not in that of the framework.',
    notDrawn: (flows, count) =>
      `Not drawn, for lack of room: ${some(flows, ['told flow', 'told flows'])} in ${relations(count)} (see the flow matrix).`,
    notDrawnApart: count =>
      `Not drawn either: ${count === 1 ? 'one aspired, blocked or condition relation' : `${formatCount(count)} aspired, blocked or condition relations`}.`,
    notWritten: count => `${some(count, ['count is', 'counts are'])} not written, for lack of room.`,
    leftOut: (flows, codings) => {
      const parts = [
        flows ? some(flows, ['link', 'links']) : '',
        codings ? some(codings, ['coded passage', 'coded passages']) : '',
      ]
      return `Left out, outside this cycle set: ${parts.filter(Boolean).join(' and ')}.`
    },
    filter: text => `Selection: ${text}.`,
  },
  relation: ({ type, from, to, count, negative, loops, by }) => {
    const unit = by === 'passages' ? '' : ` ${some(count, units[by].flow).replace(/^\S+ /, '')}`
    const more = [
      negative ? `${formatCount(negative)} into negative value` : '',
      loops ? `${formatCount(loops)} closing a learning loop` : '',
    ]
    return [`${from} → ${to}: ${formatCount(count)} ${types[type]}${unit}`, ...more.filter(Boolean)].join(', ')
  },
  bar: ({ cycle, count, leadsOn, by }) => `${cycle}: ${some(count, units[by].bar)}, ${formatCount(leadsOn)} lead on`,
  noSubCode: 'no sub-code',
  none: 'No told flows among these passages.',
}
