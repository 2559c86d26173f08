/** Something for each of many rows, in the order it was first told; two look-ups of short keys cost less than one of a key put together. */
export class RowMap<Value> {
  readonly #tables = new Map<string, Map<string, number>>()
  /** What is told, by the numbers that the rows have in the maps: no object of its own for each. */
  readonly #told: Value[] = []

  get(table: string, row: string): Value | undefined {
    const place = this.#tables.get(table)?.get(row)
    return place === undefined ? undefined : this.#told[place]
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
    const place = rows.get(row)
    if (place !== undefined) this.#told[place] = value
    else {
      rows.set(row, this.#told.length)
      this.#told.push(value)
    }
  }

  /** Also what is added while it is gone through. */
  *values(): Generator<Value> {
    for (let place = 0; place < this.#told.length; place++) yield this.#told[place] as Value
  }
}
