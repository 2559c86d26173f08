import { cycleLabels } from '../framework/cycle-labels'
import type { StepStatus } from '../model/story'
import type { StoryWords } from './words'

const months = ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.']

/** `2026-06-30` as „30. Juni 2026“, a month or a year as what they are. */
function partDate(at: string): string {
  const [year = '', month, day] = at.split('-')
  return [
    day === undefined ? '' : `${Number(day)}.`,
    month === undefined ? '' : (months[Number(month) - 1] ?? ''),
    year,
  ]
    .filter(Boolean)
    .join(' ')
}

const statuses: Record<StepStatus, string> = {
  told: 'erzählt',
  aspired: 'erhofft',
  confirmed: 'bestätigt',
  disconfirmed: 'widerlegt',
}
const cell = {
  notAsked: 'nicht gefragt',
  tooEarly: 'zu früh',
  notFound: 'gefragt, nichts gefunden',
  untold: 'nichts erzählt',
}
const some = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const dated = (status: StepStatus, at: string) =>
  at === ''
    ? statuses[status]
    : `${statuses[status]}${status === 'confirmed' || status === 'disconfirmed' ? ' ' : ', '}${partDate(at)}`

/** German words of stories. Cycles have no words here: they are called as the project calls them. */
export const storyWordsDe: StoryWords = {
  cycles: cycleLabels,
  toldBy: teller => `Erzählt von ${teller}`,
  period: (start, end) =>
    start && end && start !== end ? `${partDate(start)} bis ${partDate(end)}` : partDate(start || end),
  counts: ({ steps, told, aspired, loops }) =>
    [
      some(steps, 'Schritt', 'Schritte'),
      some(told, 'erzählter Fluss', 'erzählte Flüsse'),
      ...(aspired > 0 ? [`${aspired} erhofft`] : []),
      ...(loops > 0 ? [some(loops, 'Lernschleife', 'Lernschleifen')] : []),
    ].join(', '),
  status: dated,
  returns: 'kehrt zurück',
  loop: 'Lernschleife',
  bracket: (cycle, status, at) => {
    const name = cycle === null ? 'kein Zyklus' : cycle.toLowerCase()
    return `[${status === 'told' ? name : `${name}, ${dated(status, at)}`}]`
  },
  cell,
  emptyCell: (state, note) => (note === '' ? cell[state] : `${cell[state]}. ${note}`),
  notApplied: 'Noch nichts angewandt: von der Nutzung dessen, was mitgenommen wurde, ist nicht erzählt.',
  notRealized: 'Noch keine Wirkung erzählt: die Praxis änderte sich, und was daraus wurde, ist nicht erzählt.',
  aspired: step => `Schritt ${step} ist erhofft, und es ist nichts mehr davon zu hören.`,
  lost: step => `Die Textstelle von Schritt ${step} wurde entfernt; der Schritt behält seine Worte.`,
  gapsTitle: 'Lücken',
  withheld: '(Worte ausgelassen: die Einwilligung deckt sie nicht)',
  removed: 'Textstelle entfernt',
  noCycle: 'kein Zyklus',
  caption: ({ loops, aspired, confirmed, withheld }) =>
    [
      'Zahlen: die Reihenfolge des Erzählens. Durchgezogene Linie: erzählt.',
      ...(aspired ? ['Gestrichelt: erhofft.'] : []),
      ...(confirmed ? ['Haken: später bestätigt.'] : []),
      ...(loops ? ['Linie darunter: eine Rückkehr, die eine Lernschleife schließt.'] : []),
      withheld ? 'Worte, die die Einwilligung nicht deckt, sind ausgelassen.' : 'Die Worte sind die der Erzählenden.',
    ].join(' '),
  step: ({ number, cycle, status, quote }) =>
    `Schritt ${number}, ${cycle ?? 'kein Zyklus'}, ${status}${quote === '' ? '' : `: ${quote}`}`,
  flow: ({ from, to, kind }) => `${kind} von Schritt ${from} zu Schritt ${to}`,
  relations: {
    flow: 'erzählter Fluss',
    aspired: 'erhoffter Fluss',
    blocked: 'blockierter Fluss',
    negative: 'schädlicher Fluss',
    return: 'rückläufiger Fluss',
    loop: 'Lernschleife',
    reframe: 'Neurahmungsschleife',
    enables: 'ermöglicht',
    steers: 'steuert',
    orients: 'orientiert',
    next: 'Reihenfolge des Erzählens',
    supports: 'stützt',
    contradicts: 'widerspricht',
    rival: 'andere Erklärung',
    same: 'dasselbe Ereignis',
  },
  noSteps: 'Noch keine Schritte',
}
