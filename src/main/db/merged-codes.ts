import type { Id } from '../../shared/model/id'
import type { MergedCode } from '../../shared/model/merged-code'
import type { Project } from './project'
import { uuidText } from './uuid'

/**
 * The codes that are gone because they were merged into others, each with the one that holds its codings now: where that was merged on, the last of
 * them. One whose successor was removed is simply gone; one whose merge was taken back is there again, and not listed.
 */
export function mergedCodes(project: Project): ReadonlyMap<Id, MergedCode> {
  const merges = project
    .prepare(
      `SELECT ifnull(m.value->>0, t.details->>'from') AS code, ifnull(m.value->>1, t.details->>'name') AS name, t.details->>'into' AS into_code,
         t.kind='undo' AS taken_back
       FROM history_txn t LEFT JOIN json_each(ifnull(t.details->>'merged','[]')) m
       WHERE t.action='code.merge' AND t.details->>'into' IS NOT NULL ORDER BY t.hlc, t.id`,
    )
    .all() as { code: Id; name: string; into_code: Id; taken_back: number }[]
  if (merges.length === 0) return new Map()
  const there = new Map(
    (project.prepare('SELECT uuid, name FROM code').all() as { uuid: Buffer; name: string }[]).map(
      ({ uuid, name }) => [uuidText(uuid), name] as const,
    ),
  )
  // A code that was merged, taken back and merged elsewhere went where it went last.
  const nextOf = new Map<Id, (typeof merges)[number]>()
  for (const merge of merges)
    if (merge.taken_back) nextOf.delete(merge.code)
    else nextOf.set(merge.code, merge)
  const found = new Map<Id, MergedCode>()
  for (const { code, name } of nextOf.values()) {
    if (there.has(code)) continue
    let into = code
    for (let steps = 0; steps <= nextOf.size && !there.has(into); steps++) into = nextOf.get(into)?.into_code ?? into
    const intoName = there.get(into)
    if (intoName !== undefined) found.set(code, { code, name, into, intoName })
  }
  return found
}
