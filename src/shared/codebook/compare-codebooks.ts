import type { CycleKey } from '../framework/cycles'
import {
  type CodebookComparison,
  type CodebookDifference,
  type CodebookEntry,
  type ComparedField,
  comparedFields,
} from '../model/codebook-file'

/**
 * What is different in `after`, code by code, matched by stable key and not by name: a code with another name is a changed one. A field
 * that one of the two does not say is not compared. Codes that were added or changed come in the order of `after`, those gone at the end.
 */
export function compareCodebooks(
  before: readonly CodebookEntry[],
  after: readonly CodebookEntry[],
): CodebookComparison {
  const [old, now] = [byKey(before), byKey(after)]
  const differences: CodebookDifference[] = []
  let same = 0
  for (const entry of after) {
    const known = old.get(fold(entry.key))
    const fields = known
      ? comparedFields.flatMap(field => {
          const [from, to] = [said(known, field, old), said(entry, field, now)]
          return from === undefined || to === undefined || from === to ? [] : [{ field, before: from, after: to }]
        })
      : comparedFields.flatMap(field => {
          const to = said(entry, field, now)
          return to && field !== 'parent' && field !== 'name' ? [{ field, before: '', after: to }] : []
        })
    if (known && fields.length === 0) same++
    else
      differences.push({
        key: known?.key ?? entry.key,
        kind: known ? 'changed' : 'added',
        name: entry.name,
        above: nameAbove(entry, now, old),
        cycle: known?.cycle ?? cycleOf(entry, now, old),
        fields,
      })
  }
  for (const entry of before)
    if (!now.has(fold(entry.key)))
      differences.push({
        key: entry.key,
        kind: 'removed',
        name: entry.name,
        above: nameAbove(entry, old),
        cycle: entry.cycle ?? null,
        fields: [],
      })
  return { differences, same }
}

type Entries = ReadonlyMap<string, CodebookEntry>

/** Keys stand for the same code in any case of letters. */
export function fold(key: string): string {
  return key.trim().normalize('NFC').toLowerCase()
}

function byKey(entries: readonly CodebookEntry[]): Entries {
  return new Map(entries.map(entry => [fold(entry.key), entry]))
}

/** A field as text; undefined where the codebook says nothing of it. */
function said(entry: CodebookEntry, field: ComparedField, all: Entries): string | undefined {
  const value = entry[field]
  if (value === undefined) return undefined
  if (field === 'parent') return entry.parent ? (all.get(fold(entry.parent))?.key ?? entry.parent).toUpperCase() : ''
  if (Array.isArray(value)) return value.join('\n')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return (value ?? '').replace(/\r\n?/g, '\n').trim()
}

function nameAbove(entry: CodebookEntry, ...codebooks: Entries[]): string {
  if (!entry.parent) return ''
  const parent = fold(entry.parent)
  return codebooks.map(all => all.get(parent)?.name).find(name => name !== undefined) ?? entry.parent
}

/** The cycle a code belongs to is that of the code above it. */
function cycleOf(entry: CodebookEntry, now: Entries, old: Entries): CycleKey | null {
  const seen = new Set<CodebookEntry>()
  for (let at: CodebookEntry | undefined = entry; at && !seen.has(at); ) {
    const cycle = at.cycle ?? old.get(fold(at.key))?.cycle
    if (cycle) return cycle
    seen.add(at)
    const above: string = at.parent ? fold(at.parent) : ''
    at = now.get(above) ?? old.get(above)
  }
  return null
}
