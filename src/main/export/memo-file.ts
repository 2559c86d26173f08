import { memoBlocks } from '../../shared/memo/blocks'
import type { Memo, MemoFormat } from '../../shared/model/memo'
import { memoDocx } from './memo-docx'
import { memoHtml } from './memo-html'
import { memoMarkdown } from './memo-markdown'
import { memoColumns, memoLine } from './memo-table'
import { tableFile, tableTypes } from './table-file'

export const memoTypes: Record<MemoFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  html: 'text/html',
  csv: tableTypes.csv,
}

/** A memo as a file shows it: its text by blocks, and a line that says what it is about, of which kind, by whom and when. */
export interface PrintedMemo {
  title: string
  facts: string
  quote: string
  blocks: ReturnType<typeof memoBlocks>
}

/** Memos as one file, in their order. `project` is the title. */
export async function memoFile(project: string, memos: readonly Memo[], format: MemoFormat): Promise<Uint8Array> {
  if (format === 'csv')
    return tableFile(
      memoColumns.map(name => ({ name })),
      memos.map(memoLine),
      'csv',
    )
  const printed = memos.map(printedMemo)
  if (format === 'docx') return memoDocx(project, printed)
  return Buffer.from(format === 'md' ? memoMarkdown(project, printed) : memoHtml(project, printed))
}

const quoted: ReadonlySet<Memo['about']['on']> = new Set(['passage', 'coding', 'flow'])

function printedMemo(memo: Memo): PrintedMemo {
  const isQuote = quoted.has(memo.about.on)
  const about = [memo.about.on, isQuote ? memo.documentTitle : memo.words].filter(Boolean).join(': ')
  const [first = ''] = memo.plain.split('\n')
  return {
    title: memo.title || (first.length > 80 ? `${first.slice(0, 80).toWellFormed()}…` : first),
    facts: [memo.kind, about, memo.coderName, memo.changedAt.slice(0, 10)].join(' · '),
    quote: isQuote ? memo.words : '',
    blocks: memoBlocks(memo.body, memo.plain),
  }
}
