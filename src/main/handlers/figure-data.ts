import { createHash } from 'node:crypto'
import type { FigureData } from '../../shared/figure/data'
import type { FigureSpec } from '../../shared/model/figure-spec'
import type { Project } from '../db/project'
import { listStories } from '../db/stories'
import { uuidBytes } from '../db/uuid'
import { countFlows } from './flow-figure'
import { stripsOf } from './story-strips'

/** A figure's numbers, with the words that say what they leave out. */
export interface CountedFigure {
  data: FigureData
  /** Without a full stop; empty when everything counts. */
  filterText: string
}

/** Counts what a figure is drawn from. */
export function countFigure(project: Project, spec: FigureSpec): CountedFigure {
  const { kind } = spec
  switch (kind) {
    case 'flow':
    case 'map':
    case 'matrix': {
      const { summary, filterText } = countFlows(project, spec.by, spec.filter)
      return { data: { kind, summary }, filterText }
    }
    case 'strip': {
      const rowOf = project.prepare('SELECT id FROM coding WHERE uuid=?').pluck()
      const strips = stripsOf(project, listStories(project)).map(
        ({ story, mayQuote: _mayQuote, references: _references, ...strip }) => ({
          ...strip,
          story,
          rows: story.steps.flatMap(({ coding }) => (coding === null ? [] : [rowOf.get(uuidBytes(coding)) as number])),
        }),
      )
      return { data: { kind, strips }, filterText: '' }
    }
  }
}

/** Row ids are of one copy of the file alone; the numbers are the same in every copy. */
const ofThisCopy: ReadonlySet<string> = new Set(['rows', 'codings', 'flows', 'loopFlows'])

/** A hash of the numbers and names a figure shows: another one when it would be drawn otherwise, the same in every copy of the project. */
export function hashFigure({ data, filterText }: CountedFigure): string {
  const text = JSON.stringify([data, filterText], (key, value: unknown) =>
    ofThisCopy.has(key) && Array.isArray(value) && typeof (value[0] ?? 0) === 'number' ? undefined : value,
  )
  return createHash('sha256').update(text).digest('hex')
}
