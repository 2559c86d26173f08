import { AppError } from '../../../shared/errors'
import type { Loss } from '../../../shared/model/exchange'
import { type ExportOptions, type ExportSummary, usualExport } from '../../../shared/model/exchange-out'
import type { Project } from '../../db/project'
import { keptBytes } from '../../db/refi/export-kept'
import { type ExportRows, exportRows } from '../../db/refi/export-rows'
import { projectBegan } from '../../db/refi/project-began'
import { makeInWorker } from '../../export/make-in-worker'
import { withConsent } from './by-consent'
import { guid } from './guid'
import { gatherPassages } from './passages'
import { schemas } from './write-archive'
import { codeElements } from './write-codes'
import type { KeptFile } from './write-kept'
import { element, writeXml } from './xml-tree'

export const codebookNamespace = 'urn:QDA-XML:codebook:1.0'

/**
 * A project as a .qdpx archive. The file is read back before it is given out: what it says must be what the project holds.
 * @throws AppError exchange.notWhole when it is not; the signal's reason if it is aborted
 */
export async function exportProject(
  project: Project,
  origin: string,
  options: ExportOptions = { ...usualExport, consented: false },
  signal?: AbortSignal,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; report: ExportSummary }> {
  const { rows, losses: left } = chosenRows(project, options)
  const { name, coder } = project.info()
  const facts = { name, origin, createdAt: projectBegan(project), coder: coder.id, options }
  const { bytes, passages } = await makeInWorker(
    'archive',
    { rows, facts, kept: keptOf(project, rows), options },
    { signal },
  )
  return { bytes, report: { ...counts(rows), passages, losses: [...left, ...losses(rows, options)] } }
}

/** What an export would hold and lose, without writing it. */
export function exportOutlook(project: Project, options: ExportOptions): ExportSummary {
  const { rows, losses: left } = chosenRows(project, options)
  const passages = gatherPassages(rows).documents.reduce((sum, each) => sum + each.passages.length, 0)
  if (options.format === 'qdc') return nothingBut(rows.codes.length)
  return { ...counts(rows), passages, losses: [...left, ...losses(rows, options)] }
}

function chosenRows(project: Project, options: Pick<ExportOptions, 'consented'>) {
  const rows = exportRows(project)
  return options.consented ? withConsent(project, rows) : { rows, losses: [] }
}

/** Files of other kinds with the names they have in the archive. Recordings stay where they are: they are large, and the text is what is exchanged. */
function keptOf(project: Project, rows: ExportRows): KeptFile[] {
  return rows.kept.map(kept => {
    const bytes = kept.recording === null ? keptBytes(project, kept.hash) : null
    const ending = /\.([a-z0-9]{1,5})$/i.exec(kept.name)?.[1]?.toLowerCase() ?? usualEndings[kept.type] ?? 'bin'
    return { kept, bytes, file: `${guid(kept.id)}.${ending}` }
  })
}

const usualEndings: Readonly<Record<string, string>> = { pdf: 'pdf', picture: 'png', audio: 'm4a', video: 'mp4' }

/** The codebook alone as .qdc. @throws AppError exchange.noCodes: the format cannot say that there are none */
export function exportCodebook(project: Project, origin: string, flat = false): { bytes: Buffer; codes: number } {
  const { codes } = exportRows(project)
  if (codes.length === 0) throw new AppError('exchange.noCodes')
  const root = element('CodeBook', { origin }, [
    element(
      'Codes',
      {},
      codeElements(codes, flat, () => []),
    ),
  ])
  return { bytes: writeXml(root, codebookNamespace, `${schemas}/Codebook/v1.0/Codebook.xsd`), codes: codes.length }
}

function counts(rows: ExportRows) {
  return {
    documents: rows.documents.length,
    codes: rows.codes.length,
    codings: rows.codings.length,
    flows: rows.flows.length,
    stories: rows.stories.length,
    memos: rows.memos.length,
    participants: rows.participants.length,
    coders: rows.coders.length,
    claims: rows.claims.length,
    indicators: rows.indicators.length,
    attachments: rows.kept.filter(({ recording }) => recording === null).length,
  }
}

function losses(rows: ExportRows, { flat }: Pick<ExportOptions, 'flat'>): Loss[] {
  const lost = rows.codings.filter(({ unanchored }) => unanchored === 1).length
  const deep = depth(rows)
  const said: (Loss | false)[] = [
    ...rows.left.map(({ what, count }): Loss => ({ code: 'out.left', details: { what, count } })),
    lost > 0 && { code: 'out.unanchored', details: { count: lost } },
    rows.flows.length > 0 && { code: 'out.flows', details: { count: rows.flows.length } },
    rows.documents.length > 0 && { code: 'out.speakers', details: { count: rows.documents.length } },
    ...noted(rows).flatMap(([what, count]): Loss[] =>
      count > 0 ? [{ code: 'out.notes', details: { what, count } }] : [],
    ),
    ...rows.kept.flatMap(({ name, recording }): Loss[] =>
      recording === null ? [] : [{ code: 'out.sound', details: { title: name } }],
    ),
    !flat && deep > 2 && { code: 'out.deep', details: { levels: deep } },
  ]
  return said.filter(each => each !== false)
}

function noted(rows: ExportRows): [string, number][] {
  return [
    ['claims', rows.claims.length],
    ['pieces of evidence', rows.evidence.length],
    ['indicators', rows.indicators.length],
    ['entries of the plan', rows.plan.length],
    ['decisions on consent', rows.consents.length],
    ['learning spaces', rows.spaces.length],
    ['notes on empty cells', rows.cells.length],
    ['passages judged again', rows.judgements.length],
  ]
}

function nothingBut(codes: number): ExportSummary {
  const none = { documents: 0, passages: 0, codings: 0, flows: 0, stories: 0, memos: 0, participants: 0, coders: 0 }
  return { ...none, codes, claims: 0, indicators: 0, attachments: 0, losses: [] }
}

function depth({ codes }: ExportRows): number {
  const parents = new Map(codes.map(({ id, parent }) => [id, parent]))
  let deepest = 0
  for (const { id } of codes) {
    let levels = 0
    for (let at: string | null = id; at !== null && levels < codes.length; at = parents.get(at) ?? null) levels++
    deepest = Math.max(deepest, levels)
  }
  return deepest
}
