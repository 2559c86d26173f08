/** What things are, as whole numbers that arrays can be indexed by: `at[position]` from 0 to below `size`, −1 where it is not known. */
export interface Numbered {
  readonly at: Int32Array
  readonly size: number
}

/**
 * Numbers values so that equal ones have equal numbers. Row ids of one table are nearly dense and are their own numbers; other values get
 * numbers of their own as they come. Positions are filled from the first to the last.
 */
export class Numbering implements Numbered {
  readonly at: Int32Array
  size = 0
  readonly #most: number
  #others: Map<number, number> | null = null

  /** @param count how many things there are */
  constructor(count: number) {
    this.at = new Int32Array(count)
    this.#most = count * 8 + 1000
  }

  /** Whether every value is its own number. */
  get isPlain(): boolean {
    return this.#others === null
  }

  put(position: number, value: number | null): void {
    if (value === null) this.at[position] = -1
    else if (this.#others === null && value >= 0 && value <= this.#most && Number.isInteger(value)) {
      this.at[position] = value
      if (value >= this.size) this.size = value + 1
    } else this.at[position] = this.#numberOf(value, position)
  }

  /** Takes over values of another numbering, from one place up to another; both are plain. */
  copy(position: number, other: Numbering, from: number, to: number): void {
    this.at.set(other.at.subarray(from, to), position)
    if (other.size > this.size) this.size = other.size
  }

  /** The number of a value; −1 or beyond `size` where it was never put. */
  find(value: number): number {
    return this.#others ? (this.#others.get(value) ?? -1) : value
  }

  #numberOf(value: number, position: number): number {
    // The first that cannot be its own number: from here on new ones are given out beyond those that are.
    this.#others ??= new Map(Array.from(this.at.subarray(0, position), number => [number, number]))
    const known = this.#others.get(value)
    if (known !== undefined) return known
    this.#others.set(value, this.size)
    return this.size++
  }
}
