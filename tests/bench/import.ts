import { readFile } from '../../src/main/import/read'
import { makeDocx, paragraph } from '../main/import/make-docx'
import { bigDraft } from './big-project'
import type { Finding } from './main'
import { summary } from './measure'

export async function measureImport(): Promise<Finding[]> {
  const files = Array.from({ length: 100 }, (_, n) =>
    makeDocx(
      bigDraft(n, 10_000)
        .turns.map(turn => paragraph(`${turn.speaker === 0 ? 'Interviewer' : 'Person'}: ${turn.text}`))
        .join(''),
    ),
  )
  const began = performance.now()
  for (const [n, bytes] of files.entries()) await readFile(bytes, `interview ${n}.docx`, {})
  return [
    {
      work: 'read 100 Word transcripts of 10,000 words, one after the other',
      time: summary([performance.now() - began]),
      bar: 15_000,
    },
  ]
}
