import { codeByKey } from '../../src/main/db/codes'
import { addCoding, codingsOf, removeCoding } from '../../src/main/db/codings'
import { listDocuments, turnsOf } from '../../src/main/db/documents'
import { undo } from '../../src/main/db/history'
import { Project } from '../../src/main/db/project'

/**
 * Codes, removes and undoes without end, and tells after each action, once it is stored, how many there are. Made to be killed.
 */
const project = Project.open(process.argv[2]!, 'Hanne')
const [document] = listDocuments(project)
const turns = turnsOf(project, document!.id)
const codes = ['IMM', 'POT', 'APP', 'REA'].map(key => codeByKey(project, key).id)
for (let n = 0; ; n++) {
  const turn = turns[n % turns.length]!
  const at = (n * 7) % (turn.text.length - 3)
  if (n % 11 === 10) removeCoding(project, codingsOf(project, document!.id)[0]!.id)
  else if (n % 13 === 12) undo(project)
  else
    addCoding(project, document!.id, codes[n % 4]!, {
      startTurn: turn.id,
      startOffset: at,
      endTurn: turn.id,
      endOffset: at + 3,
    })
  const actions = project.prepare('SELECT count(*) FROM history_txn').pluck().get() as number
  process.stdout.write(`${actions}\n`)
}
