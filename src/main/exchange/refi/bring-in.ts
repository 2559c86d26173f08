import type { Project } from '../../db/project'
import { logged } from '../../db/refi/import-rows'
import { bringAttachments } from './bring-attachments'
import { bringCodes } from './bring-codes'
import { bringFlows } from './bring-flows'
import { bringMemos } from './bring-memos'
import { bringPeople, bringValues } from './bring-people'
import { bringStories } from './bring-stories'
import { bringTexts } from './bring-texts'
import { BroughtIn, type ImportReport } from './brought-in'
import type { PreparedImport } from './prepare-import'

/**
 * Stores what was read from an archive: one action, one undo, all or nothing. What the project holds already (the same text, code, coding by the same
 * coder, flow, memo) is found again and not stored twice; what a file does not hold is never a reason to delete.
 * @param isFresh the project was made for this file: its codes take over what the file says of them
 */
export function bringIn(project: Project, prepared: PreparedImport, isFresh: boolean): ImportReport {
  const into = new BroughtIn(project, prepared, isFresh)
  project.act(
    'import',
    { count: Math.max(1, prepared.texts.length), title: prepared.project.name || prepared.file },
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
        bringFlows(into)
        bringStories(into)
        bringMemos(into)
      })
    },
    { bulk: true },
  )
  return into.report()
}
