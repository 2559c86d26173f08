import type { ConsentCover } from '../../shared/consent/covers'
import type { ConsentLeftOut } from '../../shared/model/consent'
import type { Memo } from '../../shared/model/memo'
import type { PassageRow } from '../../shared/model/passage-query'
import { storyWords } from '../../shared/story/en'
import { quotable } from '../db/consent'
import type { Project } from '../db/project'

/**
 * Who is named in what leaves the project: in data for those who work on it everybody who did not refuse; in a report, which strangers read, only
 * who agreed.
 */
export type Naming = 'unlessRefused' | 'agreed'

export function mayName(cover: ConsentCover, naming: Naming): boolean {
  return naming === 'agreed' ? cover === 'covered' : cover !== 'notCovered'
}

/** Passages as they may leave the project: without those whose people refused or withdrew, and unnamed where they refused to be named. */
export function passagesByConsent(
  project: Project,
  passages: readonly PassageRow[],
  naming: Naming = 'unlessRefused',
): { passages: PassageRow[]; leftOut: ConsentLeftOut } {
  const quotes = quotable(project, 'quoteAnonymously')
  const names = quotable(project, 'quoteByName')
  const covers = passages.map(({ id }) => quotes.coding(id))
  return {
    passages: passages
      .filter((_, index) => covers[index] !== 'notCovered')
      .map(passage => (mayName(names.coding(passage.id), naming) ? passage : { ...passage, speaker: '' })),
    leftOut: counted(covers),
  }
}

/** Memos as they may leave the project: the researcher's words stay, a quote whose people refused or withdrew is left out. */
export function memosByConsent(project: Project, memos: readonly Memo[]): { memos: Memo[]; leftOut: ConsentLeftOut } {
  const quotes = quotable(project, 'quoteAnonymously')
  const covers = memos.map(({ id }) => quotes.memo(id))
  return {
    memos: memos.map((memo, index) =>
      covers[index] === 'notCovered' ? { ...memo, words: storyWords.withheld } : memo,
    ),
    leftOut: counted(covers),
  }
}

/** How many turns hold words that may not be quoted, or of whose people nothing is on record. */
export function turnsByConsent(project: Project, turns: readonly string[]): ConsentLeftOut {
  const quotes = quotable(project, 'quoteAnonymously')
  return counted(quotes.recorded ? turns.map(quotes.turn) : [])
}

function counted(covers: readonly string[]): ConsentLeftOut {
  return {
    refused: covers.filter(cover => cover === 'notCovered').length,
    unrecorded: covers.filter(cover => cover === 'unrecorded').length,
  }
}
