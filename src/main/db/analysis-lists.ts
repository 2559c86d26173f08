import type {
  AnalysisCode,
  AnalysisDocument,
  AnalysisParticipant,
  AnalysisRows,
  AnalysisStory,
  CountedCoder,
} from '../../shared/analysis/rows'
import type { CycleKey } from '../../shared/framework/cycles'
import type { Id } from '../../shared/model/id'
import type { Variable } from '../../shared/model/variable'
import { codebookOf } from './codes'
import { countCoders } from './counted-coders'
import type { Project } from './project'
import { uuidText } from './uuid'
import { listVariables } from './variables'

/** All but the codings and the flows. */
export function readLists(project: Project, coders: CountedCoder[]): Omit<AnalysisRows, 'codings' | 'flows'> {
  const variables = listVariables(project)
  const documents = readDocuments(project, variables)
  const participants = readParticipants(project, variables)
  const stories = readStories(project)
  const codes = readCodes(project)
  return {
    cycleSet: project.info().cycleSet,
    coders,
    codersInProject: countCoders(project),
    codes,
    documents,
    participants,
    stories,
    spaces: (
      project.prepare('SELECT id, uuid, name FROM space ORDER BY pos, id').all() as {
        id: number
        uuid: Buffer
        name: string
      }[]
    ).map(row => ({ ...row, uuid: uuidText(row.uuid) })),
    variables,
    notAsked: project
      .prepare(
        "SELECT 2*story_id AS story, cycle FROM cell_state WHERE story_id IS NOT NULL AND state IN('notAsked','tooEarly') ORDER BY story_id, cycle",
      )
      .all() as { story: number; cycle: CycleKey }[],
  }
}

function readCodes(project: Project): AnalysisCode[] {
  const codes = codebookOf(project)
  const rowOf = new Map(codes.map(({ id, row }) => [id, row]))
  return codes.map(({ row, id, key, name, parent, cycle, colour }) => ({
    id: row,
    uuid: id,
    key,
    name,
    parent: parent === null ? null : rowOf.get(parent)!,
    cycle,
    colour,
  }))
}

/** The values of one kind of subject, by its row id. */
function valuesOf(project: Project, subject: 'document' | 'participant'): Map<number, Map<Id, string>> {
  const rows = project
    .prepare(
      `SELECT w.${subject}_id AS subject, v.uuid AS variable, w.value FROM variable_value w JOIN variable v ON v.id=w.variable_id
       WHERE v.subject=? AND w.${subject}_id IS NOT NULL ORDER BY v.pos, v.uuid, w.id`,
    )
    .all(subject) as { subject: number; variable: Buffer; value: string }[]
  const values = new Map<number, Map<Id, string>>()
  for (const row of rows) {
    const own = values.get(row.subject) ?? new Map<Id, string>()
    values.set(row.subject, own.set(uuidText(row.variable), row.value))
  }
  return values
}

const noValues: ReadonlyMap<Id, string> = new Map()

/** The value of the attribute that has a role. */
function roleOf(
  variables: readonly Variable[],
  subject: 'document' | 'participant',
  role: 'group' | 'wave',
): (values: ReadonlyMap<Id, string>) => string | null {
  const variable = variables.find(each => each.subject === subject && each.role === role)
  return values => (variable === undefined ? null : (values.get(variable.id) ?? null))
}

function readDocuments(project: Project, variables: readonly Variable[]): AnalysisDocument[] {
  const values = valuesOf(project, 'document')
  const waveOf = roleOf(variables, 'document', 'wave')
  const rows = project
    .prepare(
      `WITH n AS MATERIALIZED (SELECT document_id, count(*) AS turns, max(pos) AS last FROM turn GROUP BY document_id)
       SELECT d.id, d.uuid, d.title, d.kind, ifnull((SELECT max(t.doc_start+length(t.text)) FROM turn t WHERE t.document_id=d.id AND t.pos=n.last),0) AS length,
         d.word_count AS words, ifnull(n.turns,0) AS turns, d.teller_id AS teller, d.space_id AS space
       FROM document d LEFT JOIN n ON n.document_id=d.id ORDER BY d.kind DESC, d.pos, d.id`,
    )
    .all() as (Omit<AnalysisDocument, 'uuid' | 'wave' | 'values' | 'heard'> & { uuid: Buffer })[]
  const heard = Map.groupBy(
    project
      .prepare(
        `SELECT document_id, participant_id FROM speaker WHERE participant_id IS NOT NULL UNION SELECT id, teller_id FROM document WHERE teller_id IS NOT NULL
         UNION SELECT document_id, teller_id FROM story WHERE document_id IS NOT NULL AND teller_id IS NOT NULL ORDER BY 1, 2`,
      )
      .raw()
      .all() as [document: number, participant: number][],
    ([document]) => document,
  )
  return rows.map(row => {
    const own = values.get(row.id) ?? noValues
    const people = (heard.get(row.id) ?? []).map(([, participant]) => participant)
    return { ...row, uuid: uuidText(row.uuid), wave: waveOf(own), values: own, heard: people }
  })
}

function readParticipants(project: Project, variables: readonly Variable[]): AnalysisParticipant[] {
  const values = valuesOf(project, 'participant')
  const groupOf = roleOf(variables, 'participant', 'group')
  const waveOf = roleOf(variables, 'participant', 'wave')
  const rows = project.prepare('SELECT id, uuid, name FROM participant ORDER BY name, id').all() as {
    id: number
    uuid: Buffer
    name: string
  }[]
  return rows.map(row => {
    const own = values.get(row.id) ?? noValues
    return { ...row, uuid: uuidText(row.uuid), group: groupOf(own), wave: waveOf(own), values: own }
  })
}

/** Stories, and the documents that are stories without having been listed as such: even numbers and odd ones. */
function readStories(project: Project): AnalysisStory[] {
  const rows = project
    .prepare(
      `SELECT id, uuid, title, teller, space, document FROM (
         SELECT 2*y.id AS id, y.uuid, y.title, ifnull(y.teller_id, d.teller_id) AS teller, ifnull(y.space_id, d.space_id) AS space, y.document_id AS document, 0 AS own, y.pos
           FROM story y LEFT JOIN document d ON d.id=y.document_id
         UNION ALL SELECT 2*d.id+1, d.uuid, d.title, d.teller_id, d.space_id, d.id, 1, d.pos
           FROM document d WHERE d.kind='story' AND NOT EXISTS(SELECT 1 FROM story y WHERE y.document_id=d.id))
       ORDER BY own, pos, id`,
    )
    .all() as (Omit<AnalysisStory, 'uuid'> & { uuid: Buffer })[]
  return rows.map(row => ({ ...row, uuid: uuidText(row.uuid) }))
}
