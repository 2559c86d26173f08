import type { ReportBlock } from '../../shared/report/blocks'
import { reportWords as words } from '../../shared/report/words'
import { storyWords } from '../../shared/story/en'
import { storyFacts, storyText } from '../../shared/story/story-text'
import type { Project } from '../db/project'
import { listStories } from '../db/stories'
import { stripsOf } from '../handlers/story-strips'

/** The stories one after another, in the words that consent covers, each step with the name of its cycle in brackets. */
export function storyBlocks(project: Project): ReportBlock[] {
  const strips = stripsOf(project, listStories(project))
  return [
    { kind: 'heading', level: 1, text: words.stories },
    ...(strips.length === 0 ? [{ kind: 'text' as const, text: words.noStories }] : []),
    ...strips.flatMap(({ story, teller, mayQuote }): ReportBlock[] => {
      const facts = storyFacts(story, teller, storyWords)
      const pieces = storyText(story, storyWords, mayQuote)
      const isWithheld = pieces.every(({ quote }) => quote === null)
      const told = pieces.map(({ quote, bracket }) => `${quote ?? storyWords.withheld} ${bracket}`).join(' ')
      return [
        { kind: 'heading', level: 2, text: story.title },
        ...(facts === '' ? [] : [{ kind: 'text' as const, text: facts }]),
        { kind: 'text', text: pieces.length === 0 ? storyWords.noSteps : isWithheld ? words.withheldStory : told },
      ]
    }),
  ]
}
