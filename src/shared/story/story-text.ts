import type { CycleKey, CycleSetKey } from '../framework/cycles'
import type { Story } from '../model/story'
import { type Gap, gapsOf } from './gaps'
import type { StoryWords } from './words'

/** A piece of a story as text: the teller's words and the bracketed name of their cycle. */
export interface TextPiece {
  step: number
  /** Null where consent does not cover the words. */
  quote: string | null
  bracket: string
  cycle: CycleKey | null
}

/** The story in the order of its steps, each followed by the name of its cycle in brackets. */
export function storyText(story: Story, words: StoryWords, mayQuote: (step: number) => boolean): TextPiece[] {
  return story.steps.map((step, place) => ({
    step: place,
    quote: mayQuote(place) ? step.quote.replace(/\s+/g, ' ').trim() : null,
    bracket: words.bracket(step.cycle === null ? null : words.cycles[step.cycle], step.status, step.statusAt),
    cycle: step.cycle,
  }))
}

/** A gap in words. */
export function gapSentence(gap: Gap, words: StoryWords): string {
  switch (gap.kind) {
    case 'empty':
      return `${words.cycles[gap.cycle]}: ${words.emptyCell(gap.state, gap.note)}`
    case 'notApplied':
      return words.notApplied
    case 'notRealized':
      return words.notRealized
    case 'aspired':
      return words.aspired(gap.step + 1)
    case 'lost':
      return words.lost(gap.step + 1)
  }
}

/** Who tells, where and when, as one line. `teller` as it may be named. */
export function storyFacts(story: Story, teller: string, words: StoryWords): string {
  return [teller, story.spaceName, words.period(story.periodStart, story.periodEnd)].filter(Boolean).join(' · ')
}

/** The counts beneath a story's title. */
export function storyCounts(story: Story): { steps: number; told: number; aspired: number; loops: number } {
  const flows = story.flows.filter(({ kind }) => kind === 'flow')
  return {
    steps: story.steps.length,
    told: flows.filter(({ status }) => status === 'told' || status === 'confirmed').length,
    aspired: flows.filter(({ status }) => status === 'aspired').length,
    loops: flows.filter(({ closes }) => closes).length,
  }
}

export interface TextOptions {
  format: 'md' | 'txt'
  cycleSet: CycleSetKey
  teller: string
  mayQuote: (step: number) => boolean
}

/** The story as a text file: its facts, the words with bracketed cycle names, and what it does not say. */
export function storyFile(story: Story, words: StoryWords, options: TextOptions): string {
  const isMarkdown = options.format === 'md'
  const plain = (text: string) => (isMarkdown ? text.replace(/([\\`*_[\]<>#|])/g, '\\$1') : text)
  const told = storyText(story, words, options.mayQuote)
    .map(({ quote, bracket }) => `${plain(quote ?? words.withheld)} ${isMarkdown ? `*${plain(bracket)}*` : bracket}`)
    .join(' ')
  const gaps = gapsOf(story, options.cycleSet).map(gap => `- ${plain(gapSentence(gap, words))}`)
  return [
    isMarkdown ? `# ${plain(story.title)}` : story.title,
    [storyFacts(story, options.teller, words), words.counts(storyCounts(story))].filter(Boolean).map(plain).join('\n'),
    told === '' ? words.noSteps : told,
    ...(gaps.length === 0 ? [] : [isMarkdown ? `## ${words.gapsTitle}` : words.gapsTitle, gaps.join('\n')]),
  ]
    .join('\n\n')
    .concat('\n')
}
