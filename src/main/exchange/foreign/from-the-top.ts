/** Parents before what is below them. What lies below nothing, or in a circle, stands at the top. */
export function fromTheTop<Row extends { guid: string; parent: string | null }>(rows: readonly Row[]): Row[] {
  const known = new Set(rows.map(({ guid }) => guid))
  const below = Map.groupBy(rows, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''))
  const ordered: Row[] = []
  const seen = new Set<string>()
  const walk = (row: Row, parent: string | null) => {
    const open: [Row, string | null][] = [[row, parent]]
    for (let next = open.pop(); next; next = open.pop()) {
      const [one, under] = next
      if (seen.has(one.guid)) continue
      seen.add(one.guid)
      ordered.push({ ...one, parent: under })
      open.push(...(below.get(one.guid) ?? []).toReversed().map((each): [Row, string] => [each, one.guid]))
    }
  }
  for (const row of below.get('') ?? []) walk(row, null)
  for (const row of rows) walk(row, null)
  return ordered
}
