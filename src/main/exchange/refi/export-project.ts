import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { AppError } from '../../../shared/errors'
import type { Loss } from '../../../shared/model/exchange'
import type { Project } from '../../db/project'
import { type ExportRows, exportRows } from '../../db/refi/export-rows'
import { projectBegan } from '../../db/refi/project-began'
import { checkWritten } from './check-written'
import { structureFile, structureName } from './structure'
import { codeElements, projectTree } from './write-project'
import { element, writeXml } from './xml-tree'

export const projectNamespace = 'urn:QDA-XML:project:1.0'
export const codebookNamespace = 'urn:QDA-XML:codebook:1.0'
const schemas = 'http://schema.qdasoftware.org/versions'

/** A fixed time, so that the same project written twice is the same file. */
const mtime = new Date(Date.UTC(2020, 0, 1))

export interface ExportReport {
  documents: number
  codes: number
  passages: number
  codings: number
  flows: number
  stories: number
  memos: number
  participants: number
  coders: number
  /** What other tools will not see, or what stays behind, in words. */
  losses: Loss[]
}

/**
 * A project as a .qdpx archive. The file is read back before it is given out: what it says must be what the project holds.
 * @throws AppError exchange.notWhole when it is not
 */
export async function exportProject(
  project: Project,
  origin: string,
): Promise<{ bytes: Buffer; report: ExportReport }> {
  const rows = exportRows(project)
  const { name, coder } = project.info()
  const written = projectTree(rows, { name, origin, createdAt: projectBegan(project), coder: coder.id })
  const zip = new ZipFile()
  const options = { mtime, mode: 0o100644, forceDosTimestamp: true }
  zip.addBuffer(writeXml(written.root, projectNamespace, `${schemas}/Project/v1.0/Project.xsd`), 'project.qde', options)
  for (const [file, text] of written.sources) zip.addBuffer(Buffer.from(text), `sources/${file}`, options)
  zip.addBuffer(structureFile(rows.documents), structureName, options)
  zip.end()
  const bytes = await buffer(zip.outputStream)
  const faults = await checkWritten(bytes, rows)
  if (faults.length > 0) throw new AppError('exchange.notWhole', { fault: faults.slice(0, 3).join('; ') })
  const passages = written.passages.reduce((sum, each) => sum + each.passages.length, 0)
  return { bytes, report: { ...counts(rows), passages, losses: losses(rows) } }
}

/** The codebook alone as .qdc. @throws AppError exchange.noCodes: the format cannot say that there are none */
export function exportCodebook(project: Project, origin: string): { bytes: Buffer; codes: number } {
  const { codes } = exportRows(project)
  if (codes.length === 0) throw new AppError('exchange.noCodes')
  const root = element('CodeBook', { origin }, [
    element(
      'Codes',
      {},
      codeElements(codes, () => []),
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
  }
}

function losses(rows: ExportRows): Loss[] {
  const lost = rows.codings.filter(({ unanchored }) => unanchored === 1).length
  const deep = depth(rows)
  const said: (Loss | false)[] = [
    ...rows.left.map(({ what, count }): Loss => ({ code: 'out.left', details: { what, count } })),
    lost > 0 && { code: 'out.unanchored', details: { count: lost } },
    rows.flows.length > 0 && { code: 'out.flows', details: { count: rows.flows.length } },
    rows.documents.length > 0 && { code: 'out.speakers', details: { count: rows.documents.length } },
    deep > 2 && { code: 'out.deep', details: { levels: deep } },
  ]
  return said.filter(each => each !== false)
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
