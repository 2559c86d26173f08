import type { CycleKey } from '../../shared/framework/cycles'
import type { Id } from '../../shared/model/id'
import type { CellState, StepStatus, Story, StoryFacts } from '../../shared/model/story'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { openDocument, sayInStatus, showView } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { openStory, storySession, useStorySession } from './stories-state'
import { currentStories } from './use-stories'

/** A new story, open with its form and its title ready to be written over. */
export async function newStory(): Promise<void> {
  try {
    const { id } = await api.stories.add({ title: text('stories:new.title'), form: 'specific' })
    await currentStories()
    showView({ name: 'stories' })
    useStorySession.setState({ filter: '', form: true })
    openStory(id)
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLInputElement>('.stories-form-title input')
      field?.focus()
      field?.select()
    })
  } catch (error) {
    showError(error)
  }
}

export async function removeStory(story: Story): Promise<void> {
  const stories = await currentStories()
  const place = stories.findIndex(({ id }) => id === story.id)
  await api.stories.remove({ id: story.id })
  useStorySession.setState({ story: (stories[place + 1] ?? stories[place - 1])?.id ?? null, step: null })
  const words = story.document === null ? 'stories:removed' : 'stories:removed.document'
  await showUndoToast({ words: text(words, { title: story.title }) })
}

export function changeStory(id: Id, change: Partial<StoryFacts>): void {
  api.stories.update({ id, ...change }).catch(showError)
}

export function setStep(story: Id, step: Id, change: { status?: StepStatus; statusAt?: string; note?: string }): void {
  api.stories.setStep({ story, step, ...change }).catch(showError)
}

/** Moves a step and says where it is now; the focus stays on it, since rows are known by their steps. */
export function moveStep(story: Story, place: number, to: number): void {
  const step = story.steps[place]
  if (!step || to < 0 || to >= story.steps.length) return
  api.stories
    .moveStep({ story: story.id, step: step.id, to })
    .then(() => sayInStatus(text('stories:step.moved', { number: to + 1 }), true))
    .catch(showError)
}

export async function removeStep(story: Id, step: Id): Promise<void> {
  await api.stories.removeStep({ story, step })
  await showUndoToast({ words: text('stories:step.removed') })
}

export function setCell(story: Id | null, cycle: CycleKey, state: CellState | null, note = ''): void {
  api.stories.setCell({ story, cycle, state, note }).catch(showError)
}

/** Opens the passage of a step in the transcript. */
export function openStep({ steps }: Story, place: number): void {
  const step = steps[place]
  if (step?.document && step.coding) openDocument({ document: step.document, coding: step.coding })
}

export async function saveStory(story: Story, format: 'svg' | 'png' | 'pdf' | 'md' | 'txt'): Promise<void> {
  try {
    const { file, name } = await api.stories.export({ id: story.id, format })
    saveFile(file, name)
    showToast({ words: text('stories:saved', { name }), tone: 'ok' })
  } catch (error) {
    showError(error)
  }
}

/** The open story, or the only one. */
export async function presentStory(): Promise<Story | undefined> {
  const stories = await currentStories()
  return stories.find(({ id }) => id === storySession().story) ?? (stories.length === 1 ? stories[0] : undefined)
}
