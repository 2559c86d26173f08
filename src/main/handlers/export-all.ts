import { createHash } from 'node:crypto'
import { AppError } from '../../shared/errors'
import { type FigureFormat, FigureSpec } from '../../shared/model/figure-spec'
import { type ReportFormat, ReportSpec } from '../../shared/model/report-spec'
import type { Saved, SavedSettings } from '../../shared/model/saved'
import { type AnalysisFormat, TableSpec } from '../../shared/model/table-spec'
import type { Project } from '../db/project'
import { leastShown } from '../db/project-settings'
import { listSaved, savedSpec } from '../db/saved'
import { analysisTableFile } from '../export/analysis-table-file'
import { figureFile } from '../export/figure-file'
import { FileNames } from '../export/file-name'
import { reportFile } from '../export/report-file'
import { composeReport } from '../report/compose'
import { hashReport } from '../report/hash-report'
import { countFigure, hashFigure } from './figure-data'
import { hashOfTable, tableToShare } from './table-files'

export interface ExportAllOptions {
  resources: string
  version: string
  figureFormats: readonly FigureFormat[]
  tableFormats: readonly AnalysisFormat[]
  reportFormats: readonly ReportFormat[]
  dpi: number
}

/** What is made now: the how-manieth, of how many. */
export interface ExportStep {
  at: number
  of: number
  name: string
}

type Step = (step: ExportStep) => Promise<void>

export interface ManifestItem {
  kind: Saved['kind']
  name: string
  note: string
  settings: SavedSettings
  /** Of the numbers it was made from; equal in every copy of the project. */
  dataHash: string
  files: { file: string; sha256: string }[]
}

export interface Manifest {
  project: string
  version: string
  items: ManifestItem[]
  failed: { kind: Saved['kind']; name: string; error: AppError }[]
}

/**
 * Makes every saved figure, table and report, in the order they were saved. The same project gives the same files, byte for byte. One that cannot be
 * made does not keep the others from being made.
 *
 * @param write called with each file as soon as it is there
 * @param step called before each is made; what it throws ends the work between two files, of which none is half there
 */
export async function exportAll(
  project: Project,
  options: ExportAllOptions,
  write: (file: string, bytes: Uint8Array) => void,
  step: Step = async () => {},
): Promise<Manifest> {
  const names = new FileNames()
  const manifest: Manifest = { project: project.info().name, version: options.version, items: [], failed: [] }
  const all = listSaved(project).filter(({ kind }) => kind !== 'query')
  for (const [at, saved] of all.entries()) {
    if (saved.kind === 'query') continue
    await step({ at: at + 1, of: all.length, name: saved.name })
    const bare = names.take(saved.name, saved.kind)
    try {
      const made = await makers[saved.kind](project, saved, options)
      const files = made.files.map(({ format, bytes }) => {
        const file = `${bare}.${format}`
        write(file, bytes)
        return { file, sha256: createHash('sha256').update(bytes).digest('hex') }
      })
      const { kind, name, note, settings } = saved
      manifest.items.push({ kind, name, note, settings, dataHash: made.hash, files })
    } catch (error) {
      // A full disk or a folder that cannot be written to is nobody's figure.
      if (error instanceof AppError && error.code.startsWith('output.')) throw error
      const known =
        error instanceof AppError
          ? error
          : new AppError('internal', { message: error instanceof Error ? error.message : String(error) })
      manifest.failed.push({ kind: saved.kind, name: saved.name, error: known })
    }
  }
  return manifest
}

interface Made {
  hash: string
  files: { format: string; bytes: Uint8Array }[]
}

const makers = { figure: makeFigure, table: makeTable, report: makeReport }

async function makeFigure(
  project: Project,
  saved: Saved,
  { resources, dpi, figureFormats }: ExportAllOptions,
): Promise<Made> {
  const spec = savedSpec(FigureSpec, saved)
  const counted = countFigure(project, spec)
  const files: Made['files'] = []
  for (const format of figureFormats)
    files.push({
      format,
      bytes: await figureFile(counted, spec, format, { resources, dpi, least: leastShown(project) }),
    })
  return { hash: hashFigure(counted), files }
}

async function makeTable(project: Project, saved: Saved, { tableFormats }: ExportAllOptions): Promise<Made> {
  const table = tableToShare(project, savedSpec(TableSpec, saved))
  const files: Made['files'] = []
  for (const format of tableFormats) files.push({ format, bytes: await analysisTableFile(table, format) })
  return { hash: hashOfTable(table), files }
}

async function makeReport(
  project: Project,
  saved: Saved,
  { resources, reportFormats }: ExportAllOptions,
): Promise<Made> {
  const report = composeReport(project, savedSpec(ReportSpec, saved))
  const files: Made['files'] = []
  for (const format of reportFormats) files.push({ format, bytes: await reportFile(report, resources, format) })
  return { hash: hashReport(report), files }
}
