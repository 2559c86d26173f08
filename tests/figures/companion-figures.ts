import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { AnalysisRows } from '../../src/shared/analysis/rows'
import { agreementFigure } from '../../src/shared/figure/agreement/data'
import { coverageFigure } from '../../src/shared/figure/coverage/data'
import { crossFigure } from '../../src/shared/figure/cross/data'
import type { FigureData } from '../../src/shared/figure/data'
import { drawFigure, type FigureLook, paperLook } from '../../src/shared/figure/draw'
import { FigureSvg } from '../../src/shared/figure/FigureSvg'
import { coOccurrenceHeat } from '../../src/shared/figure/heat/data'
import { saturationFigure } from '../../src/shared/figure/saturation/data'
import { threadFigure } from '../../src/shared/figure/steps/data'
import type { StripStory } from '../../src/shared/figure/strip/settings'
import { mapOrder } from '../../src/shared/framework/cycles'
import type { FlowMeasure } from '../../src/shared/model/count-filter'
import { FigureSpec } from '../../src/shared/model/figure-spec'
import { pairsSketch } from './agreement-sketches'
import { emptyRows, longRows, singleRows, typicalRows } from './analysis-sketches'
import * as sketches from './sketches'
import { splitTypical } from './split-sketches'
import * as stories from './story-sketches'

/** A figure in one of its looks, as a file would hold it. */
function draw(data: FigureData, more: Partial<FigureLook> & { mm?: number } = {}): string {
  const { mm = 174, ...look } = more
  const spec = FigureSpec.parse({ kind: data.kind, widthMm: mm })
  const layout = drawFigure(data, { ...paperLook(spec, ''), ...look })
  return renderToStaticMarkup(createElement(FigureSvg, { layout, idPrefix: `${data.kind}-figure` }))
}
const dark = { theme: 'dark' } as const
const patterns = { theme: 'patterns' } as const
const mirrored = { direction: 'rtl', theme: 'grey' } as const

export const matrixTypical = () => draw({ kind: 'matrix', summary: sketches.typical })
export const matrixNarrow = () => draw({ kind: 'matrix', summary: sketches.typical }, { mm: 84 })
export const matrixLarge = () => draw({ kind: 'matrix', summary: sketches.large })
export const matrixByTellersDark = () => draw({ kind: 'matrix', summary: sketches.largeByTellers }, dark)
export const matrixMirrored = () => draw({ kind: 'matrix', summary: sketches.typical }, { ...mirrored, mm: 120 })
export const matrixEmpty = () => draw({ kind: 'matrix', summary: sketches.empty }, { mm: 120 })
export const matrixSingle2011 = () => draw({ kind: 'matrix', summary: sketches.tiny2011 }, { mm: 84 })
export const mapTypical = () =>
  draw(
    { kind: 'map', summary: sketches.typical },
    { filterText: 'documents “Leila”, “Tomasz”', notes: 'Drawn after the second wave.' },
  )
export const mapNarrow = () => draw({ kind: 'map', summary: sketches.typical }, { mm: 84 })
export const mapLarge = () => draw({ kind: 'map', summary: sketches.large })
export const mapUnusualDark = () => draw({ kind: 'map', summary: sketches.unusual }, dark)
export const mapMirrored = () => draw({ kind: 'map', summary: sketches.typical }, { ...mirrored, mm: 120 })
export const mapInPatterns = () => draw({ kind: 'map', summary: sketches.typical }, { ...patterns, mm: 120 })
export const mapEmpty = () => draw({ kind: 'map', summary: sketches.empty }, { mm: 120 })
export const mapSingle2011 = () => draw({ kind: 'map', summary: sketches.tiny2011 }, { mm: 84 })

/** Thousands of flows: numbers of four digits and discs of three in one column of a journal. */
const thousands = {
  ...sketches.large,
  relations: sketches.large.relations.map(relation => ({
    ...relation,
    count: relation.count * 8,
    loops: relation.loops * 8,
  })),
}
export const mapThousandsNarrow = () => draw({ kind: 'map', summary: thousands }, { mm: 84 })
export const matrixThousandsNarrow = () => draw({ kind: 'matrix', summary: thousands }, { mm: 84 })

export const flowInPatterns = () => draw({ kind: 'flow', summary: sketches.unusual }, patterns)
export const flowSafe = () => draw({ kind: 'flow', summary: sketches.typical }, { theme: 'safe' })
export const matrixInPatterns = () => draw({ kind: 'matrix', summary: sketches.unusual }, { ...patterns, mm: 120 })
export const flowSafeDark = () => draw({ kind: 'flow', summary: sketches.typical }, { theme: 'safe-dark', mm: 120 })
export const flowInPatternsDark = () =>
  draw({ kind: 'flow', summary: sketches.typical }, { theme: 'patterns-dark', mm: 120 })
