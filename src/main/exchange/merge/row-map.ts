/** Something for each of many rows, in the order it was first told; two look-ups of short keys cost less than one of a key put together. */
export class RowMap<Value> {
  readonly #tables = new Map<string, Map<string, { value: Value }>>()
  readonly #inOrder: { value: Value }[] = []

  get(table: string, row: string): Value | undefined {
    return this.#tables.get(table)?.get(row)?.value
  }

  has(table: string, row: string): boolean {
    return this.#tables.get(table)?.has(row) ?? false
  }

  set(table: string, row: string, value: Value): void {
    let rows = this.#tables.get(table)
    if (!rows) {
      rows = new Map()
      this.#tables.set(table, rows)
    }
    const known = rows.get(row)
    if (known) known.value = value
    else {
      const told = { value }
      rows.set(row, told)
      this.#inOrder.push(told)
    }
  }

  /** Also what is added while it is gone through. */
  *values(): Generator<Value> {
    for (const { value } of this.#inOrder) yield value
  }
}
