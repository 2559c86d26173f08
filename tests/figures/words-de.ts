import { formatCount } from '../../src/shared/figure/format-count'
import { en } from '../../src/shared/figure/words/en'
import type { FlowWords } from '../../src/shared/figure/words/words'

/** German stands for languages with long words and other plural forms. */
export const de: FlowWords = {
  ...en,
  cycles: {
    ORI: 'Orien\u00adtierungs\u00adwert',
    IMM: 'Unmittel\u00adbarer Wert',
    POT: 'Poten\u00adzieller Wert',
    APP: 'Ange\u00adwandter Wert',
    REA: 'Verwirk\u00adlichter Wert',
    TRA: 'Transfor\u00admativer Wert',
    STR: 'Strategischer Wert',
    ENA: 'Ermöglichender Wert',
    REF: 'Neurahmung',
  },
  title: 'Wertflüsse über die Wertzyklen',
  frame: 'Rahmen: Ziele, Fragen, Erfolgsmaßstäbe',
  frameShort: 'Rahmen',
  loopList: 'Lernschleifen',
  ofCount: (part, whole) => `${part} von ${whole}`,
  legend: {
    leadsOn: 'führt weiter (ein erzählter Fluss beginnt hier)',
    stops: 'kein erzählter Fluss beginnt hier',
    told: flows => `erzählter Fluss; Breite: ${flows === 1 ? '1 Fluss' : `${formatCount(flows)} Flüsse`}`,
    back: 'rückläufiger Fluss',
    loop: 'Anteil, der eine Lernschleife schließt, nummeriert',
    capped: flows =>
      `rückläufig, zu einem Band, erhofft, blockiert: höchstens so breit (${formatCount(flows)}); Anzahl steht dabei`,
    negative: 'davon zu negativem Wert',
    aspired: 'erhofft, nicht in n',
    blocked: 'blockiert, nicht in n',
    condition: 'Bedingung (ermöglicht, steuert, orientiert), nicht in n',
    reframe: 'Neurahmungsschleife, nicht in n',
    whole:
      'ganzer Zyklus: Flüsse, die eine Spalte überspringen, zurücklaufen, erhofft oder blockiert sind, sind nicht aufgeteilt',
    cut: 'Balken gekürzt; Anzahl steht dabei',
  },
  caption: {
    ...en.caption,
    told: totals =>
      `n = ${formatCount(totals.told)} erzählte Wertflüsse in ${formatCount(totals.stories)} Geschichten von ${formatCount(totals.tellers)} Erzählenden.`,
    bars: (_, sum) => `Balken: codierte Textstellen (insgesamt ${formatCount(sum)}). Beitrag, nicht Ursache.`,
  },
}
