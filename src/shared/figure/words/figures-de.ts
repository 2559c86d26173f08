import type { FlowMeasure } from '../../flow/summary'
import { formatCount } from '../format-count'
import type { Ordering } from '../order'
import { de as flowWords } from './de'
import type { FigureWords, Hidden } from './figure-words'
import { hiddenParts } from './hidden-parts'
import { inStories, type ToldStories } from './in-stories'

type Forms = readonly [one: string, many: string]

const units: Record<FlowMeasure, Forms> = {
  passages: ['Textstelle', 'Textstellen'],
  stories: ['Geschichte', 'Geschichten'],
  tellers: ['Erzählende', 'Erzählende'],
}
/** Of one with its "further", which in German bends with the noun. */
const hiddenThings: Record<keyof Hidden, readonly [string, string]> = {
  documents: ['weiteres Dokument', 'Dokumente'],
  codes: ['weiterer Code', 'Codes'],
  groups: ['weitere Gruppe', 'Gruppen'],
  stories: ['weitere Geschichte', 'Geschichten'],
  coders: ['weiteres Paar von Codierenden', 'Paare von Codierenden'],
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

function toldIn({ told, tellers, ...stories }: ToldStories & { told: number; tellers: number }): string {
  const by = tellers === 1 ? '1 erzählenden Person' : `${formatCount(tellers)} Erzählenden`
  return `n = ${some(told, ['erzählter Fluss', 'erzählte Flüsse'])} in ${inStories.de(stories)} von ${by}`
}

const measured: Record<FlowMeasure, string> = {
  passages: 'Textstellen',
  stories: 'Geschichten',
  tellers: 'Personen',
}
const persons: Forms = ['Person', 'Personen']
/** After „in“. */
const documents: Forms = ['Dokument', 'Dokumenten']
const threads: Forms = ['Faden', 'Fäden']
/** Of what agreement is counted in. */
const unitNames: Readonly<Record<string, string>> = {
  turn: 'Redebeitrag',
  sentence: 'Satz',
  character: 'Zeichen',
  passage: 'Textstelle',
}

function ofStories(stories: number, tellers: number): string {
  return `n = ${some(stories, units.stories)} von ${tellers === 1 ? '1 erzählenden Person' : `${formatCount(tellers)} Erzählenden`}.`
}

const orders: Record<Ordering, string> = {
  list: 'in der Reihenfolge der Liste',
  count: 'die mit den meisten Codierungen zuerst',
  name: 'nach Namen',
  own: 'in eigener Reihenfolge',
}

function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('-', '−').replace('.', ',')
}

