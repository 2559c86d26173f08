import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { sayInStatus } from '../app/store'
import { cachedDocument, focusedCoding } from '../coding/cached'
import { text } from '../i18n/text'
import { presentStory } from './change-story'
import { openStory, useStorySession } from './stories-state'
import { currentStories } from './use-stories'

/** Adds the focused coding to the story that is open; where none is, asks which. */
export async function addFocusedStep(): Promise<void> {
  const coding = focused()
  if (coding === null) return
  const story = await presentStory()
  if (story) await addStep(story.id, coding)
  else await askWhichStory()
}

/** Asks to which story the focused coding goes. */
export async function askWhichStory(): Promise<void> {
  const coding = focused()
  if (coding === null) return
  await currentStories()
  useStorySession.setState({ asking: { name: 'which', coding } })
}

export async function addStep(story: Id, coding: Id): Promise<void> {
  await api.stories.addSteps({ story, codings: [coding] })
  openStory(story)
  const changed = (await currentStories()).find(({ id }) => id === story)
  if (changed) sayInStatus(text('stories:add.done', { number: changed.steps.length, title: changed.title }), true)
}

/** Begins a story with the focused coding, named after its first words and told by whoever tells the document. */
export async function startStory(): Promise<void> {
  const coding = focused()
  if (coding !== null) await makeStory([coding])
}

/** Proposes a story of all that flows join with the focused coding. */
export async function proposeChain(): Promise<void> {
  const coding = focused()
  if (coding === null) return
  const codings = await api.stories.chain({ coding })
  if (codings.length < 2) sayInStatus(text('stories:chain.alone'))
  else useStorySession.setState({ asking: { name: 'chain', codings } })
}

/** Makes a story of passages in this order. */
export async function makeStory(codings: readonly Id[]): Promise<void> {
  const [passage] = await api.evidence.passagesOf({ codings: codings.slice(0, 1) })
  const title = firstWords(passage?.quote ?? '') || text('stories:new.title')
  const document = cachedDocument()
  const speaker = document?.speakers.find(({ name }) => name === passage?.speaker)
  const { id } = await api.stories.add({ title, codings: [...codings], teller: speaker?.participant ?? null })
  await currentStories()
  openStory(id)
  sayInStatus(text('stories:add.started', { title }), true)
}

function focused(): Id | null {
  const coding = focusedCoding()
  if (!coding) sayInStatus(text('stories:add.focus'))
  return coding?.id ?? null
}

/** A working title: the first words of the first passage. */
function firstWords(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim()
  return words.length <= 48 ? words : `${words.slice(0, 48).replace(/\s\S*$/, '')}…`
}
