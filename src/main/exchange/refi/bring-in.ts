import { lossText } from '../../../shared/messages/loss-sentence'
import { type ForeignPreview, type ImportPolicy, type ImportReport, usualPolicy } from '../../../shared/model/exchange'
import type { Project } from '../../db/project'
import { storeMemo } from '../../db/refi/import-notes'
import { logged } from '../../db/refi/import-rows'
import { isUntouched } from '../../db/refi/is-untouched'
import { bringAttachments } from './bring-attachments'
import { bringCodes } from './bring-codes'
import { bringFlows } from './bring-flows'
import { bringFramework } from './bring-framework'
import { bringGroups } from './bring-groups'
import { bringMemos } from './bring-memos'
import { bringPeople, bringValues } from './bring-people'
import { bringStories } from './bring-stories'
import { bringTexts } from './bring-texts'
import { BroughtIn } from './brought-in'
import type { PreparedImport } from './prepare-import'

/**
 * Stores what was read from a project of another tool: one action, one undo, all or nothing. What the project holds already (the same text, code,
 * coding by the same coder, flow, memo) is found again and not stored twice; what a file does not hold is never a reason to delete. What was lost on
 * the way is kept as a memo on the project.
 */
export function bringIn(project: Project, prepared: PreparedImport, policy: ImportPolicy = usualPolicy): ImportReport {
  const into = new BroughtIn(project, prepared, isUntouched(project), policy)
  act(into, () => keepReport(into))
  return into.report()
}

/** What `bringIn` would come to. Everything is done and taken back, so that each number is the true one. */
export function lookInto(
  project: Project,
  prepared: PreparedImport,
  policy: ImportPolicy = usualPolicy,
): Omit<ForeignPreview, 'id'> {
  const into = new BroughtIn(project, prepared, isUntouched(project), policy)
  try {
    act(into, () => {
      throw notMeant
    })
  } catch (error) {
    if (error !== notMeant) throw error
  }
  const { name, users } = prepared.project
  const report = into.report()
  const { texts, codes, people } = into.shown
  return {
    file: prepared.file,
    tool: into.tool,
    name,
    policy,
    coders: users.map(user => user.name),
    people,
    texts,
    codes,
    report,
  }
}

const notMeant = new Error('only tried out')

function act(into: BroughtIn, finish: () => void): void {
  const { project, prepared } = into
  project.act(
    'import.foreign',
    { title: prepared.project.name || prepared.file, tool: into.tool },
    () => {
      into.coders()
      logged(project, () => {
        bringCodes(into)
        bringPeople(into)
      })
      bringTexts(into)
      logged(project, () => {
        bringAttachments(into)
        bringValues(into)
        bringGroups(into)
        bringFlows(into)
        bringStories(into)
        bringFramework(into)
        bringMemos(into)
        finish()
      })
    },
    { bulk: true },
  )
}

/** The report as a memo, where something was lost and something was new: it is found, searched and printed like any other, and goes with undo. */
function keepReport(into: BroughtIn): void {
  const isNew = Object.values(into.counts).some(count => count > 0)
  if (into.losses.length === 0 || !isNew) return
  const { project, prepared } = into
  const now = Date.now()
  const title = `${prepared.project.name || prepared.file} (${into.tool})`.slice(0, 200).toWellFormed()
  storeMemo(
    project,
    {
      ...{ kind: 'method', title, body: 'null', plain: lossText(into.losses), quote: '' },
      ...{ coder: project.coderRow(), at: now, changed: now },
    },
    null,
  )
}
