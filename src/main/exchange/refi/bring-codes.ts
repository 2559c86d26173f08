import { addImportedCode, type HeldCode, heldCodes, type IncomingCode, overwriteCode } from '../../db/refi/import-code'
import { knownRow } from '../../db/refi/import-rows'
import type { BroughtIn } from './brought-in'
import { CodeRecord } from './carried-records'
import type { ReadCode } from './read-project'
import { mirrorName } from './write-codes'

/**
 * Finds each code again: by the GUID it went out or came in under, by its key, by its name below the same code, and at the top by the key of a cycle
 * or its name, with or without “value”. Any other is added as it came, beside the cycles or below its own parent. A code is found once, so that two of the same name
 * stay two.
 */
export function bringCodes(into: BroughtIn): void {
  const held = heldCodes(into.project)
  const taken = new Set<number>()
  // NVivo keeps a person as a case and as a code of the same GUID, to which what they say is coded.
  const cases = new Set(into.prepared.project.cases.filter(({ name }) => name.trim() !== '').map(({ guid }) => guid))
  const records = new Map(into.prepared.notes.map(({ source, record }) => [source.guid, record]))
  const depths = new Map<string, number>()
  const counts = codingsByCode(into)
  const keys = new Map<string, HeldCode>()
  for (const code of into.prepared.project.codes) {
    if (mirrorName.test(code.name)) {
      into.mirrors.add(code.guid)
      continue
    }
    const record = code.notes.map(note => CodeRecord.safeParse(records.get(note))).find(({ success }) => success)?.data
    const parent =
      code.parent === null ? (keys.get(record?.parent ?? '') ?? null) : (into.codes.get(code.parent) ?? null)
    const found = find(into, code, record, { held, taken, parent })
    const isPerson = cases.has(code.guid)
    const incoming = { ...described(code, record), ...(isPerson ? { archived: true } : {}) }
    if (isPerson) into.lose('codes.people', { name: code.name })
    const stored = found ?? addImportedCode(into.project, incoming, parent)
    if (found === undefined) {
      into.counts.codes++
      held.push(stored)
    } else if (into.isFresh && record) overwriteCode(into.project, found.row, incoming)
    taken.add(stored.row)
    if (record) keys.set(record.key, stored)
    into.codes.set(code.guid, stored)
    into.name('code', code.guid, stored)
    const depth = code.parent === null ? 0 : (depths.get(code.parent) ?? 0) + 1
    depths.set(code.guid, depth)
    into.shown.codes.push({
      ...{ name: code.name, depth, colour: code.colour, codings: counts.get(code.guid) ?? 0 },
      becomes: found?.name ?? null,
    })
  }
}

function find(
  into: BroughtIn,
  code: ReadCode,
  record: CodeRecord | undefined,
  { held, taken, parent }: { held: HeldCode[]; taken: ReadonlySet<number>; parent: HeldCode | null },
): HeldCode | undefined {
  const free = held.filter(({ row }) => !taken.has(row))
  const known = knownRow(into.project, 'code', code.guid)
  const byGuid = known && free.find(({ row }) => row === known.row)
  if (byGuid) return byGuid
  if (record) return free.find(({ key }) => key.toLowerCase() === record.key.toLowerCase())
  if (into.policy.codes === 'apart') return undefined
  const name = plain(code.name)
  const siblings = free.filter(each => each.parent === (parent?.row ?? null))
  const byName = siblings.find(each => plain(each.name) === name)
  if (byName || parent !== null) return byName
  const cycle = name.replace(/ value$/, '')
  return siblings.find(each => each.cycle !== null && (plain(each.key) === name || plain(each.name) === cycle))
}

function codingsByCode({ prepared }: BroughtIn): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { source } of prepared.texts)
    for (const { code } of [...source.codings, ...source.selections.flatMap(({ codings }) => codings)])
      counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

function described(code: ReadCode, record: CodeRecord | undefined): IncomingCode {
  const own = { name: code.name, colour: code.colour }
  // A name that was written flat, with those above it, is its own again.
  const name = record?.name !== undefined && code.name.endsWith(`::${record.name}`) ? record.name : code.name
  if (record) return { ...record, ...own, name }
  const empty = { gloss: '', include: '', exclude: '', rule: '', example: '', questions: [], aliases: [] }
  return { ...empty, ...own, key: null, cycle: null, definition: code.description, archived: false }
}
