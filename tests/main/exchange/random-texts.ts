import { correctText } from '../../../src/main/db/correct-text'
import { listDocuments } from '../../../src/main/db/documents'
import { replaceDocument } from '../../../src/main/db/replace-document'
import { newUuid, uuidBytes, uuidText } from '../../../src/main/db/uuid'
import { tokensOf } from '../../../src/shared/merge/tokens'
import type { TextEdit } from '../../../src/shared/model/text-edit'
import { draftOf } from '../../support/temporary-project'
import { type Maker, one, word, words } from './random-rows'

/** Corrects a text somewhere, as the editor does: a word, seldom where a turn ends; or brings in a corrected version of the whole. */
export function changeText(maker: Maker): void {
  const { project, below } = maker
  const document = one(maker, listDocuments(project))
  if (!document) return
  const turns = project
    .prepare('SELECT uuid, text FROM turn WHERE document_id=(SELECT id FROM document WHERE uuid=?) ORDER BY pos, uuid')
    .all(uuidBytes(document.id))
    .map(found => {
      const { uuid, text } = found as { uuid: Buffer; text: string }
      return { id: uuidText(uuid), text }
    })
  const choice = below(8)
  if (choice === 0) {
    const changed = turns.map(({ text }, index) => (index === below(turns.length) ? `${text} ${word(maker)}` : text))
    replaceDocument(project, document.id, draftOf(changed, { title: document.title }))
    return
  }
  const index = below(turns.length)
  const turn = turns[index]!
  const next = turns[index + 1]
  if (choice === 1 && turn.text.length > 1)
    correct([{ kind: 'split', turn: turn.id, at: 1 + below(turn.text.length - 1), made: newUuid() }])
  else if (choice === 2 && next) correct([{ kind: 'join', turn: turn.id, at: turn.text.length, next: next.id }])
  else {
    const tokens = tokensOf(turn.text)
    const places = tokens.flatMap((token, place) => (/\p{L}/u.test(token) ? [place] : []))
    if (places.length === 0) return
    const place = one(maker, places)
    const at = tokens.slice(0, place).join('').length
    const removed = tokens[place]!
    const inserted = below(3) === 0 ? `${removed} ${word(maker)}` : `${words[below(words.length)]}${below(1000)}`
    correct([{ kind: 'splice', turn: turn.id, at, removed, inserted: below(5) === 0 ? '' : inserted }])
  }

  function correct(edits: TextEdit[]): void {
    correctText(project, document!.id, turns, edits)
  }
}
