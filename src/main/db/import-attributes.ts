import type { VariableSubject } from '../../shared/model/variable'
import {
  type AttributePlan,
  type AttributeTable,
  countedColumns,
  planAttributes,
} from '../../shared/variables/plan-attributes'
import { addParticipant, listParticipants } from './participants'
import type { Project } from './project'
import { listDocumentCases } from './spaces'
import { addVariable, listValues, listVariables, setValues } from './variables'

export interface AttributeImport {
  /** Name of the file, for the history. */
  file: string
  table: AttributeTable
  subject: VariableSubject
  nameColumn?: number | undefined
  /** Adds the people the project does not know; documents are never made of nothing. */
  addMissing: boolean
  /** Keeps words that do not fit their attribute as they are; otherwise these cells are left out. */
  keepWords: boolean
}

/** What the import would do, reading only. */
export function attributePlan(project: Project, { table, subject, nameColumn }: AttributeImport): AttributePlan {
  const subjects =
    subject === 'participant'
      ? listParticipants(project)
      : listDocumentCases(project).map(({ id, title }) => ({ id, name: title }))
  return planAttributes(
    table,
    {
      subject,
      subjects,
      variables: listVariables(project, subject),
      values: listValues(project, subject),
      counts: countedColumns[subject],
    },
    nameColumn,
  )
}

/** Brings in a table of attributes: one action, one undo. @returns what changed */
export function importAttributes(
  project: Project,
  from: AttributeImport,
): { cells: number; people: number; variables: number; misfits: number; unknown: number } {
  const plan = attributePlan(project, from)
  const kept = plan.cells.filter(
    cell =>
      (cell.fault === null || from.keepWords) &&
      (plan.rows[cell.row]?.subject !== null || (from.addMissing && from.subject === 'participant')),
  )
  const misfits = plan.cells.filter(({ fault }) => fault !== null).length
  const unknown = plan.rows.filter(({ subject }) => subject === null)
  const added = from.addMissing && from.subject === 'participant' ? unknown : []
  const newColumns = plan.columns.filter(({ variable }) => variable === null)
  const outcome = { misfits, unknown: unknown.length - added.length, people: added.length }
  if (kept.length === 0 && added.length === 0) return { ...outcome, cells: 0, variables: 0 }
  const details = { file: from.file, count: kept.length }
  return project.act('value.import', details, () => {
    const ids = plan.columns.map(
      ({ variable, name, type, choices }, index) =>
        variable ??
        (kept.some(({ column }) => column === index)
          ? addVariable(project, { name, subject: from.subject, type, choices: [...choices] }).id
          : null),
    )
    const subjects = plan.rows.map(
      ({ subject, name }) => subject ?? (added.length > 0 ? addParticipant(project, name).id : null),
    )
    const cells = kept.flatMap(({ row, column, value }) => {
      const [variable, subject] = [ids[column], subjects[row]]
      return variable && subject ? [{ variable, subject, value }] : []
    })
    const changed = setValues(project, cells, { keepWords: true })
    return {
      ...outcome,
      cells: changed,
      variables: newColumns.filter(({ column }) => kept.some(cell => plan.columns[cell.column]?.column === column))
        .length,
    }
  })
}
