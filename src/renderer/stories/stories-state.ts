import { create } from 'zustand'
import type { Id } from '../../shared/model/id'

export const sortings = ['order', 'title', 'teller', 'steps'] as const
export type Sorting = (typeof sortings)[number]
export type Shown = 'story' | 'rows' | 'followUp'

/** What the story view shows; it outlives a look at another view, and ends with the project. */
export interface StorySession {
  project: Id | null
  /** The story that is open, and to which passages are added while reading. */
  story: Id | null
  filter: string
  sort: Sorting
  shown: Shown
  /** Place of the chosen step. */
  step: number | null
  /** Whether the form lies over the story where the window has no room for it beside. */
  form: boolean
  /** What is asked for in the coding view: to which story a coding goes, or which passages of a chain make one. */
  asking: { name: 'which'; coding: Id } | { name: 'chain'; codings: readonly Id[] } | null
}

const fresh: Omit<StorySession, 'project'> = {
  story: null,
  filter: '',
  sort: 'order',
  shown: 'story',
  step: null,
  form: false,
  asking: null,
}

export const useStorySession = create<StorySession>()(() => ({ project: null, ...fresh }))

export function storySession(): StorySession {
  return useStorySession.getState()
}

/** Begins anew where the state is still that of another project; a story chosen elsewhere before this view was first shown stays. */
export function enterStories(project: Id): void {
  const { project: before, story, step } = storySession()
  if (before !== project) useStorySession.setState({ project, ...fresh, ...(before === null ? { story, step } : {}) })
}

export function openStory(story: Id, step: number | null = null): void {
  useStorySession.setState({ story, step, shown: 'story' })
}

export function showStories(shown: Shown): void {
  useStorySession.setState({ shown })
}
