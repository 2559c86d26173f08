import type { Command } from './shapes'

/** The `d` attribute of a path, in hundredths of a unit. */
export function pathData(path: readonly Command[]): string {
  return path.map(([letter, ...numbers]) => letter + numbers.map(round).join(' ')).join('')
}

/** Two decimals are a fiftieth of the thinnest line drawn; −0 would make equal figures differ. */
export function round(value: number): number {
  const rounded = Math.round(value * 100) / 100
  return rounded === 0 ? 0 : rounded
}
