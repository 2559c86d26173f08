import { flowChain } from '../db/flow-chain'
import { listStories, storyById } from '../db/stories'
import { addStory, removeStory, setCell, updateStory } from '../db/story-edit'
import { writeField } from '../db/story-form'
import { addSteps, joinSteps, moveStep, removeStep, setStepStatus } from '../db/story-steps'
import { calls } from './contract'
import { cardRequest, drawStory } from './story-files'

const mimeTypes = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
  md: 'text/markdown',
  txt: 'text/plain',
}

const noFacts = { teller: null, space: null, periodStart: '', periodEnd: '', form: null, note: '' }

export const stories = {
  list: calls.stories.list.handler(({ context: { workspace } }) => listStories(workspace.project)),
  add: calls.stories.add.handler(({ context: { workspace, client }, input: { codings, ...facts } }) => {
    const { title } = facts
    const id = addStory(workspace.project, { ...noFacts, ...given(facts), title }, codings)
    workspace.announce(['story'], [], client)
    return { id }
  }),
  update: calls.stories.update.handler(({ context: { workspace, client }, input: { id, ...change } }) => {
    updateStory(workspace.project, id, given(change))
    workspace.announce(['story', 'document'], [], client)
  }),
  remove: calls.stories.remove.handler(({ context: { workspace, client }, input }) => {
    removeStory(workspace.project, input.id)
    workspace.announce(['story', 'document', 'coding', 'flow'], [], client)
  }),
  addSteps: calls.stories.addSteps.handler(({ context: { workspace, client }, input }) => {
    addSteps(workspace.project, input.story, input.codings)
    workspace.announce(['story'], [], client)
  }),
  removeStep: calls.stories.removeStep.handler(({ context: { workspace, client }, input }) => {
    removeStep(workspace.project, input.story, input.step)
    workspace.announce(['story'], [], client)
  }),
  moveStep: calls.stories.moveStep.handler(({ context: { workspace, client }, input }) => {
    moveStep(workspace.project, input.story, input.step, input.to)
    workspace.announce(['story'], [], client)
  }),
  setStep: calls.stories.setStep.handler(({ context: { workspace, client }, input: { story, step, ...change } }) => {
    setStepStatus(workspace.project, story, step, change)
    workspace.announce(['story', 'flow'], [], client)
  }),
  join: calls.stories.join.handler(({ context: { workspace, client }, input }) => {
    joinSteps(workspace.project, input.story, input.from, input.to)
    workspace.announce(['flow'], [], client)
  }),
  write: calls.stories.write.handler(({ context: { workspace, client }, input }) => {
    writeField(workspace.project, input.story, input.form, input.field, input.words)
    // Everything that a document brings with it may have changed; the window that wrote reads it anew like any other.
    workspace.announce(['story', 'document', 'turn', 'coding', 'flow'], [], client)
  }),
  setCell: calls.stories.setCell.handler(({ context: { workspace, client }, input }) => {
    setCell(workspace.project, input)
    workspace.announce(['story', 'cell_state'], [], client)
  }),
  chain: calls.stories.chain.handler(({ context: { workspace }, input }) => flowChain(workspace.project, input.coding)),
  export: calls.stories.export.handler(async ({ context: { workspace }, input: { id, format, theme } }) => {
    const story = storyById(workspace.project, id)
    const bytes = await drawStory(workspace.project, workspace.resources, story, { ...cardRequest, format, theme })
    return { name: `${story.title}.${format}`, file: new Blob([new Uint8Array(bytes)], { type: mimeTypes[format] }) }
  }),
}

function given<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
