import { ui } from '../app/store'
import { isReadOnly } from '../coding/cached'
import { whenStored } from '../coding/storing'
import type { Command } from '../commands/command'
import { addFocusedStep, askWhichStory, proposeChain, startStory } from './add-step'

const withFocus = () => ui().document !== null && !isReadOnly() && ui().focusedCoding !== null

/** Making stories from passages while one reads. */
export const storyCodingCommands: readonly Command[] = [
  {
    id: 'story.addStep',
    title: 'stories:command.addStep',
    section: 'story',
    scope: 'text',
    keys: ['Shift+y'],
    enabled: withFocus,
    run: () => whenStored(addFocusedStep),
  },
  {
    id: 'story.addTo',
    title: 'stories:command.addTo',
    section: 'story',
    scope: 'text',
    enabled: withFocus,
    run: () => whenStored(askWhichStory),
  },
  {
    id: 'story.start',
    title: 'stories:command.start',
    section: 'story',
    scope: 'text',
    keys: ['Shift+b'],
    enabled: withFocus,
    run: () => whenStored(startStory),
  },
  {
    id: 'story.chain',
    title: 'stories:command.chain',
    section: 'story',
    scope: 'text',
    enabled: withFocus,
    run: () => whenStored(proposeChain),
  },
]
