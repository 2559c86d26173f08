import type { VariableSubject } from '../../shared/model/variable'
import { participantDetail } from '../db/participant-detail'
import { listParticipants } from '../db/participants'
import type { Project } from '../db/project'
import { listDocumentCases, listSpaces } from '../db/spaces'
import { listValues, listVariables } from '../db/variables'
import type { TableColumn, TableRow } from './table-file'

export interface AttributeTable {
  columns: TableColumn[]
  rows: TableRow[]
}

/** Participants with their attributes, and what there is of them; `words` are those they speak. */
export function participantTable(project: Project): AttributeTable {
  const { columns, cellsOf } = attributeCells(project, 'participant')
  return {
    columns: [
      { name: 'participant', width: 24 },
      ...columns,
      ...['documents', 'words', 'codings', 'flows', 'stories'].map(name => ({ name })),
      { name: 'note', width: 40 },
      { name: 'id', width: 38 },
    ],
    rows: listParticipants(project).map(({ id, name, note, documents, codings, flows, stories }) => ({
      ...cellsOf(id),
      participant: name,
      documents,
      words: participantDetail(project, id).voices.reduce((sum, { words }) => sum + words, 0),
      codings,
      flows,
      stories,
      note,
      id,
    })),
  }
}

/** Documents with their attributes, their space and who speaks in them. */
export function documentTable(project: Project): AttributeTable {
  const { columns, cellsOf } = attributeCells(project, 'document')
  const spaces = new Map(listSpaces(project).map(({ id, name }) => [id, name]))
  const people = new Map(listParticipants(project).map(({ id, name }) => [id, name]))
  return {
    columns: [
      { name: 'document', width: 32 },
      ...columns,
      ...['kind', 'space', 'teller', 'speakers', 'words'].map(name => ({ name })),
      { name: 'id', width: 38 },
    ],
    rows: listDocumentCases(project).map(({ id, title, kind, words, space, teller, speakers }) => ({
      ...cellsOf(id),
      document: title,
      kind,
      space: (space && spaces.get(space)) ?? '',
      teller: (teller && people.get(teller)) ?? '',
      speakers: speakers.join('; '),
      words,
      id,
    })),
  }
}

function attributeCells(project: Project, subject: VariableSubject) {
  const variables = listVariables(project, subject)
  const cells = Map.groupBy(listValues(project, subject), cell => cell.subject)
  const byId = new Map(variables.map(variable => [variable.id, variable]))
  return {
    columns: variables.map(({ name }): TableColumn => ({ name })),
    cellsOf: (id: string): TableRow =>
      Object.fromEntries(
        (cells.get(id) ?? []).map(({ variable, value }) => [
          byId.get(variable)?.name ?? '',
          byId.get(variable)?.type === 'number' && value !== null && value.trim() !== '' && !Number.isNaN(Number(value))
            ? Number(value)
            : value,
        ]),
      ),
  }
}
