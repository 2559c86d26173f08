import type { FlowMeasure } from '../../flow/summary'
import { formatCount } from '../format-count'
import { de as flowWords } from './de'
import type { MapWords } from './figure-words'

type Forms = readonly [one: string, many: string]

const units: Record<FlowMeasure, Forms> = {
  passages: ['Textstelle', 'Textstellen'],
  stories: ['Geschichte', 'Geschichten'],
  tellers: ['Erzählende', 'Erzählende'],
}
const types = {
  told: 'erzählt',
  aspired: 'erhofft',
  blocked: 'blockiert',
  condition: 'Bedingung',
  reframe: 'Neurahmung',
} as const
const contributed = 'Beitrag, nicht Ursache.'

function some(count: number, [one, many]: Forms): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

function toldIn({ told, stories, tellers }: { told: number; stories: number; tellers: number }): string {
  const by = tellers === 1 ? '1 erzählenden Person' : `${formatCount(tellers)} Erzählenden`
  return `n = ${some(told, ['erzählter Fluss', 'erzählte Flüsse'])} in ${some(stories, units.stories)} von ${by}`
}

/** The value map and the flow matrix in German. */
export const figuresDe: MapWords = {
  cycles: flowWords.cycles,
  measure: {
    passages: count => some(count, units.passages),
    stories: count => some(count, units.stories),
    tellers: count => some(count, units.tellers),
  },
  filter: flowWords.caption.filter,
  nothing: 'In dieser Auswahl ist nichts codiert.',
  matrix: {
    title: 'Flussmatrix',
    from: 'von',
    to: 'nach',
    caption: (by, totals, has) =>
      [
        `${toldIn(totals)}.`,
        by === 'passages'
          ? 'Fläche eines Quadrats: erzählte Flüsse von der Zeile zur Spalte. Balken: Summen der Zeilen und Spalten.'
          : `Fläche eines Quadrats: ${units[by][1]} mit einem erzählten Fluss von der Zeile zur Spalte; sie können in mehreren stehen, darum gibt es keine Summen.`,
        'Schattiert: zurück aus der Praxis in den Lernraum.',
        has.loops ? 'Dunkle Scheibe: wie viele davon eine Lernschleife schließen.' : '',
        has.apart ? '(3): erhofft, und 3 mit einem Strich: blockiert, beide nicht in n.' : '',
        'Ein Punkt: keiner erzählt.',
        contributed,
      ]
        .filter(Boolean)
        .join(' '),
    cell: ({ from, to, type, count, loops, by }) =>
      [
        `${from} → ${to}: ${formatCount(count)} ${types[type]}${by === 'passages' ? '' : ` (${units[by][count === 1 ? 0 : 1]})`}`,
        loops ? `${formatCount(loops)} ${loops === 1 ? 'schließt' : 'schließen'} eine Lernschleife` : '',
      ]
        .filter(Boolean)
        .join(', '),
  },
  map: {
    title: 'Wertkarte',
    caption: (by, totals, bars) =>
      [
        `${toldIn(totals)}.`,
        by === 'passages'
          ? `Eine Zahl im Kasten zählt codierte Textstellen (insgesamt ${formatCount(bars)}), eine Zahl am Pfeil erzählte Flüsse.`
          : `Zahlen zählen ${units[by][1]}, die in mehreren stehen können; sie summieren sich also nicht.`,
        totals.loops
          ? `Dunkle Scheibe: wie viele eine Lernschleife schließen (${formatCount(totals.loops)} in ${some(totals.loopStories, units.stories)}).`
          : '',
        contributed,
      ]
        .filter(Boolean)
        .join(' '),
    hidden: count =>
      `Aus Platzgründen nicht gezeichnet: ${some(count, ['erzählter Fluss', 'erzählte Flüsse'])} (siehe Flussmatrix).`,
  },
}
