import type { Flow } from '../../shared/model/flow'
import type { Project } from './project'

/** A flow by row ids, with who drew it. */
export interface DrawnFlow {
  id: number
  uuid: Buffer
  coder: number
  from: number
  to: number
  kind: Flow['kind']
  status: Flow['status']
  words: string
}

interface Coded {
  id: number
  document: number
  start: number
  end: number
}

/** Codings of a document by coder. */
type ByDocument = ReadonlyMap<number, ReadonlyMap<number, readonly Coded[]>>

interface Apart {
  first: DrawnFlow
  /** What the other drew between the same passages: a flow of another kind; null if none. */
  second: DrawnFlow | null
  other: number
}

/**
 * Flows that one coder drew between passages which another coded as well without drawing the same. Where the other has not coded both passages, these are what
 * there is to talk about, and the flow is not told.
 */
export function flowsApart(project: Project, documents: ByDocument): Apart[] {
  const flows = project
    .prepare(
      `SELECT f.id, f.uuid, f.coder_id AS coder, f.from_id AS "from", f.to_id AS "to", f.kind, f.status, f.words FROM flow f JOIN coder r ON r.id=f.coder_id
         JOIN coding k ON k.id=f.from_id JOIN document d ON d.id=k.document_id WHERE r.kind IN('person','teller') ORDER BY d.kind DESC, d.pos, d.id, k.doc_start, f.uuid`,
    )
    .all() as DrawnFlow[]
  const codings = new Map<number, Coded>()
  for (const coders of documents.values())
    for (const list of coders.values()) for (const row of list) codings.set(row.id, row)
  const from = Map.groupBy(flows, flow => flow.from)
  const apart: Apart[] = []
  for (const flow of flows) {
    const [a, z] = [codings.get(flow.from), codings.get(flow.to)]
    if (!a || !z) continue
    for (const coder of documents.get(a.document)?.keys() ?? []) {
      if (coder === flow.coder) continue
      const [begins, ends] = [over(documents, coder, a), over(documents, coder, z)]
      if (begins.length === 0 || ends.length === 0) continue
      const targets = new Set(ends.map(({ id }) => id))
      const drawn = begins
        .flatMap(({ id }) => from.get(id) ?? [])
        .filter(other => other.coder === coder && targets.has(other.to))
      if (drawn.some(({ kind }) => kind === flow.kind)) continue
      // A flow of another kind is one disagreement, told from one side.
      if (drawn.length > 0 && coder < flow.coder) continue
      apart.push({ first: flow, second: drawn[0] ?? null, other: coder })
    }
  }
  return apart
}

function over(documents: ByDocument, coder: number, { document, start, end }: Coded): readonly Coded[] {
  return (
    documents
      .get(document)
      ?.get(coder)
      ?.filter(other => other.start < end && other.end > start) ?? []
  )
}
