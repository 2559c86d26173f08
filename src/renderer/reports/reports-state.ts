import { create } from 'zustand'
import type { Id } from '../../shared/model/id'
import { type Audience, type ReportPart, ReportSpec } from '../../shared/model/report-spec'
import type { Saved } from '../../shared/model/saved'
import { templateOf } from '../../shared/report/templates'

/** What the reports show; it outlives a look at another view, and ends with the project. */
export interface ReportsSession {
  project: Id | null
  /** The kept report that is shown; null for one that is not kept. */
  saved: Id | null
  spec: ReportSpec
  /** Whether something was changed since the report was kept or begun. */
  isChanged: boolean
  /** Whether the parts lie over the page where the window has no room for them beside. */
  parts: boolean
}

const fresh: Omit<ReportsSession, 'project'> = {
  saved: null,
  spec: templateOf('academic'),
  isChanged: false,
  parts: false,
}

export const useReports = create<ReportsSession>()(() => ({ project: null, ...fresh }))

/** Begins anew where the state is still that of another project. */
export function enterReports(project: Id): void {
  if (useReports.getState().project !== project) useReports.setState({ project, ...fresh })
}

/** Begins a report for an audience; title and authors stay. */
export function beginReport(audience: Audience): void {
  const { title, authors } = useReports.getState().spec
  useReports.setState({ saved: null, spec: { ...templateOf(audience), title, authors }, isChanged: false })
}

/** Shows a kept report. False where it was kept by a later version and cannot be read: then what is shown stays. */
export function openSavedReport(saved: Saved): boolean {
  const spec = ReportSpec.safeParse(saved.settings)
  if (!spec.success) return false
  useReports.setState({ saved: saved.id, spec: spec.data, isChanged: false })
  return true
}

export function changeReport(change: Partial<ReportSpec>): void {
  useReports.setState(({ spec }) => ({ spec: { ...spec, ...change }, isChanged: true }))
}

export function addPart(part: ReportPart): void {
  changeReport({ parts: [...useReports.getState().spec.parts, part] })
}

export function changePart(at: number, part: ReportPart): void {
  changeReport({ parts: useReports.getState().spec.parts.with(at, part) })
}

export function removePart(at: number): void {
  changeReport({ parts: useReports.getState().spec.parts.toSpliced(at, 1) })
}

/** Moves a part up (-1) or down (1); at an end it stays. */
export function movePart(at: number, by: -1 | 1): void {
  const { parts } = useReports.getState().spec
  const part = parts[at]
  const to = at + by
  if (!part || to < 0 || to >= parts.length) return
  changeReport({ parts: parts.toSpliced(at, 1).toSpliced(to, 0, part) })
}
