import { MemoFilter } from '../../../shared/model/memo'
import { storyWords } from '../../../shared/story/en'
import { listMemos } from '../../db/memos'
import type { Command } from '../arguments'
import { askMemoConsent, consentOptions, consentUsage } from '../consent-notice'
import { printTable } from '../output'
import { withProject } from '../project'

const columns = ['kind', 'title', 'memo', 'on', 'about', 'document', 'coder', 'created', 'changed', 'id']

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
      ).map(memo => ({
        kind: memo.kind,
        title: memo.title,
        memo: memo.plain,
        on: memo.about.on,
        about: memo.words,
        document: memo.documentTitle,
        coder: memo.coderName,
        created: memo.createdAt,
        changed: memo.changedAt,
        id: memo.id,
      })),
    )
    printTable(lines, columns, options.format())
  },
}
