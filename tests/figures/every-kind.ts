import { agreementFigure } from '../../src/shared/figure/agreement/data'
import { coverageFigure } from '../../src/shared/figure/coverage/data'
import { crossFigure } from '../../src/shared/figure/cross/data'
import type { FigureData } from '../../src/shared/figure/data'
import { coOccurrenceHeat } from '../../src/shared/figure/heat/data'
import type { FigureKind } from '../../src/shared/figure/kinds'
import { saturationFigure } from '../../src/shared/figure/saturation/data'
import { threadFigure } from '../../src/shared/figure/steps/data'
import { mapOrder } from '../../src/shared/framework/cycles'
import { pairsSketch } from './agreement-sketches'
import { emptyRows, singleRows, typicalRows } from './analysis-sketches'
import * as sketches from './sketches'
import * as stories from './story-sketches'

const lines = mapOrder('2020').map(key => ({ key, name: key, cycle: key, rows: [] }))
const strip = ({ story, cycleSet, teller }: typeof stories.oneForm) => ({ story, cycleSet, teller, rows: [] })

/** What each kind is drawn from: with much in it, with a little, and with nothing. */
export const everyKind: Record<FigureKind, readonly FigureData[]> = {
  flow: [sketches.unusual, sketches.tiny, sketches.empty].map(summary => ({ kind: 'flow', summary })),
  map: [sketches.large, sketches.tiny, sketches.empty].map(summary => ({ kind: 'map', summary })),
  matrix: [sketches.unusual, sketches.tiny, sketches.empty].map(summary => ({ kind: 'matrix', summary })),
  ...rowsOfEach(),
  agreement: [['Hanne', 'Milan', 'Noor'], ['Hanne', 'Milan'], []].map(names => ({
    kind: 'agreement',
    agreement: agreementFigure(pairsSketch(names), 'turn', names.length ? lines : []),
  })),
  strip: [
    { kind: 'strip', strips: [stories.oneForm, stories.everything, stories.nothingYet].map(strip) },
    { kind: 'strip', strips: [strip(stories.oneForm)] },
    { kind: 'strip', strips: [] },
  ],
}

type OfRows = 'threads' | 'groups' | 'waves' | 'documents' | 'together' | 'coverage' | 'saturation'

function rowsOfEach(): Record<OfRows, readonly FigureData[]> {
  const some = {
    ...typicalRows,
    participants: typicalRows.participants.map((person, at) => (at === 3 ? { ...person, values: new Map() } : person)),
  }
  const of = (make: (rows: typeof typicalRows) => FigureData) => [some, singleRows, emptyRows].map(make)
  const cross = { level: 'cycles', by: 'tellers' } as const
  return {
    threads: of(rows => ({ kind: 'threads', threads: threadFigure(rows) })),
    groups: of(rows => ({ kind: 'groups', cross: crossFigure(rows, { ...cross, columns: { variable: 'v1' } }) })),
    waves: of(rows => ({
      kind: 'waves',
      cross: rows.documents.length ? crossFigure(rows, { ...cross, columns: 'waves' }) : null,
    })),
    documents: of(rows => ({
      kind: 'documents',
      cross: crossFigure(rows, { level: 'codes', columns: 'documents', by: 'passages' })!,
    })),
    together: of(rows => ({ kind: 'together', heat: coOccurrenceHeat(rows, 'codes') })),
    coverage: of(rows => ({
      kind: 'coverage',
      coverage: coverageFigure(rows, 'cycles', null),
      levels: mapOrder(rows.cycleSet),
    })),
    saturation: of(rows => ({ kind: 'saturation', saturation: saturationFigure(rows) })),
  }
}
