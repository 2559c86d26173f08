import type { Project } from '../project'
import { uuidBytes } from '../uuid'
import type { Copy } from './copy'
import type { Change, Txn, Values } from './rows'

export interface BroughtEntries {
  /** The other copy, which is read as `other`, and the entries of its history that come along. */
  from: Copy
  entries: readonly Txn[]
  /** Whether the deletions of an entry have given way in the other copy before. */
  wasDropped(txn: string): boolean
  /** What a change left behind, where only the copy it was made in can tell; it is kept with the change. */
  kept(change: Change): Values | null
}

/**
 * Brings entries of another copy's history, with their changes, in the order in which they are given. Only inside the action of a merge.
 * @param merge uuid of its entry, hexadecimal
 * @param most how many changes are brought at once, about
 * @yields how many changes were brought since
 */
export function* bringEntries(
  project: Project,
  brought: BroughtEntries,
  merge: string,
  most: number,
): Generator<number, void> {
  const { entries } = brought
  const here = new Set(
    project
      .prepare('SELECT lower(hex(uuid)) FROM history_txn WHERE uuid IN (SELECT unhex(value) FROM json_each(?))')
      .pluck()
      .all(JSON.stringify(entries.map(({ uuid }) => uuid))) as string[],
  )
  let part: Txn[] = []
  let changes = 0
  const bring = () => {
    copyEntries(project, brought, part, merge)
    const brings = changes
    part = []
    changes = 0
    return brings
  }
  for (const txn of entries) {
    if (here.has(txn.uuid)) continue
    part.push(txn)
    changes += brought.from.changesOf(txn).length
    if (changes >= most) yield bring()
  }
  if (part.length > 0) yield bring()
  // Brought once by a merge that was taken back, an entry is still here.
  const again = project.prepare('UPDATE history_txn SET came_with=?, dropped_by=NULL WHERE uuid=?')
  for (const uuid of here) again.run(uuidBytes(merge), uuidBytes(uuid))
  const dropped = project.prepare('UPDATE history_txn SET dropped_by=? WHERE uuid=?')
  for (const { uuid } of entries) if (brought.wasDropped(uuid)) dropped.run(uuidBytes(merge), uuidBytes(uuid))
}

function copyEntries(project: Project, brought: BroughtEntries, entries: readonly Txn[], merge: string): void {
  const ids = JSON.stringify(entries.map(({ id }) => id))
  project
    .prepare(
      `INSERT INTO main.history_txn(uuid,hlc,coder_id,kind,action,details,undoes,came_with,withheld)
       SELECT t.uuid,t.hlc,(SELECT m.id FROM other.coder c JOIN main.coder m ON m.uuid=c.uuid WHERE c.id=t.coder_id),t.kind,t.action,t.details,t.undoes,?,t.withheld
       FROM json_each(?) e CROSS JOIN other.history_txn t ON t.id=e.value ORDER BY e.key`,
    )
    .run(uuidBytes(merge), ids)
  project.prepare('CREATE TEMP TABLE kept(id INTEGER PRIMARY KEY, new TEXT NOT NULL) STRICT').run()
  project
    .prepare('INSERT INTO temp.kept SELECT e.value->>0, e.value->1 FROM json_each(?) e')
    .run(JSON.stringify(keptOf(brought, entries)))
  project
    .prepare(
      `INSERT INTO main.history_change(txn_id,tbl,op,row_uuid,old,adopted,new)
       SELECT m.id,h.tbl,h.op,h.row_uuid,h.old,h.adopted,ifnull(k.new,h.new) FROM json_each(?) e CROSS JOIN other.history_txn t ON t.id=e.value
         CROSS JOIN main.history_txn m ON m.uuid=t.uuid CROSS JOIN other.history_change h ON h.txn_id=t.id LEFT JOIN temp.kept k ON k.id=h.id ORDER BY e.key, h.id`,
    )
    .run(ids)
  project.prepare('DROP TABLE temp.kept').run()
}

/** Row ids of changes, with what is kept with them beyond what they tell by themselves. */
function keptOf({ from, kept }: BroughtEntries, entries: readonly Txn[]): [number, Values][] {
  const found: [number, Values][] = []
  for (const txn of entries)
    for (const change of from.changesOf(txn)) {
      const values = kept(change)
      if (values !== null && values !== change.after) found.push([change.id, values])
    }
  return found
}
