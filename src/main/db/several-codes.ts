import { AppError } from '../../shared/errors'
import { archiveCode, moveCode, removeCode } from './change-codes'
import { below, ownCode, type TreeCode, treeCode } from './code-tree'
import { codeRow } from './codes'
import { type CodeMerge, mergeCodes } from './merge-codes'
import type { ActionDetails, Project } from './project'
import { uuidText } from './uuid'

/** What is done to several codes at once is one action: all of it, or nothing. Codes below another of them go with that one. */

/**
 * Puts codes below another, or (null) beside the cycles, in the order given, before one of the codes there or after all.
 * @throws AppError code.notFound, code.cycleStays, code.belowItself, code.nameTaken
 */
export function moveCodes(
  project: Project,
  ids: readonly string[],
  parent: string | null,
  before: string | null,
): void {
  const codes = outermost(project, ids)
  const [first, second] = codes
  if (!first) return
  if (!second) {
    moveCode(project, uuidText(first.uuid), parent, before)
    return
  }
  const above = parent === null ? null : codeRow(project, parent)
  const place = before === null ? null : nextStanding(project, before, codes)
  const stay = codes.every(code => code.parent_id === (above?.id ?? null))
  const details = { name: first.name, to: above?.name ?? '', count: codes.length }
  project.act(stay ? 'code.reorder' : above === null ? 'code.moveOut' : 'code.move', details, () => {
    for (const { uuid } of codes) moveCode(project, uuidText(uuid), parent, place)
  })
}

/** Sets codes aside with all below them, or brings them back. @throws AppError code.notFound, code.cycleStays */
export function archiveCodes(project: Project, ids: readonly string[], archived: boolean): void {
  const codes = archived ? outermost(project, ids) : ids.map(id => ownCode(project, id))
  onAll(project, archived ? 'code.archive' : 'code.restore', codes, id => archiveCode(project, id, archived))
}

/** Removes codes that nothing is coded with, those below others first. @throws AppError code.notFound, code.cycleStays, code.inUse */
export function removeCodes(project: Project, ids: readonly string[]): void {
  const codes = [...new Set(ids)].map(id => ownCode(project, id))
  const depth = (code: TreeCode) =>
    codes.filter(each => each !== code && below(project, each.id).includes(code.id)).length
  const deepestFirst = codes.map(code => ({ code, depth: depth(code) })).sort((a, b) => b.depth - a.depth)
  onAll(
    project,
    'code.remove',
    deepestFirst.map(({ code }) => code),
    id => removeCode(project, id),
  )
}

/**
 * Makes one code of several: see `mergeCodes`. The one they go into may be among them.
 * @throws AppError code.notFound, code.cycleStays, code.mergeItself, code.belowItself, code.nameTaken
 */
export function mergeAll(project: Project, ids: readonly string[], into: string): CodeMerge {
  const from = [...new Set(ids)].filter(id => id !== into).map(id => ownCode(project, id))
  const kept = treeCode(project, into)
  const [first, second] = from
  if (!first) throw new AppError('code.mergeItself')
  if (!second) return mergeCodes(project, uuidText(first.uuid), into)
  const outcome = { codings: 0, joined: 0 }
  const details: ActionDetails = {
    ...{ name: first.name, to: kept.name, into, count: from.length },
    // Each by its id, with its name: a kept query that asks for one of them is led on.
    merged: JSON.stringify(from.map(({ uuid, name }) => [uuidText(uuid), name])),
  }
  project.act('code.merge', details, () => {
    for (const { uuid } of from) {
      const { codings, joined } = mergeCodes(project, uuidText(uuid), into)
      outcome.codings += codings
      outcome.joined += joined
    }
    Object.assign(details, outcome)
  })
  return outcome
}

function onAll(
  project: Project,
  action: 'code.archive' | 'code.restore' | 'code.remove',
  codes: readonly TreeCode[],
  work: (id: string) => void,
): void {
  const [first, second] = codes
  if (!first) return
  if (!second) {
    work(uuidText(first.uuid))
    return
  }
  project.act(action, { name: first.name, count: codes.length }, () => {
    for (const { uuid } of codes) work(uuidText(uuid))
  })
}

/** Those of the codes that stand below none of the others, in the order given. */
function outermost(project: Project, ids: readonly string[]): TreeCode[] {
  const codes = [...new Set(ids)].map(id => ownCode(project, id))
  const within = new Set(codes.flatMap(({ id }) => below(project, id).filter(each => each !== id)))
  return codes.filter(({ id }) => !within.has(id))
}

/** The code itself or the next beside it that is not among those moved; null: after all. */
function nextStanding(project: Project, before: string, moved: readonly TreeCode[]): string | null {
  const { id, parent_id } = treeCode(project, before)
  const beside = project.prepare('SELECT id, uuid FROM code WHERE parent_id IS ? ORDER BY pos, id').all(parent_id) as {
    id: number
    uuid: Buffer
  }[]
  const next = beside
    .slice(beside.findIndex(each => each.id === id))
    .find(each => !moved.some(code => code.id === each.id))
  return next ? uuidText(next.uuid) : null
}
