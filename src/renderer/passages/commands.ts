import type { Valence } from '../../shared/model/coding'
import { isReadOnly } from '../coding/cached'
import type { Command } from '../commands/command'
import type { TextKey } from '../i18n/catalogue'
import {
  copyPassages,
  exportPassages,
  goToPassage,
  linkPassage,
  listedRows,
  recodePassages,
  removePassages,
  setPassageValence,
} from './act-on-passages'
import { rowsActedOn } from './move-cursor'
import { writeMemoOfPassage } from './passage-memo'

const some = () => rowsActedOn(listedRows()).length > 0
const writable = () => some() && !isReadOnly()

const valences: readonly [valence: Valence, keys: string, title: TextKey][] = [
  ['positive', '[Shift]++', 'coding:command.positive'],
  ['negative', '-', 'coding:command.negative'],
  ['mixed', '[Shift]+=', 'coding:command.mixed'],
  ['null', '0', 'coding:command.null'],
]

/** What can be done in the list of passages, to one row or to all chosen. */
export const passageCommands: readonly Command[] = [
  {
    id: 'passages.go',
    title: 'passages:command.go',
    section: 'go',
    scope: 'passages',
    keys: ['Enter'],
    keysOnly: true,
    enabled: some,
    run: goToPassage,
  },
  {
    id: 'passages.recode',
    title: 'passages:command.recode',
    section: 'code',
    scope: 'passages',
    keys: ['c'],
    separatorBefore: true,
    enabled: writable,
    run: () => recodePassages(),
  },
  {
    id: 'passages.also',
    title: 'passages:command.also',
    section: 'code',
    scope: 'passages',
    keys: ['a'],
    enabled: writable,
    run: () => recodePassages(true),
  },
  {
    id: 'passages.memo',
    title: 'passages:command.memo',
    section: 'code',
    scope: 'passages',
    keys: ['m'],
    keysOnly: true,
    enabled: writable,
    run: writeMemoOfPassage,
  },
  {
    id: 'passages.link',
    title: 'passages:command.link',
    section: 'flow',
    scope: 'passages',
    keys: ['l'],
    keysOnly: true,
    enabled: writable,
    run: linkPassage,
  },
  {
    id: 'passages.remove',
    title: 'passages:command.remove',
    section: 'code',
    scope: 'passages',
    keys: ['u', 'Delete'],
    keysOnly: true,
    enabled: writable,
    run: removePassages,
  },
  ...valences.map(
    ([valence, keys, title]): Command => ({
      id: `passages.valence.${valence}`,
      title,
      section: 'code',
      scope: 'passages',
      keys: [keys],
      keysOnly: true,
      enabled: writable,
      run: () => setPassageValence(valence),
    }),
  ),
  {
    id: 'passages.copy',
    title: 'passages:command.copy',
    section: 'edit',
    scope: 'passages',
    enabled: some,
    run: copyPassages,
  },
  {
    id: 'passages.exportCsv',
    title: 'passages:command.csv',
    section: 'project',
    scope: 'coding',
    run: () => exportPassages('csv'),
  },
  {
    id: 'passages.exportXlsx',
    title: 'passages:command.xlsx',
    section: 'project',
    scope: 'coding',
    run: () => exportPassages('xlsx'),
  },
]
