import { pairAgreement } from '../../shared/agreement/agreement'
import type { TrainingFigures } from '../../shared/model/agreement'
import type { Id } from '../../shared/model/id'
import type { Disagreement } from '../../shared/model/team'
import { codedDocuments } from './agreement'
import { coderNames } from './coder-names'
import { listDisagreements } from './disagreements'
import { documentById } from './documents'
import type { Project } from './project'
import { projectSettings } from './project-settings'
import { uuidBytes, uuidText } from './uuid'

const nothing = { turns: 0, all: 0, percent: null, kappa: null, alpha: null, differences: [] }

/**
 * How the present coder comes along in a document of the training set, against the reference coder: by turns and cycles, up to the last turn they have coded. What lies
 * beyond is not told, and of a copy that came blind nothing is.
 * @throws AppError document.notFound
 */
export function trainingFigures(project: Project, document: Id): TrainingFigures {
  const { id } = documentById(project, document)
  const row = project.prepare('SELECT id FROM document WHERE uuid=?').pluck().get(uuidBytes(id)) as number
  const { training } = projectSettings(project)
  const reference = coderRow(project, training?.reference ?? '')
  const name = reference === null ? '' : (coderNames(project).get(reference) ?? '')
  const here = coderRow(project, project.coder.id)
  if (!training?.documents.includes(document)) return { state: 'outside', reference: name, ...nothing }
  if (training.reference === project.coder.id) return { state: 'reference', reference: name, ...nothing }
  const query = { unit: 'turn', domain: 'cycles', uncoded: true } as const
  if (reference === null || !hasCoded(project, row, reference)) return { state: 'blind', reference: name, ...nothing }
  if (here === null || !hasCoded(project, row, here)) return { state: 'early', reference: name, ...nothing }
  const [coded] = codedDocuments(project, query, row)
  if (!coded) return { state: 'early', reference: name, ...nothing }
  const [mine, theirs] = [coded.spans.get(String(here)) ?? [], coded.spans.get(String(reference)) ?? []]
  const last = Math.max(...mine.map(({ start }) => start))
  const turns = coded.turns.filter(({ start }) => start <= last)
  const end = turns.at(-1)?.end ?? 0
  const spans = new Map([
    ['mine', mine],
    ['theirs', theirs.filter(({ start }) => start < end)],
  ])
  const { percent, kappa, alpha } = pairAgreement([{ ...coded, turns, spans }], 'mine', 'theirs', query)
  const within = new Set(turnIds(project, row).slice(0, turns.length))
  const differences = listDisagreements(project, document)
    .filter(({ turn, first, second }) => {
      const both = [first.coder.id, second.coder.id]
      return within.has(turn) && both.includes(project.coder.id) && both.includes(training.reference)
    })
    .map(each => difference(each, project.coder.id))
  return {
    state: 'shown',
    reference: name,
    turns: turns.length,
    all: coded.turns.length,
    percent,
    kappa,
    alpha,
    differences,
  }
}

function difference({ kind, turn, first, second }: Disagreement, me: Id): TrainingFigures['differences'][number] {
  const [mine, theirs] = first.coder.id === me ? [first, second] : [second, first]
  const shown = mine.coding === null ? theirs : mine
  const said = ({ coding, code, name }: typeof mine) => (coding === null ? null : { code, name })
  return {
    ...{ kind, turn, coding: mine.coding, start: shown.start, end: shown.end, quote: shown.quote },
    ...{ mine: said(mine), theirs: said(theirs) },
  }
}

function coderRow(project: Project, id: string): number | null {
  if (id === '') return null
  return (project.prepare('SELECT id FROM coder WHERE uuid=?').pluck().get(uuidBytes(id)) as number | undefined) ?? null
}

function hasCoded(project: Project, document: number, coder: number): boolean {
  return (
    project.prepare('SELECT 1 FROM coding WHERE document_id=? AND coder_id=? LIMIT 1').get(document, coder) !==
    undefined
  )
}

function turnIds(project: Project, document: number): string[] {
  const uuids = project.prepare('SELECT uuid FROM turn WHERE document_id=? ORDER BY pos, uuid').pluck().all(document)
  return (uuids as Buffer[]).map(uuidText)
}
