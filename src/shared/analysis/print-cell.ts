import type { TableCell, TableHead, TableUnit } from './table'

/** What stands in a cell of a file: the number, the word, or why there is none. */
export function shown({ value, note }: TableCell): string | number {
  return value ?? note
}

/** A number as it is printed: shares with one place, probabilities as journals write them. */
export function inUnit(value: string | number, unit: TableUnit): string {
  if (typeof value === 'string') return value
  if (unit === 'percent') return value.toFixed(1)
  if (unit === 'p') return value < 0.001 ? '< 0.001' : value.toFixed(3)
  return String(value)
}

/** The words of a column that has neighbours: `second, % of asked`. */
export function headWords({ group, name }: TableHead): string {
  return group === '' ? name : `${group}, ${name}`
}

/** Neighbours under one head. */
export function groupsOf(heads: readonly TableHead[]): { name: string; heads: TableHead[] }[] {
  const groups: { name: string; heads: TableHead[] }[] = []
  for (const each of heads) {
    const last = groups.at(-1)
    if (last && last.name !== '' && last.name === each.group) last.heads.push(each)
    else groups.push({ name: each.group, heads: [each] })
  }
  return groups
}
