import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import { warningSentence } from '../../../shared/messages/warning-sentence'
import { documentKinds } from '../../../shared/model/document'
import type { Draft } from '../../../shared/model/draft'
import { documentWithHash, storeDraft } from '../../db/documents'
import { readInWorker } from '../../import/read-in-worker'
import type { Command } from '../arguments'
import { sentenceFor } from '../faults'
import { printData, say } from '../output'
import { withProject } from '../project'

type Outcome =
  | {
      file: string
      document: string
      kind: string
      turns: number
      speakers: { label: string; turns: number }[]
      words: number
      warnings: string[]
    }
  | { file: string; error: string }

export const importCommand: Command = {
  name: 'import',
  usage: 'PROJECT FILE… [--as transcript|story] [--json]',
  summary: 'brings in transcripts and stories, each as one document',
  options: { as: { type: 'string' }, json: { type: 'boolean' } },
  words: [2, Number.POSITIVE_INFINITY],
  async run([path, ...files], options) {
    const kind = options.choice('as', documentKinds)
    const outcomes = await withProject(path!, async project => {
      const results: Outcome[] = []
      for (const file of files) {
        try {
          const draft = await readInWorker(bytesOf(file), basename(file), kind ? { kind } : {})
          const title = documentWithHash(project, draft.hash)
          if (title !== null) throw new AppError('document.alreadyThere', { file: basename(file), title })
          project.act('import', { count: 1, title: draft.title }, () => storeDraft(project, draft), { bulk: true })
          results.push(described(file, draft))
        } catch (error) {
          results.push({ file, error: sentenceFor(error) })
        }
      }
      return results
    })
    if (options.flag('json')) printData(`${JSON.stringify(outcomes, null, 2)}\n`)
    for (const outcome of outcomes) sayOutcome(outcome, options.flag('json'))
    if (outcomes.some(outcome => 'error' in outcome)) process.exitCode = 1
  },
}

function sayOutcome(outcome: Outcome, quiet: boolean): void {
  if ('error' in outcome) say(outcome.error)
  else if (!quiet) {
    const speakers = outcome.speakers.map(({ label, turns }) => `${label} ${turns}`).join(', ')
    say(
      `${outcome.file}: “${outcome.document}”, ${outcome.turns} turns, ${outcome.words} words${speakers ? `; ${speakers}` : ''}`,
    )
    for (const warning of outcome.warnings) say(`  ${warning}`)
  }
}

function described(file: string, draft: Draft): Outcome {
  return {
    file,
    document: draft.title,
    kind: draft.kind,
    turns: draft.turns.length,
    speakers: draft.speakers.map(({ label, turns }) => ({ label, turns })),
    words: draft.words,
    warnings: draft.warnings.map(warningSentence),
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    if (statSync(file).isDirectory()) throw new AppError('file.isFolder', { file })
    return readFileSync(file)
  } catch (error) {
    if (error instanceof AppError) throw error
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw reason === 'ENOENT'
      ? new AppError('file.notFound', { file })
      : new AppError('file.notReadable', { file, reason })
  }
}
