import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import { warningSentence } from '../../../shared/messages/warning-sentence'
import { documentKinds } from '../../../shared/model/document'
import type { Draft, DraftWarning, ReadOptions } from '../../../shared/model/draft'
import { documentNamed, documentWithHash, storeDraft } from '../../db/documents'
import type { Project } from '../../db/project'
import { type Replacement, replaceDocument } from '../../db/replace-document'
import { readInWorker } from '../../import/read-in-worker'
import type { Command } from '../arguments'
import { sentenceFor } from '../faults'
import { bringStories, isTable, readMap, type StoriesBrought } from '../import-stories'
import { printData, say } from '../output'
import { withProject } from '../project'
import { readBytes } from '../read-bytes'

type Outcome =
  | {
      file: string
      document: string
      kind: string
      turns: number
      speakers: { label: string; turns: number }[]
      words: number
      warnings: string[]
      /** What became of the codings, where a document's text was replaced. */
      codings?: Replacement
      /** Of a table: what became of its rows. */
      stories?: { documents: { document: string; turns: number; words: number }[]; codings: number; flows: number }
    }
  | { file: string; error: string }

export const importCommand: Command = {
  name: 'import',
  usage:
    'PROJECT FILE… [--as transcript|story] [--map MAP.json] [--replace DOCUMENT] [--encoding NAME] [--password WORD] [--json]',
  summary:
    'brings in transcripts and stories; of a table with --as story, each row as a story with its steps coded and joined',
  options: {
    as: { type: 'string' },
    map: { type: 'string' },
    replace: { type: 'string' },
    encoding: { type: 'string' },
    password: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: [2, Number.POSITIVE_INFINITY],
  async run([path, ...files], options) {
    const kind = options.choice('as', documentKinds)
    const mapFile = options.text('map')
    const map = mapFile === undefined ? undefined : readMap(mapFile)
    const password = options.text('password')
    const encoding = options.text('encoding')
    const readOptions: ReadOptions = { kind, encoding, password }
    const replaced = options.text('replace')
    if (replaced !== undefined && files.length > 1)
      throw new AppError('usage', { message: 'One file replaces one document: name one file with --replace.' })
    const outcomes = await withProject(path!, async project => {
      const results: Outcome[] = []
      for (const file of files) {
        try {
          if (map !== undefined || (kind === 'story' && isTable(file))) {
            results.push(storiesDescribed(file, await bringStories(project, file, readBytes(file), map, encoding)))
            continue
          }
          const draft = await readInWorker(readBytes(file), basename(file), readOptions)
          results.push(replaced === undefined ? bringIn(project, file, draft) : replace(project, file, draft, replaced))
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

function bringIn(project: Project, file: string, draft: Draft): Outcome {
  const title = documentWithHash(project, draft.hash)
  if (title !== null) throw new AppError('document.alreadyThere', { file: basename(file), title })
  project.act('import', { count: 1, title: draft.title }, () => storeDraft(project, draft), { bulk: true })
  return described(file, draft)
}

function replace(project: Project, file: string, draft: Draft, name: string): Outcome {
  const document = documentNamed(project, name)
  const codings = replaceDocument(project, document.id, draft)
  return { ...described(file, draft), document: document.title, kind: document.kind, codings }
}

function sayOutcome(outcome: Outcome, quiet: boolean): void {
  if ('error' in outcome) say(outcome.error)
  else if (!quiet) {
    const speakers = outcome.speakers.map(({ label, turns }) => `${label} ${turns}`).join(', ')
    say(
      `${outcome.file}: “${outcome.document}”, ${outcome.turns} turns, ${outcome.words} words${speakers ? `; ${speakers}` : ''}`,
    )
    for (const warning of outcome.warnings) say(`  ${warning}`)
    if (outcome.stories) say(`  ${outcome.stories.codings} steps coded, ${outcome.stories.flows} flows between them`)
    if (outcome.codings) {
      const { kept, changed, unanchored } = outcome.codings
      say(
        `  codings: ${kept} kept, ${changed} in corrected words, ${unanchored} whose words are gone (kept, with their quotes)`,
      )
    }
  }
}

function described(file: string, draft: Draft): Extract<Outcome, { document: string }> {
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

function storiesDescribed(file: string, brought: StoriesBrought): Outcome {
  const { stories, empty, known, documents, codings, flows, otherValues } = brought
  const tellers = new Map<string, number>()
  for (const { draft } of stories)
    for (const { label, turns } of draft.speakers) tellers.set(label, (tellers.get(label) ?? 0) + turns)
  const warnings: DraftWarning[] = [
    ...(empty > 0 ? [{ code: 'import.rowsWithoutSteps', details: { count: empty } }] : []),
    ...(otherValues > 0 ? [{ code: 'import.otherValues', details: { count: otherValues } }] : []),
    ...(known > 0 ? [{ code: 'import.rowsKnown', details: { count: known } }] : []),
  ]
  return {
    file,
    document: documents.length === 1 ? (stories[0]?.draft.title ?? '') : `${documents.length} stories`,
    kind: 'story',
    turns: stories.reduce((sum, { draft }) => sum + draft.turns.length, 0),
    speakers: [...tellers].map(([label, turns]) => ({ label, turns })),
    words: stories.reduce((sum, { draft }) => sum + draft.words, 0),
    warnings: warnings.map(warningSentence),
    stories: {
      documents: stories.map(({ draft }) => ({ document: draft.title, turns: draft.turns.length, words: draft.words })),
      codings,
      flows,
    },
  }
}