/** The figures beside the flow figure in German. Cycles and codes are called as the project calls them. */
export const figuresDe: FigureWords = {
  cycles: flowWords.cycles,
  measure: {
    passages: count => some(count, units.passages),
    stories: count => some(count, units.stories),
    tellers: count => some(count, units.tellers),
  },
  filter: flowWords.caption.filter,
  nothing: 'In dieser Auswahl ist nichts codiert.',
  decimal,
  matrix: {
    title: 'Flussmatrix',
    from: 'von',
    to: 'nach',
    caption: (by, totals, has) =>
      [
        `${toldIn({ ...totals, chains: totals.threads })}.`,
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
  strip: {
    title: 'Geschichten, Schritt für Schritt',
    base: ofStories,
    caption: (stories, tellers, has) =>
      [
        ofStories(stories, tellers),
        'Kästchen: die Wertzyklen der Schritte in der Reihenfolge des Erzählens; ein Pfeil: führte der Erzählung nach weiter.',
        has.aspired ? 'Gestrichelt: erhofft, oder nur in den Worten des Formulars.' : '',
        has.loops ? '↩ schließt eine Lernschleife.' : '',
      ]
        .filter(Boolean)
        .join(' '),
  },
  cross: {
    titleGroups: (axis, by) => `${measured[by]} je Wertzyklus, nach ${axis}`,
    group: 'Gruppe',
    titleWaves: by => `${measured[by]} je Wertzyklus, nach Welle`,
    noValue: '(ohne Angabe)',
    heard: people => some(people, persons),
    notAsked: 'nicht gefragt',
    ofAsked: (counted, base) => `${counted} von ${formatCount(base)} Gefragten`,
    caption: (by, n, count, addsUp) =>
      [
        `n = ${some(n, units[by])} in ${some(count, documents)}.`,
        by === 'tellers'
          ? 'Basis: die dort gehörten Personen, die nach diesem Wert gefragt wurden oder ungefragt davon erzählten. „Nicht gefragt“, oder zu früh gefragt, ist nicht 0.'
          : `Balken und Zeichen zählen ${units[by][1]}${addsUp ? '' : ', die an mehreren Stellen stehen können; sie summieren sich also nicht'}.`,
      ].join(' '),
    radar: 'Rand: alle Gefragten; innerer Ring: niemand davon. Flächen sagen nichts.',
    hidden: more => {
      const left = hiddenParts(more).map(
        ([thing, count]) =>
          `${formatCount(count)} ${count === 1 ? hiddenThings[thing][0] : `weitere ${hiddenThings[thing][1]}`}`,
      )
      return left.length ? `Aus Platzgründen nicht gezeichnet: ${left.join(' und ')}.` : ''
    },
    noAxis: which =>
      which === 'group'
        ? 'Kein Merkmal ist die Gruppe: in der Ansicht der Teilnehmenden eines wählen, oder hier ein anderes.'
        : 'Kein Merkmal ist die Welle: in der Ansicht der Teilnehmenden eines wählen.',
  },
  heat: {
    titleDocuments: (by, level) => `${level === 'codes' ? 'Codes' : 'Wertzyklen'} je Dokument: ${units[by][1]}`,
    captionDocuments: (by, n, count) =>
      `n = ${some(n, units[by])} in ${some(count, documents)}. Eine Zahl zählt ${units[by][1]}, die in diesem Dokument so codiert sind; dunkler ist mehr. Ein Code zählt, was mit ihm oder darunter codiert ist.`,
    titleTogether: 'Gemeinsames Auftreten von Codes',
    captionTogether: (n, count, alone) =>
      `Gemeinsames Auftreten, kein Fluss: Paare von Codierungen auf denselben Wörtern, unter ${some(n, units.passages)} in ${some(count, documents)}. Dunkler ist mehr. Was beieinander steht, muss nicht zueinander geführt haben.${alone.length === 0 ? '' : alone.length > 4 ? ` Nicht gezeigt: ${alone.length} Codes, die mit keinem anderen Wörter teilen.` : ` Nicht gezeigt, weil ohne gemeinsame Wörter mit anderen: ${alone.join(', ')}.`}`,
    strongest: count =>
      `Am dunkelsten ist ${formatCount(count)}; alle Zahlen stehen in den Daten hinter der Abbildung.`,
    cell: (side, head, counted) => `${side}, ${head}: ${counted}`,
    together: (side, head, count) => `${side} und ${head} stehen ${formatCount(count)}-mal beieinander`,
  },
  coverage: {
    title: 'Wo in den Dokumenten von Wert erzählt wird',
    titleOne: document => `Wo in „${document}“ von Wert erzählt wird`,
    caption: (n, count, isOne) =>
      `n = ${some(n, units.passages)}${isOne ? '' : ` in ${some(count, documents)}`}. Vom ersten Wort des Textes bis zum letzten; jeder Strich ist eine Codierung, die Zahl am Ende zählt sie.`,
    levels: 'Innerhalb einer Zeile stehen die Wertzyklen von oben nach unten in der Reihenfolge der Legende.',
  },
  saturation: {
    title: 'Neue Codes und neue Beziehungen, Dokument für Dokument',
    axis: order => `Dokumente, ${orders[order]}`,
    codes: count => some(count, ['Code', 'Codes']),
    relations: count => some(count, ['Beziehung', 'Beziehungen']),
    lastNew: (document, { threshold }) =>
      threshold === 0
        ? `letzter neuer Code: Dokument ${formatCount(document)}`
        : `wenig Neues nach Dokument ${formatCount(document)}`,
    step: (place, document, codes, relations) =>
      [
        `${formatCount(place)} ${document}`,
        codes ? `neue Codes: ${codes}` : '',
        relations ? `neue Beziehungen: ${relations}` : '',
      ]
        .filter(Boolean)
        .join('; '),
    caption: ({ base, run, threshold }, { codes, relations }, baseCodes) => {
      const inRun = `${run === 1 ? '1 Dokument' : `${formatCount(run)} Dokumenten`} nach einer Basis von ${formatCount(base)}`
      const rule =
        threshold === 0
          ? `Regel: kein neuer Code in einer Folge von ${inRun}, und auch später keiner.`
          : `Regel: in jeder Folge von ${inRun}, bis zum Ende, sind neue Codes höchstens ${formatCount(threshold)}\u202f% derer der Basis (${formatCount(baseCodes)}); Basis, Folge und Schwelle wie bei Guest, Namey und Chen (2020).`
      const shaded = threshold === 0 ? 'kein neuer' : 'wenig Neues'
      const met = codes
        ? `Für Codes erfüllt bei Dokument ${formatCount(codes.met)} (schattiert: ${shaded} nach Dokument ${formatCount(codes.last)})`
        : 'Für Codes nicht erfüllt'
      return `${rule} ${met}, ${relations ? `für Beziehungen bei Dokument ${formatCount(relations.met)}` : 'für Beziehungen nicht erfüllt'}. Eine andere Reihenfolge der Dokumente kann eine andere Kurve ergeben.`
    },
  },
  agreement: {
    title: 'Übereinstimmung bei jedem Code',
    axis: 'Cohens Kappa, mit 95-%-Intervall',
    none: 'Keine zwei Personen haben dasselbe Dokument codiert.',
    caption: (unit, pairs) =>
      `Einheit: ${unitNames[unit] ?? unit}; jeder Code gegen alle anderen, auch Text, den keine der beiden Personen codiert hat. ${pairs
        .map(
          ({ names, documents: count, units: n }) =>
            `${names}: ${some(count, ['Dokument', 'Dokumente'])}, ${some(n, ['Einheit', 'Einheiten'])}`,
        )
        .join('; ')}. Codes, die eine der beiden nie vergab, haben kein Zeichen, wo Kappa nicht definiert ist.`,
    mark: (code, names, kappa, interval, both, one) =>
      `${code}, ${names}: Kappa ${decimal(kappa, 2)}${interval ? `, ${decimal(interval[0], 2)} bis ${decimal(interval[1], 2)}` : ''}; beide ${formatCount(both)}, nur eine ${formatCount(one)}`,
  },
  steps: {
    title: 'Fäden, wie sie erzählt wurden',
    none: 'Keine erzählten Flüsse unter diesen Textstellen.',
    step: place => `Schritt ${formatCount(place)}`,
    caption: ({ threads: count, endToEnd, suggested, ...told }) =>
      `${toldIn(told)}, in ${some(count, threads)}. Ein Band verbindet nur, was eine Geschichte von Ende zu Ende erzählt. Auf einen erzählten Fluss folgt an ${formatCount(endToEnd)} ${endToEnd === 1 ? 'Stelle' : 'Stellen'} ein weiterer; die Flüsse aller Geschichten übereinandergelegt würden bis zu ${formatCount(suggested)} nahelegen. ${contributed}`,
    beyond: (count, steps) =>
      `Nicht gezeichnet: wie ${count === 1 ? '1 Faden' : `${formatCount(count)} Fäden`} nach Schritt ${formatCount(steps)} ${count === 1 ? 'weitergeht' : 'weitergehen'}.`,
    link: (step, from, to, count) => `Schritt ${formatCount(step)}, ${from} → ${to}: ${some(count, threads)}`,
    node: (step, cycle, count) => `Schritt ${formatCount(step)}, ${cycle}: ${some(count, threads)}`,
  },
  map: {
    title: 'Wertkarte',
    caption: (by, totals, bars) =>
      [
        `${toldIn({ ...totals, chains: totals.threads })}.`,
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