export const flowMoved = () =>
  draw(
    { kind: 'flow', summary: sketches.typical },
    {
      nodes: {
        row: ['IMM', 'ORI', 'POT', 'APP', 'REA', 'TRA'],
        shift: { POT: 1, APP: -1, REA: 1 },
        bandsSwapped: true,
      },
    },
  )
const german = { language: 'de' } as const
export const flowInGerman = () => draw({ kind: 'flow', summary: sketches.typical }, german)
export const flowSplitInGerman = () => draw({ kind: 'flow', summary: splitTypical }, { ...german, mm: 120 })
export const matrixInGerman = () => draw({ kind: 'matrix', summary: sketches.typical }, { ...german, mm: 120 })
export const mapInGerman = () =>
  draw(
    { kind: 'map', summary: { ...sketches.largeByStories, cycleLabels: { POT: 'Potenziell', TRA: 'Transformativ' } } },
    german,
  )

const groups = (rows: AnalysisRows, by: FlowMeasure = 'tellers'): FigureData => ({
  kind: 'groups',
  cross: crossFigure(rows, { level: 'cycles', columns: { variable: 'v1' }, by }),
})
export const groupsTypical = () => draw(groups(typicalRows))
export const groupsNarrow = () => draw(groups(typicalRows), { mm: 84 })
export const groupsLongDark = () => draw(groups(longRows, 'passages'), dark)
export const groupsWithoutAttribute = () => draw(groups(emptyRows), { mm: 84 })
export const groupsSingle = () => draw(groups(singleRows), { mm: 84 })
export const groupsInPatterns = () => draw(groups(typicalRows), { ...patterns, mm: 120 })
export const dotsTypical = () => draw(groups(typicalRows), { form: 'dots' })
export const dotsLongGrey = () => draw(groups(longRows, 'passages'), { form: 'dots', mm: 120, theme: 'grey' })
export const dotsMirrored = () => draw(groups(typicalRows), { form: 'dots', ...mirrored, mm: 120 })
export const radarTypical = () => draw(groups(typicalRows), { form: 'radar' })
export const radarNarrowDark = () => draw(groups(longRows), { form: 'radar', mm: 84, theme: 'dark' })

const waves = (rows: AnalysisRows): FigureData => ({
  kind: 'waves',
  cross: crossFigure(rows, { level: 'cycles', columns: 'waves', by: 'tellers' }),
})
export const wavesTypical = () => draw(waves(typicalRows))
export const wavesDark = () => draw(waves(typicalRows), { ...dark, mm: 120 })
export const wavesLongNarrow = () => draw(waves(longRows), { mm: 84 })
export const wavesNotAsked = () =>
  draw(
    waves({
      ...typicalRows,
      codings: typicalRows.codings.filter(({ cycle }) => cycle !== 'TRA'),
      stories: typicalRows.participants.map(({ id }) => ({
        ...{ id: id * 2, uuid: `y${id}`, title: '', teller: id, space: null, document: null },
      })),
      notAsked: typicalRows.participants.map(({ id }) => ({ story: id * 2, cycle: 'TRA' as const })),
    }),
    mirrored,
  )

const documents = (rows: AnalysisRows, level: 'cycles' | 'codes'): FigureData => ({
  kind: 'documents',
  cross: crossFigure(rows, { level, columns: 'documents', by: 'passages' })!,
})
export const documentsTypical = () => draw(documents(typicalRows, 'codes'))
export const documentsLongDark = () => draw(documents(longRows, 'cycles'), { ...dark, mm: 120 })
/** Every third document has fewer codings, so that their order is not that of their names. */
const unevenRows: AnalysisRows = {
  ...longRows,
  codings: longRows.codings.filter(({ document, id }) => document % 3 !== 0 || id % 4 !== 0),
}
export const documentsByCount = () =>
  draw(documents(unevenRows, 'codes'), {
    mm: 120,
    theme: 'safe',
    order: { documents: { by: 'count', own: [] }, codes: { by: 'name', own: [] } },
  })
export const documentsGrey = () => draw(documents(typicalRows, 'cycles'), { theme: 'grey', mm: 84 })
export const documentsInPatterns = () => draw(documents(typicalRows, 'cycles'), { ...patterns, mm: 84 })
export const documentsSafeDark = () => draw(documents(typicalRows, 'cycles'), { theme: 'safe-dark', mm: 84 })
export const documentsInPatternsDark = () => draw(documents(typicalRows, 'cycles'), { theme: 'patterns-dark', mm: 84 })
export const documentsMirrored = () => draw(documents(longRows, 'cycles'), { ...mirrored, mm: 120 })
export const documentsEmpty = () => draw(documents(emptyRows, 'cycles'), { mm: 84 })

