import type { FlowMeasure, RelationType } from '../../flow/summary'
import { formatCount } from '../format-count'
import { en } from './en'
import { inStories as toldStories } from './in-stories'
import type { FlowWords } from './words'

type Forms = readonly [one: string, many: string]

const units: Record<FlowMeasure, { flow: Forms; bar: Forms }> = {
  passages: { flow: ['Fluss', 'Flüsse'], bar: ['Textstelle', 'Textstellen'] },
  stories: { flow: ['Geschichte', 'Geschichten'], bar: ['Geschichte', 'Geschichten'] },
  tellers: { flow: ['Erzählende', 'Erzählende'], bar: ['Erzählende', 'Erzählende'] },
}
const types: Record<RelationType, string> = {
  told: 'erzählt',
  aspired: 'erhofft',
  blocked: 'blockiert',
  condition: 'Bedingung',
  reframe: 'Neurahmung',
}
const apart: Record<Exclude<RelationType, 'told'>, Forms> = {
  aspired: ['erhofft', 'erhofft'],
  blocked: ['blockiert', 'blockiert'],
  condition: ['Bedingung', 'Bedingungen'],
  reframe: ['Neurahmung', 'Neurahmungen'],
}

function some(count: number, [one, many]: Forms): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}
/** After „in“ and „von“. */
function inStories(count: number): string {
  return some(count, ['Geschichte', 'Geschichten'])
}
function byTellers(count: number): string {
  return count === 1 ? '1 erzählenden Person' : `${formatCount(count)} Erzählenden`
}
function relations(count: number): string {
  return count === 1 ? 'der kleinsten Beziehung' : `den ${formatCount(count)} kleinsten Beziehungen`
}

