import type { LoggedTable } from './logged-tables'

/**
 * SQL of the triggers that write the history log for one table: an insert logs the row's uuid, an update the old values of the columns
 * that changed, a delete the whole old row. Generated, so that no table or column can be forgotten; part of the schema fingerprint.
 */
export function historyTriggers(table: LoggedTable): string {
  const { name } = table
  const log = (row: string, op: number, old: string) =>
    `INSERT INTO history_change(txn_id,tbl,op,row_uuid,old) VALUES((SELECT txn_id FROM history_ctx),'${name}',${op},${row}.uuid,${old});`
  // 1: rows that come with their owner have no entry of their own. 2: whoever writes them enters them himself, many at once.
  const insertWhen = ` WHEN (SELECT bulk FROM history_ctx)${table.bulk ? '=0' : '<>2'}`
  const changed = table.columns.map(column => `old.${column} IS NOT new.${column}`).join(' OR ')
  const changes = table.columns
    .map(column => `SELECT '${column}' k, ${value(table, column)} v WHERE old.${column} IS NOT new.${column}`)
    .join(' UNION ALL ')
  const row = table.columns.map(column => `'${column}',${value(table, column)}`).join(',')
  return `
CREATE TRIGGER history_${name}_insert AFTER INSERT ON ${name}${insertWhen} BEGIN ${log('new', 1, 'NULL')} END;
CREATE TRIGGER history_${name}_update AFTER UPDATE ON ${name} WHEN ${changed} BEGIN
  ${log('old', 2, `(SELECT json_group_object(k,v) FROM (${changes}))`)} END;
CREATE TRIGGER history_${name}_delete BEFORE DELETE ON ${name} BEGIN
  ${deletions(table)}${log('old', 3, `json_object(${row})`)} END;
`
}

/** The row of a uuid as the log would keep it when it is deleted: JSON, foreign keys by uuid. */
export function rowImageQuery(table: LoggedTable): string {
  const row = table.columns.map(column => `'${column}',${value(table, column)}`).join(',')
  return `SELECT json_object(${row}) FROM ${table.name} AS old WHERE old.uuid=?`
}

function value(table: LoggedTable, column: string): string {
  const target = table.references[column]
  if (target) return `(SELECT lower(hex(uuid)) FROM ${target} WHERE id=old.${column})`
  return table.blobs.includes(column) ? `lower(hex(old.${column}))` : `old.${column}`
}

function deletions(table: LoggedTable): string {
  const dependents = table.dependents.map(
    ({ table: child, where }) => `DELETE FROM ${child} WHERE (${where}) AND (SELECT cascade FROM history_ctx)=1;`,
  )
  const releases = table.releases.map(
    ({ table: other, column }) =>
      `UPDATE ${other} SET ${column}=NULL WHERE ${column}=old.id AND (SELECT cascade FROM history_ctx)=1;`,
  )
  const parts = table.parts.map(({ table: child, where }) => `DELETE FROM ${child} WHERE ${where};`)
  return [...dependents, ...releases, ...parts].map(statement => `${statement}\n  `).join('')
}