const together = (rows: AnalysisRows): FigureData => ({ kind: 'together', heat: coOccurrenceHeat(rows, 'codes') })
export const togetherTypical = () => draw(together(typicalRows))
export const togetherGrey = () => draw(together(typicalRows), { ...mirrored, mm: 120 })
/** More codes than there is room for: those that stand together most, by shades alone. */
export const togetherCrowdedDark = () => {
  const codes = Array.from({ length: 50 }, (_, at) => ({
    ...{ key: `C${at}`, name: `Code ${at} of a long codebook`, depth: at % 9 === 0 ? 0 : 1, cycle: null },
  }))
  const cells = codes
    .slice(1)
    .flatMap((_, row) =>
      codes
        .slice(1)
        .map((_, column) => (column > row ? null : { count: ((row * 37 + column * 11) % 90) * 13, rows: [] })),
    )
  const heat = { sides: codes.slice(1), heads: codes.slice(0, -1), cells, n: 9000, documents: 40 }
  return draw({ kind: 'together', heat }, { ...dark, mm: 84 })
}
export const togetherNone = () => draw(together(singleRows), { mm: 84 })

const coverage = (rows: AnalysisRows, document: string | null): FigureData => ({
  ...{ kind: 'coverage', coverage: coverageFigure(rows, 'cycles', document), levels: mapOrder(rows.cycleSet) },
})
export const coverageAll = () => draw(coverage(typicalRows, null))
export const coverageOneDark = () => draw(coverage(typicalRows, 'd3'), { ...dark, mm: 120 })
export const coverageLongNarrow = () => draw(coverage(longRows, null), { mm: 84 })
export const coverageGrey = () => draw(coverage(singleRows, null), { ...mirrored, mm: 84 })

const saturation = (rows: AnalysisRows): FigureData => ({
  ...{ kind: 'saturation', saturation: saturationFigure(rows) },
})
export const saturationTypical = () => draw(saturation(typicalRows))
export const saturationByThreshold = () =>
  draw(saturation(longRows), { mm: 120, saturation: { base: 6, run: 3, threshold: 20 } })
export const saturationGrey = () => draw(saturation(longRows), { ...mirrored, mm: 84 })
export const saturationSingle = () => draw(saturation(singleRows), { ...dark, mm: 84 })
export const saturationInGerman = () => draw(saturation(longRows), { ...german, mm: 84 })
export const saturationEmpty = () => draw(saturation(emptyRows), { mm: 84 })

const agreement = (coders: readonly string[], more: Partial<FigureLook> & { mm?: number } = {}) =>
  draw({ kind: 'agreement', agreement: agreementFigure(pairsSketch(coders), 'turn', agreementLines) }, more)
const agreementLines = mapOrder('2020').map(key => ({ key, name: key, cycle: key, rows: [] }))
export const agreementTwo = () => agreement(['Hanne', 'Milan'])
export const agreementFourDark = () => agreement(['Hanne', 'Milan', 'Noor', 'Bilal'], { ...dark, mm: 120 })
export const agreementGrey = () => agreement(['Hanne', 'Milan', 'Noor'], { ...mirrored, mm: 84 })
const longNames = ['Hanne van den Heuvel-Oosterbroek (second round)', 'מירי כהן־לוי', 'Milan']
export const agreementLongInGerman = () => agreement(longNames, { ...german, mm: 84 })
export const agreementNone = () => agreement([], { mm: 84 })

const threads = (rows: AnalysisRows): FigureData => ({ kind: 'threads', threads: threadFigure(rows) })
export const threadsMirrored = () => draw(threads(typicalRows), { ...mirrored, mm: 120 })
const withQuotes = (strips: readonly StripStory[]): FigureData => ({
  kind: 'strip',
  strips: strips.map(({ story, cycleSet, teller, mayQuote }) => ({
    ...{ story, cycleSet, teller, rows: [] },
    quoted: story.steps.map((_, step) => mayQuote(step)),
  })),
})
export const storiesWithQuotes = () =>
  draw(withQuotes([stories.everything, stories.oneForm, stories.nothingYet]), { beneath: 'quotes' })
export const storiesWithQuotesNarrow = () =>
  draw(withQuotes([stories.oneForm]), { beneath: 'quotes', mm: 84, language: 'de', theme: 'patterns' })
export const threadsTypical = () => draw(threads(typicalRows))
export const threadsLargeGrey = () => draw(threads(longRows), mirrored)
export const threadsNarrowDark = () => draw(threads(typicalRows), { ...dark, mm: 84 })
export const threadsInPatterns = () => draw(threads(typicalRows), { ...patterns, mm: 120 })
export const threadsInGerman = () => draw(threads(longRows), { ...german, mm: 84 })
export const threadsNone = () => draw(threads(singleRows), { mm: 84 })