/** The flow figure in German. Cycles have no words here: they are called as the project calls them. */
export const de: FlowWords = {
  cycles: en.cycles,
  title: 'Wertflüsse über die Wertzyklen',
  frame: 'Rahmen: Ziele, Fragen, Erfolgsmaßstäbe',
  frameShort: 'Rahmen',
  loopList: 'Lernschleifen',
  ofCount: (part, whole) => `${part} von ${whole}`,
  legend: {
    leadsOn: 'führt weiter (ein erzählter Fluss beginnt hier)',
    stops: 'kein erzählter Fluss beginnt hier',
    told: (flows, by) => `erzählter Fluss; Breite: ${some(flows, units[by].flow)}`,
    back: 'rückläufiger Fluss',
    loop: 'Anteil, der eine Lernschleife schließt, nummeriert',
    capped: (flows, by) =>
      `rückläufig, zu einem Band, erhofft, blockiert: höchstens so breit${flows ? ` (${some(flows, units[by].flow)})` : ''}; Anzahl steht dabei`,
    negative: 'davon zu negativem Wert',
    aspired: 'erhofft, nicht in n',
    blocked: 'blockiert, nicht in n',
    condition: 'Bedingung (ermöglicht, steuert, orientiert), nicht in n',
    reframe: 'Neurahmungsschleife, nicht in n',
    cut: 'Balken gekürzt; Anzahl steht dabei',
    whole:
      'ganzer Zyklus: Flüsse, die eine Spalte überspringen, zurücklaufen, erhofft oder blockiert sind, sind nicht aufgeteilt',
  },
  caption: {
    told: totals => {
      const base = `n = ${some(totals.told, ['erzählter Fluss', 'erzählte Flüsse'])} in ${toldStories.de({ ...totals, chains: totals.threads })} von ${byTellers(totals.tellers)}`
      const negative = totals.negative ? `, davon ${formatCount(totals.negative)} zu negativem Wert` : ''
      const closing = totals.loops ? ` (in ${inStories(totals.loopStories)})` : ''
      const loops = `${formatCount(totals.loops)} davon ${totals.loops === 1 ? 'schließt' : 'schließen'} eine Lernschleife${closing}`
      const returns = `${formatCount(totals.returns)} ${totals.returns === 1 ? 'kehrt' : 'kehren'} aus der Praxis in den Lernraum zurück`
      return `${base}${negative}${totals.returns ? `; ${returns}, ${loops}` : ''}.`
    },
    bars: (by, sum, cycleSet) => {
      const causes = `Jede Verbindung zweier Textstellen zählt einmal; Beitrag, nicht Ursache. ${cycleSet === 'both' ? 'Zyklen von 2011 und 2020' : `Zyklen von ${cycleSet}`}.`
      if (by === 'passages') return `Balken zählen codierte Textstellen (insgesamt ${formatCount(sum)}). ${causes}`
      return `Balken und Flüsse zählen ${units[by].bar[1]}, die in mehreren stehen können; sie summieren sich also nicht. ${causes}`
    },
    apart: parts => `Nicht in n: ${parts.map(({ type, count }) => some(count, apart[type])).join(', ')}.`,
    split: ({ cycles, by, leastWritten, flows, relations: count }) => {
      const several =
        by === 'passages'
          ? 'eine Textstelle mit mehreren steht in jedem davon und zählt im Zyklus einmal'
          : `${units[by].bar[1]} können in mehreren stehen und zählen im Zyklus einmal`
      const written = `Anzahlen unter ${formatCount(leastWritten)} zwischen Untercodes sind nicht geschrieben; sie stehen in der Datendatei.`
      const drawn = `Zwischen Untercodes aus Platzgründen nicht gezeichnet: ${some(flows, ['erzählter Fluss', 'erzählte Flüsse'])} in ${relations(count)} (siehe Datendatei).`
      return [
        `In Untercodes aufgeteilt, in der Reihenfolge des Codebuchs: ${cycles.join(', ')}; ${several}.`,
        leastWritten > 1 ? written : '',
        count ? drawn : '',
      ]
        .filter(Boolean)
        .join(' ')
    },
    ownRow: 'Die Zyklen stehen in eigener Reihenfolge, nicht in der des Rahmenwerks.',
    notDrawn: (flows, count) =>
      `Aus Platzgründen nicht gezeichnet: ${some(flows, ['erzählter Fluss', 'erzählte Flüsse'])} in ${relations(count)} (siehe Flussmatrix).`,
    notDrawnApart: count =>
      `Ebenfalls nicht gezeichnet: ${count === 1 ? 'eine Beziehung' : `${formatCount(count)} Beziehungen`} aus Erhofftem, Blockiertem oder Bedingungen.`,
    notWritten: count => `Aus Platzgründen nicht geschrieben: ${some(count, ['Anzahl', 'Anzahlen'])}.`,
    leftOut: (flows, codings) => {
      const parts = [
        flows ? some(flows, ['Verbindung', 'Verbindungen']) : '',
        codings ? some(codings, ['codierte Textstelle', 'codierte Textstellen']) : '',
      ]
      return `Außerhalb dieser Zyklen und nicht gezählt: ${parts.filter(Boolean).join(' und ')}.`
    },
    filter: text => `Auswahl: ${text}.`,
  },
  relation: ({ type, from, to, count, negative, loops, by }) => {
    const unit = by === 'passages' ? '' : ` (${units[by].flow[count === 1 ? 0 : 1]})`
    const more = [
      negative ? `davon ${formatCount(negative)} zu negativem Wert` : '',
      loops ? `${formatCount(loops)} ${loops === 1 ? 'schließt' : 'schließen'} eine Lernschleife` : '',
    ]
    return [`${from} → ${to}: ${formatCount(count)} ${types[type]}${unit}`, ...more.filter(Boolean)].join(', ')
  },
  bar: ({ cycle, count, leadsOn, by }) =>
    `${cycle}: ${some(count, units[by].bar)}, ${formatCount(leadsOn)} ${leadsOn === 1 ? 'führt' : 'führen'} weiter`,
  none: 'Keine erzählten Flüsse unter diesen Textstellen.',
  noSubCode: 'ohne Unter\u00adcode',
}
