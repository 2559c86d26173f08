import { AppError } from '../../shared/errors'
import type { Coding, SeenAnchor, TextPlace } from '../../shared/model/coding'
import { joinWithLike } from './change-codings'
import { codeRow } from './codes'
import { codingById, insertCoding, shortened } from './codings'
import { areLinked, joinCodings, overlapsById } from './join-codings'
import { resolvePassage, type StoredPassage } from './passage'
import type { Project } from './project'
import { newUuid, uuidBytes } from './uuid'

/**
 * Moves a coding's edges. Where it then lies over one of the same code and coder, both become one.
 * @returns the coding that then stands
 * @throws AppError coding.*
 */
export function moveCoding(project: Project, id: string, anchor: SeenAnchor): Coding {
  const before = codingById(project, id)
  const passage = resolvePassage(project, before.document, anchor)
  let standing = id
  project.act('coding.edges', detailsOf(project, before, passage.quote), () => {
    place(project, id, passage)
    standing = joinWithLike(project, id).find(({ from }) => from === id)?.into ?? id
  })
  return codingById(project, standing)
}

/**
 * Makes two codings of one at a place inside it. Code, coder and attributes are those of the one for both; memo and flows stay with the
 * first.
 * @throws AppError coding.notFound, coding.emptySelection where nothing would be left on one side
 */
export function splitCoding(project: Project, id: string, at: TextPlace): [Coding, Coding] {
  const before = codingById(project, id)
  const { anchor } = before
  const first = resolvePassage(project, before.document, { ...anchor, endTurn: at.turn, endOffset: at.offset })
  const second = resolvePassage(project, before.document, { ...anchor, startTurn: at.turn, startOffset: at.offset })
  const coder = project.prepare('SELECT coder_id FROM coding WHERE uuid=?').pluck().get(uuidBytes(id)) as number
  const uuid = newUuid()
  project.act('coding.split', detailsOf(project, before, second.quote), () => {
    place(project, id, first)
    insertCoding(project, uuid, second, codeRow(project, before.code).id, { ...before, memo: '' }, coder)
  })
  return [codingById(project, id), codingById(project, uuid)]
}

/**
 * Makes one coding of several of the same code and coder in one document, over all their words and what lies between them. The oldest
 * stays; what the others say, their memos and their flows move to it.
 * @throws AppError coding.joinDiffers, coding.joinLinked, coding.notFound
 */
export function joinTogether(project: Project, ids: readonly string[]): Coding {
  const codings = [...new Set(ids)].map(id => codingById(project, id))
  const [first] = codings
  const alike = (name: 'code' | 'coder' | 'document') => codings.every(coding => coding[name] === first?.[name])
  if (!first || codings.length < 2 || !alike('code') || !alike('coder') || !alike('document'))
    throw new AppError('coding.joinDiffers')
  if (codings.some(({ unanchored }) => unanchored)) throw new AppError('coding.outOfRange')
  const same = overlapsById(project, ids)
  if (same.some(one => same.some(other => one.id < other.id && areLinked(project, one.id, other.id))))
    throw new AppError('coding.joinLinked')
  const kept = codings.find(({ id }) => uuidBytes(id).equals(same[0]!.uuid))!
  project.act('coding.join', detailsOf(project, kept, kept.quote), () => {
    joinCodings(project, kept.document, resolvePassage(project, kept.document, kept.anchor), same, {})
  })
  return codingById(project, kept.id)
}

function place(project: Project, id: string, passage: StoredPassage): void {
  project
    .prepare(
      `UPDATE coding SET start_turn_id=@startTurn, start_off=@startOffset, end_turn_id=@endTurn, end_off=@endOffset, doc_start=@docStart, doc_end=@docEnd,
         quote=@quote, prefix=@prefix, suffix=@suffix, unanchored=0 WHERE uuid=@uuid`,
    )
    .run({ ...passage, uuid: uuidBytes(id) })
}

function detailsOf(project: Project, coding: Coding, quote: string) {
  return { quote: shortened(quote), code: codeRow(project, coding.code).key }
}
