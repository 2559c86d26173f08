import { MemoFilter } from '../../../shared/model/memo'
import { storyWords } from '../../../shared/story/en'
import { listMemos } from '../../db/memos'
import { memoColumns, memoLine } from '../../export/memo-table'
import type { Command } from '../arguments'
import { askMemoConsent, consentOptions, consentUsage } from '../consent-notice'
import { printTable } from '../output'
import { withProject } from '../project'

export const memosCommand: Command = {
  name: 'memos',
  usage: `PROJECT ${consentUsage} [--json|--csv]`,
  summary:
    'lists the memos, those written first before others, with what each is about; --consented withholds words whose use (--for, else quoteAnonymously) is not agreed to',
  options: { ...consentOptions, json: { type: 'boolean' }, csv: { type: 'boolean' } },
  words: [1, 1],
  async run([path], options) {
    const lines = await withProject(path!, project =>
      askMemoConsent(
        project,
        listMemos(project, MemoFilter.parse({ order: 'created' })).reverse(),
        memo => ({ ...memo, words: storyWords.withheld }),
        options,
      ).map(memoLine),
    )
    printTable(lines, memoColumns, options.format())
  },
}
