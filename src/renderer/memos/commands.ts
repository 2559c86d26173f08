import { ui } from '../app/store'
import { isReadOnly } from '../coding/cached'
import type { Command } from '../commands/command'
import { usePeople } from '../people/people-state'
import { storySession } from '../stories/stories-state'
import { goToSubject } from './go-to-memo'
import {
  exportMemos,
  openLine,
  removeMemo,
  showMemos,
  writeOnCode,
  writeOnDocument,
  writeOnParticipant,
  writeOnPassage,
  writeOnProject,
  writeOnStory,
} from './memo-actions'

const writable = () => !isReadOnly()

export const memoCommands: readonly Command[] = [
  {
    id: 'memo.passage',
    title: 'memos:command.passage',
    section: 'code',
    scope: 'text',
    keys: ['Shift+m'],
    separatorBefore: true,
    enabled: () => writable() && ui().document !== null,
    run: writeOnPassage,
  },
  {
    id: 'memo.document',
    title: 'memos:command.document',
    section: 'code',
    scope: 'coding',
    enabled: () => writable() && ui().document !== null,
    run: writeOnDocument,
  },
  {
    id: 'memo.code',
    title: 'memos:command.code',
    section: 'code',
    scope: 'coding',
    enabled: () => writable() && ui().passagesOf !== null,
    run: writeOnCode,
  },
  {
    id: 'memo.story',
    title: 'memos:command.story',
    section: 'story',
    scope: 'stories',
    keys: ['Shift+m'],
    enabled: () => writable() && storySession().story !== null,
    run: writeOnStory,
  },
  {
    id: 'memo.participant',
    title: 'memos:command.participant',
    section: 'people',
    scope: 'people',
    keys: ['Shift+m'],
    enabled: () => writable() && usePeople.getState().tab === 'people' && usePeople.getState().at.people !== null,
    run: writeOnParticipant,
  },
  {
    id: 'memo.project',
    title: 'memos:command.project',
    section: 'code',
    scope: 'project',
    enabled: writable,
    run: writeOnProject,
  },
  { id: 'memo.list', title: 'memos:command.list', section: 'view', scope: 'coding', run: showMemos },
  {
    id: 'memo.go',
    title: 'memos:command.go',
    section: 'go',
    scope: 'memos',
    keys: ['g'],
    keysOnly: true,
    enabled: () => openLine() !== undefined,
    run: () => {
      const memo = openLine()
      if (memo) goToSubject(memo)
    },
  },
  {
    id: 'memo.remove',
    title: 'memos:command.remove',
    section: 'edit',
    scope: 'memos',
    keys: ['Delete'],
    keysOnly: true,
    enabled: () => writable() && openLine() !== undefined,
    run: async () => {
      const memo = openLine()
      if (memo) await removeMemo(memo)
    },
  },
  {
    id: 'memo.exportDocx',
    title: 'memos:command.docx',
    section: 'project',
    scope: 'coding',
    separatorBefore: true,
    run: () => exportMemos('docx'),
  },
  { id: 'memo.exportMd', title: 'memos:command.md', section: 'project', scope: 'coding', run: () => exportMemos('md') },
  {
    id: 'memo.exportCsv',
    title: 'memos:command.csv',
    section: 'project',
    scope: 'coding',
    run: () => exportMemos('csv'),
  },
]
