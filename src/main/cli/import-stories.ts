import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/errors'
import { StoryMap } from '../../shared/model/story-map'
import { proposeMap } from '../../shared/transcript/propose-map'
import { codeKeys } from '../db/codes'
import type { Project } from '../db/project'
import { type StoriesStored, storeStories } from '../db/store-stories'
import { readTableInWorker } from '../import/read-in-worker'
import { type Story, storiesCoder, storiesOf } from '../import/table/stories'

/** Tables whose rows can be stories, when they are asked for as stories. */
export function isTable(file: string): boolean {
  return /\.(?:csv|tsv|tab|xlsx)$/i.test(file)
}

/** @throws AppError table.badMap, file.notFound */
export function readMap(path: string): StoryMap {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new AppError('file.notFound', { file: path })
  }
  try {
    return StoryMap.parse(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? error.issues.map(({ path: at, message }) => `${at.join('.') || 'the whole'}: ${message}`).join('; ')
        : error instanceof Error
          ? error.message
          : String(error)
    throw new AppError('table.badMap', { file: path, reason })
  }
}

export interface StoriesBrought extends StoriesStored {
  stories: readonly Story[]
  /** Rows without any step. */
  empty: number
}

/**
 * Brings the rows of a table in as stories, in one action.
 *
 * @param map as a person wrote it; else the columns' headings decide
 * @throws AppError file.*, table.*, code.notFound, document.alreadyThere when every row is known
 */
export async function bringStories(
  project: Project,
  file: string,
  bytes: Uint8Array,
  map: StoryMap | undefined,
  encoding: string | undefined,
): Promise<StoriesBrought> {
  const name = basename(file)
  const table = await readTableInWorker(bytes, name, { sheet: map?.sheet, encoding })
  const decided = map ?? proposeMap(table.columns, codeKeys(project))
  if (decided === null) throw new AppError('table.noMap', { file: name, known: table.columns.join(', ') })
  const { stories, empty } = storiesOf(table, decided)
  const [first] = stories
  if (first === undefined) throw new AppError('table.noRows', { file: name })
  const stored = storeStories(project, stories, storiesCoder(table, decided))
  if (stored.documents.length === 0)
    throw new AppError('document.alreadyThere', { file: name, title: first.draft.title })
  return { ...stored, stories, empty }
}
