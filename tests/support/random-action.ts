import { updateCoding } from '../../src/main/db/change-codings'
import { addCode, codeByKey } from '../../src/main/db/codes'
import { addCoding, codingsOf, removeCoding } from '../../src/main/db/codings'
import { listDocuments, removeDocument, renameDocument, turnsOf } from '../../src/main/db/documents'
import { addFlow, flowLines, removeFlow, updateFlow } from '../../src/main/db/flows'
import type { Project } from '../../src/main/db/project'
import { AppError } from '../../src/shared/errors'
import { bringIn, draftOf } from './temporary-project'

export const interview = [
  'What did you take away?',
  'Anneke gave me her intake form, and I cut it down to one page 😀.',
  'And then?',
  'Families stopped missing the second appointment.',
]

/** One random thing a person may do; some of them are refused, which must change nothing. */
export function act(project: Project, [what, a, b, c]: [number, number, number, number]): void {
  const document = listDocuments(project)[0]
  if (!document) return void bringIn(project, draftOf(interview))
  const turns = turnsOf(project, document.id)
  const codings = codingsOf(project, document.id)
  const pick = <Item>(list: Item[], n: number): Item => list[n % list.length]!
  const keys = ['IMM', 'POT', 'APP.adapt', 'REA']
  if (what <= 3) {
    const first = a % turns.length
    const last = first + (c % (turns.length - first))
    const start = b % (turns[first]!.text.length + 1)
    const end = (b + c) % (turns[last]!.text.length + 1)
    const anchor = { startTurn: turns[first]!.id, startOffset: start, endTurn: turns[last]!.id, endOffset: end }
    addCoding(project, document.id, codeByKey(project, pick(keys, a + b)).id, anchor)
  } else if (what === 4 && codings.length > 0) removeCoding(project, pick(codings, a).id)
  else if (what === 5 && codings.length > 0)
    updateCoding(
      project,
      pick(codings, a).id,
      b % 2 ? { memo: `memo ${c}` } : { code: codeByKey(project, pick(keys, c)).id },
    )
  else if (what === 6 && codings.length > 1)
    addFlow(project, {
      from: pick(codings, a).id,
      to: pick(codings, b).id,
      kind: 'flow',
      status: c % 2 ? 'told' : 'aspired',
      memo: '',
    })
  else if (what === 7) {
    const flow = flowLines(project)[a % Math.max(1, flowLines(project).length)]
    if (flow && b % 2) removeFlow(project, flow.id)
    else if (flow) updateFlow(project, flow.id, { status: 'confirmed', memo: `seen ${c}` })
  } else if (what === 8)
    c % 3 === 0 ? removeDocument(project, document.id) : renameDocument(project, document.id, `Leila ${c}`)
  else addCode(project, codeByKey(project, 'APP').id, `Own ${a}`)
}

/** Runs work that may be refused. */
export function tolerate(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}
