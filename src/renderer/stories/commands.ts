import type { Story } from '../../shared/model/story'
import type { Command, CommandContext } from '../commands/command'
import { newStory, presentStory, removeStory, saveStory } from './change-story'
import { shownStories } from './shown-stories'
import { openStory, showStories, storySession, useStorySession } from './stories-state'
import { currentStories } from './use-stories'

const writable = ({ project }: CommandContext) => project?.readOnly === false
const hasStory = () => storySession().story !== null

async function withStory(work: (story: Story) => void | Promise<void>): Promise<void> {
  const story = await presentStory()
  if (story) await work(story)
}

async function stepStory(by: 1 | -1): Promise<void> {
  const { filter, sort, story } = storySession()
  const shown = shownStories(await currentStories(), filter, sort)
  const place = shown.findIndex(({ id }) => id === story)
  const next = shown[place + by] ?? (place < 0 ? shown[0] : undefined)
  if (next) openStory(next.id)
}

function toggle(shown: 'rows' | 'followUp'): void {
  showStories(storySession().shown === shown ? 'story' : shown)
}

/** Commands of the story view. */
export const storyCommands: readonly Command[] = [
  {
    id: 'stories.new',
    title: 'stories:command.new',
    section: 'story',
    scope: 'stories',
    keys: ['n'],
    enabled: writable,
    run: () => newStory(),
  },
  {
    id: 'stories.card',
    title: 'stories:command.card',
    section: 'story',
    scope: 'stories',
    keys: ['e'],
    enabled: hasStory,
    run: () => withStory(story => saveStory(story, 'pdf')),
  },
  {
    id: 'stories.text',
    title: 'stories:command.text',
    section: 'story',
    scope: 'stories',
    keys: ['t'],
    enabled: hasStory,
    run: () => withStory(story => saveStory(story, 'md')),
  },
  {
    id: 'stories.remove',
    title: 'stories:command.remove',
    section: 'story',
    scope: 'stories',
    enabled: context => writable(context) && hasStory(),
    run: () => withStory(story => removeStory(story)),
  },
  {
    id: 'stories.all',
    title: 'stories:command.all',
    section: 'story',
    scope: 'stories',
    keys: ['a'],
    separatorBefore: true,
    run: () => toggle('rows'),
  },
  {
    id: 'stories.followUp',
    title: 'stories:command.followUp',
    section: 'story',
    scope: 'stories',
    keys: ['f'],
    run: () => toggle('followUp'),
  },
  {
    id: 'stories.next',
    title: 'stories:command.next',
    section: 'go',
    scope: 'stories',
    keys: ['j'],
    run: () => stepStory(1),
  },
  {
    id: 'stories.previous',
    title: 'stories:command.previous',
    section: 'go',
    scope: 'stories',
    keys: ['k'],
    run: () => stepStory(-1),
  },
  {
    id: 'stories.filter',
    title: 'stories:command.filter',
    section: 'go',
    scope: 'stories',
    keys: ['/'],
    run: () => document.querySelector<HTMLInputElement>('.stories-filter input')?.focus(),
  },
  {
    id: 'stories.form',
    title: 'stories:command.form',
    section: 'go',
    scope: 'stories',
    keys: ['i'],
    enabled: hasStory,
    run: () => {
      showStories('story')
      useStorySession.setState({ form: true })
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.stories-answer-words, .stories-form-title input')?.focus(),
      )
    },
  },
]
