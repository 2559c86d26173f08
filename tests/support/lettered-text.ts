import type { Anchor } from '../../src/shared/model/coding'
import type { TextEdit } from '../../src/shared/model/text-edit'

/** A UTF-16 unit with a name of its own, and what is known of one coding's hold on it. */
interface Letter {
  unit: string
  /** `edge`: put in beside the coding's own letters, where either answer is right. */
  coded: 'yes' | 'no' | 'edge'
}

export interface LetteredTurn {
  id: string
  letters: readonly Letter[]
}

/**
 * The slow, obvious reference for anchors under edits: every letter knows by itself whether it is coded. What is put in is coded where both
 * its neighbours are, or where all letters it replaces were.
 */
export function lettered(turns: readonly { id: string; text: string }[], anchor: Anchor): LetteredTurn[] {
  const at = (id: string) => turns.findIndex(turn => turn.id === id)
  const [first, last] = [at(anchor.startTurn), at(anchor.endTurn)]
  return turns.map(({ id, text }, index) => {
    const from = index < first || index > last ? text.length : index === first ? anchor.startOffset : 0
    const to = index === last ? anchor.endOffset : text.length
    const letters = text
      .split('')
      .map((unit, place) => ({ unit, coded: place >= from && place < to ? ('yes' as const) : ('no' as const) }))
    return { id, letters }
  })
}

export function editLetters(turns: readonly LetteredTurn[], edit: TextEdit): LetteredTurn[] {
  const index = turns.findIndex(turn => turn.id === edit.turn)
  const turn = turns[index]!
  if (edit.kind === 'split') {
    const [head, tail] = [turn.letters.slice(0, edit.at), turn.letters.slice(edit.at)]
    return turns.toSpliced(index, 1, { ...turn, letters: head }, { id: edit.made, letters: tail })
  }
  if (edit.kind === 'join')
    return turns.toSpliced(index, 2, { ...turn, letters: [...turn.letters, ...turns[index + 1]!.letters] })
  const until = edit.at + edit.removed.length
  const removed = turn.letters.slice(edit.at, until)
  const before = [...turns.slice(0, index).flatMap(each => each.letters), ...turn.letters.slice(0, edit.at)].at(-1)
  const behind = [...turn.letters.slice(until), ...turns.slice(index + 1).flatMap(each => each.letters)][0]
  const sides = [before?.coded ?? 'no', behind?.coded ?? 'no']
  const all = removed.length > 0 && removed.every(({ coded }) => coded === 'yes')
  const none = sides.every(coded => coded === 'no') && removed.every(({ coded }) => coded === 'no')
  const coded = all || sides.every(side => side === 'yes') ? 'yes' : none ? 'no' : 'edge'
  const inserted = edit.inserted.split('').map(unit => ({ unit, coded: coded as Letter['coded'] }))
  return turns.with(index, { ...turn, letters: turn.letters.toSpliced(edit.at, removed.length, ...inserted) })
}

/** Letters on which an anchor and the reference differ. */
export function misplaced(turns: readonly LetteredTurn[], anchor: Anchor): number {
  const held = lettered(
    turns.map(({ id, letters }) => ({ id, text: letters.map(({ unit }) => unit).join('') })),
    anchor,
  )
  let wrong = 0
  for (const [index, turn] of turns.entries())
    for (const [place, letter] of turn.letters.entries())
      if (letter.coded !== 'edge' && letter.coded !== held[index]!.letters[place]!.coded) wrong++
  return wrong
}
