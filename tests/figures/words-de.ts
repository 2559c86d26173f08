import { formatCount } from '../../src/shared/figure/format-count'
import { de as words } from '../../src/shared/figure/words/de'
import { en } from '../../src/shared/figure/words/en'
import type { FlowWords } from '../../src/shared/figure/words/words'

/** German stands for languages with long words; here the cycles are called in German too, and what is not under test is short. */
export const de: FlowWords = {
  ...words,
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
  legend: {
    ...words.legend,
    capped: flows =>
      `rückläufig, zu einem Band, erhofft, blockiert: höchstens so breit (${formatCount(flows)}); Anzahl steht dabei`,
  },
  caption: {
    ...en.caption,
    told: totals =>
      `n = ${formatCount(totals.told)} erzählte Wertflüsse in ${formatCount(totals.stories)} Geschichten von ${formatCount(totals.tellers)} Erzählenden.`,
    bars: (_, sum) => `Balken: codierte Textstellen (insgesamt ${formatCount(sum)}). Beitrag, nicht Ursache.`,
  },
  relation: en.relation,
  bar: en.bar,
  none: en.none,
}
