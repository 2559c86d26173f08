import { compareTurns } from '../../shared/anchor/compare-turns'
import { moveAnchors } from '../../shared/anchor/edit-anchors'
import { spliceBetween } from '../../shared/anchor/splice'
import type { TextEdit } from '../../shared/model/text-edit'
import { moveCodings, moveFlowWords, moveMemoPassages, type PlacedTurn } from './move-anchors'
import type { Project } from './project'
import { touchedTurns } from './touched-turns'
import { uuidText } from './uuid'

/** The turns of some documents as they stand, by document row. */
export type StandingTexts = ReadonlyMap<number, readonly PlacedTurn[]>

export function standingTexts(project: Project, documents: readonly number[]): StandingTexts {
  const find = project.prepare('SELECT id, uuid, text FROM turn WHERE document_id=? ORDER BY pos, uuid')
  return new Map(
    documents.map(document => [
      document,
      (find.all(document) as { id: number; uuid: Buffer; text: string }[]).map(({ id, uuid, text }) => ({
        id: uuidText(uuid),
        text,
        row: id,
      })),
    ]),
  )
}

/**
 * After texts were set back: what has been put on them since they were changed stays on its words. Only in an action.
 * @param before the texts until now
 * @param since uuids of the rows concerned: all others were set back with the texts, and lie where they belong
 */
export function followTexts(project: Project, before: StandingTexts, since: ReadonlySet<string>): void {
  if (since.size === 0) return
  for (const [document, now] of standingTexts(project, [...before.keys()])) {
    const edits = editsBetween(before.get(document) ?? [], now)
    if (edits.length === 0 || now.length === 0) continue
    const touched = touchedTurns(edits)
    const move = (anchor: Parameters<typeof moveAnchors>[0]) => moveAnchors(anchor, edits)
    moveCodings(project, document, touched, now, move, since)
    moveFlowWords(project, touched, now, move, since)
    moveMemoPassages(project, touched, now, move, since)
  }
}

/** Turn by turn where none came or went, which keeps each change as small as it was. */
function editsBetween(before: readonly PlacedTurn[], after: readonly PlacedTurn[]): TextEdit[] {
  const same = before.length === after.length && before.every(({ id }, index) => id === after[index]!.id)
  if (!same) return compareTurns(before, after, null)
  return before.flatMap(({ id, text }, index) => {
    const splice = spliceBetween(text, after[index]!.text, null)
    return splice ? [{ kind: 'splice' as const, turn: id, ...splice }] : []
  })
}
