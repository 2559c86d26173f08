import { AppError } from '../../shared/errors'
import type { Coding } from '../../shared/model/coding'
import type { ActionName } from '../../shared/model/history'
import { codeRow } from './codes'
import { codingById, codingsNamed, shortened } from './codings'
import { type CodingAttributes, joinable, joinCodings } from './join-codings'
import { setMemoText } from './memo-text'
import { resolvePassage } from './passage'
import type { ActionDetails, Project } from './project'
import { uuidBytes, uuidText } from './uuid'

export type CodingChange = { [Name in keyof CodingAttributes]?: CodingAttributes[Name] | undefined } & {
  code?: string | undefined
}

/** Where each attribute is stored (a memo: in a row of its own), and the name of the action that changes it. */
const attributes = {
  valence: { column: 'valence', action: 'coding.valence' },
  stance: { column: 'stance', action: 'coding.stance' },
  confidence: { column: 'confidence', action: 'coding.confidence' },
  level: { column: 'level', action: 'coding.level' },
  beneficiary: { column: 'beneficiary', action: 'coding.beneficiary' },
  asked: { column: 'asked', action: 'coding.asked' },
  evidenceRole: { column: 'evidence_role', action: 'coding.evidence' },
  memo: { column: null, action: 'coding.memo' },
} as const satisfies Record<keyof CodingAttributes, { column: string | null; action: ActionName }>

/**
 * Changes code or attributes of codings: one action for each attribute, over all of them. One that meets its like over the same words by a
 * change of code becomes one with it.
 * @returns those that then stand, in the order asked for
 * @throws AppError coding.notFound, code.notFound
 */
export function changeCodings(project: Project, ids: readonly string[], change: CodingChange): Coding[] {
  let codings = codingsNamed(project, ids)
  if (codings.length < ids.length) throw new AppError('coding.notFound')
  if (change.code !== undefined) codings = recode(project, codings, change.code)
  for (const name of Object.keys(attributes) as (keyof typeof attributes)[]) {
    const value = change[name]
    if (value === undefined) continue
    const stored = Array.isArray(value) ? JSON.stringify(value) : value
    const changed = codings.filter(coding => JSON.stringify(coding[name]) !== JSON.stringify(value))
    act(project, changed, attributes[name].action, { value: typeof value === 'string' ? shortened(value) : '' }, id => {
      const { column } = attributes[name]
      if (column === null) setMemoText(project, 'coding', codingRow(project, id), String(value))
      else project.prepare(`UPDATE coding SET ${column}=? WHERE uuid=?`).run(stored, uuidBytes(id))
    })
  }
  return codingsNamed(
    project,
    codings.map(({ id }) => id),
  )
}

/** The same for one. @returns the coding that then stands */
export function updateCoding(project: Project, id: string, change: CodingChange): Coding {
  return changeCodings(project, [id], change)[0]!
}

function codingRow(project: Project, id: string): number {
  return project.prepare('SELECT id FROM coding WHERE uuid=?').pluck().get(uuidBytes(id)) as number
}

function recode(project: Project, codings: readonly Coding[], code: string): Coding[] {
  const { id: row, key } = codeRow(project, code)
  const changed = codings.filter(coding => coding.code !== code)
  const standing = new Map<string, string>()
  act(project, changed, 'coding.recode', { code: key }, id => {
    // One before it may have taken it in.
    if (standing.has(id)) return
    project.prepare('UPDATE coding SET code_id=? WHERE uuid=?').run(row, uuidBytes(id))
    for (const taken of joinWithLike(project, id)) standing.set(taken.from, taken.into)
  })
  const last = (id: string): string => (standing.has(id) ? last(standing.get(id)!) : id)
  return codingsNamed(project, [...new Set(codings.map(({ id }) => last(id)))])
}

/**
 * Makes one of a coding and those of the same code and coder over some of its words. Only inside an action.
 * @returns which codings went, and into which
 */
export function joinWithLike(project: Project, id: string): { from: string; into: string }[] {
  const coding = codingById(project, id)
  if (coding.unanchored) return []
  const passage = resolvePassage(project, coding.document, coding.anchor)
  const same = joinable(project, passage, codeRow(project, coding.code).id, coding, uuidBytes(coding.coder))
  const [kept, ...others] = same.map(({ uuid }) => uuidText(uuid))
  if (kept === undefined || others.length === 0 || ![kept, ...others].includes(id)) return []
  joinCodings(project, coding.document, passage, same, {})
  return others.map(from => ({ from, into: kept }))
}

function act(
  project: Project,
  codings: readonly Coding[],
  action: ActionName,
  details: ActionDetails,
  change: (id: string) => void,
): void {
  const [only] = codings
  if (!only) return
  const one = { quote: shortened(only.quote), code: codeRow(project, only.code).key, ...details }
  project.act(
    codings.length === 1 ? action : 'coding.many',
    codings.length === 1 ? one : { count: codings.length, what: action, ...details },
    () => {
      for (const { id } of codings) change(id)
    },
  )
}
