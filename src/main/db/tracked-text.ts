import { trackChanges } from '../../shared/anchor/track-changes'
import type { TrackedText, TrackedTurn } from '../../shared/model/tracked'
import type { Project } from './project'
import { type PastTurn, speakerNames, textHistory } from './text-versions'

/** The text of a document with all corrections that still stand, each with who made it and when. @throws AppError document.notFound */
export function trackedText(project: Project, id: string): TrackedText {
  const { base, versions, present: now } = textHistory(project, id)
  const last = versions.at(-1)
  // Where something else was undone in between, the last version is not the present text by itself.
  const laid = last ? [...versions, { correction: last.correction, turns: now }] : []
  const names = speakerNames(project)
  const present = new Map(now.map(turn => [turn.id, turn]))
  const first = new Map(base.map(turn => [turn.id, turn]))
  const turns = trackChanges(base, laid).map(({ id: turn, pieces }): TrackedTurn => {
    const now = present.get(turn)
    const then = first.get(turn)
    const changed = now && then && (now.speaker !== then.speaker || now.start !== then.start)
    return {
      id: turn,
      who: nameOf(now, names),
      start: now?.start ?? null,
      was: changed
        ? { who: nameOf(then, names), start: then.start, correction: changeOfHead(versions, turn, base) }
        : null,
      pieces,
    }
  })
  return { turns, corrections: versions.length }
}

function nameOf(turn: PastTurn | undefined, names: ReadonlyMap<string, string>): string {
  return turn?.speaker == null ? '' : (names.get(turn.speaker) ?? '')
}

/** The last correction that changed speaker or time of a turn. */
function changeOfHead(versions: ReturnType<typeof textHistory>['versions'], id: string, base: readonly PastTurn[]) {
  let before = base.find(turn => turn.id === id)
  let found = versions[0]!.correction
  for (const { all, correction } of versions) {
    const now = all.find(turn => turn.id === id)
    if (now && before && (now.speaker !== before.speaker || now.start !== before.start)) found = correction
    before = now
  }
  return found
}
