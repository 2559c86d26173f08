import { cycleLabels } from '../framework/cycle-labels'
import type { StepStatus } from '../model/story'
import type { StoryWords } from './words'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-06-30` as "30 Jun 2026", a month or a year as what they are. */
export function partDate(at: string): string {
  const [year = '', month, day] = at.split('-')
  return [
    day === undefined ? '' : String(Number(day)),
    month === undefined ? '' : (months[Number(month) - 1] ?? ''),
    year,
  ]
    .filter(Boolean)
    .join(' ')
}

const statuses: Record<StepStatus, string> = {
  told: 'told',
  aspired: 'hoped for',
  confirmed: 'confirmed',
  disconfirmed: 'disconfirmed',
}
const cell = { notAsked: 'not asked', tooEarly: 'too early', notFound: 'asked, not found', untold: 'nothing told' }
const some = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
const dated = (status: StepStatus, at: string) =>
  at === ''
    ? statuses[status]
    : `${statuses[status]}${status === 'confirmed' || status === 'disconfirmed' ? ' ' : ', '}${partDate(at)}`

/** English words of stories. */
export const storyWords: StoryWords = {
  cycles: cycleLabels,
  toldBy: teller => `Told by ${teller}`,
  period: (start, end) =>
    start && end && start !== end ? `${partDate(start)} to ${partDate(end)}` : partDate(start || end),
  counts: ({ steps, told, aspired, loops }) =>
    [
      some(steps, 'step'),
      some(told, 'told flow'),
      ...(aspired > 0 ? [`${aspired} aspired`] : []),
      ...(loops > 0 ? [some(loops, 'learning loop')] : []),
    ].join(', '),
  status: dated,
  returns: 'returns',
  loop: 'learning loop',
  bracket: (cycle, status, at) => {
    const name = cycle === null ? 'no cycle' : cycle.toLowerCase()
    return `[${status === 'told' ? name : `${name}, ${dated(status, at)}`}]`
  },
  cell,
  emptyCell: (state, note) => (note === '' ? cell[state] : `${cell[state]}. ${note}`),
  notApplied: 'Nothing applied yet: what was taken away has not been told of as used.',
  notRealized: 'No effect told of yet: practice changed, and what came of it is not told.',
  aspired: step => `Step ${step} is hoped for and not heard of again.`,
  lost: step => `The passage of step ${step} was removed; the step keeps its words.`,
  gapsTitle: 'Gaps',
  withheld: '(words left out: consent does not cover them)',
  removed: 'passage removed',
  noCycle: 'no cycle',
  caption: ({ loops, aspired, confirmed, withheld }) =>
    [
      'Numbers: the order of telling. Solid line: told.',
      ...(aspired ? ['Dashed: hoped for.'] : []),
      ...(confirmed ? ['Tick: confirmed later.'] : []),
      ...(loops ? ['Line beneath: a return that closes a learning loop.'] : []),
      withheld ? 'Words that consent does not cover are left out.' : 'Words are the teller’s.',
    ].join(' '),
  step: ({ number, cycle, status, quote }) =>
    `Step ${number}, ${cycle ?? 'no cycle'}, ${status}${quote === '' ? '' : `: ${quote}`}`,
  flow: ({ from, to, kind }) => `${kind} from step ${from} to step ${to}`,
  relations: {
    flow: 'told flow',
    aspired: 'aspired flow',
    blocked: 'blocked flow',
    negative: 'harmful flow',
    return: 'return flow',
    loop: 'learning loop',
    reframe: 'reframing loop',
    enables: 'enables',
    steers: 'steers',
    orients: 'orients',
    next: 'order of telling',
    supports: 'supports',
    contradicts: 'contradicts',
    rival: 'other explanation',
    same: 'same event',
  },
  noSteps: 'No steps yet',
}
