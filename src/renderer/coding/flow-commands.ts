import { ui } from '../app/store'
import type { Command } from '../commands/command'
import { acceptFocusedSuggestion, dismissSuggestion, focusedSuggestion } from './accept-suggestion'
import { isReadOnly } from './cached'
import { stateWithSelection } from './draw-flow'
import { followFlow } from './jump'
import { openKin } from './kin'
import { isStoring, whenStored } from './storing'

const hasText = () => ui().document !== null
const withFocus = () => hasText() && (ui().focusedCoding !== null || isStoring())
const writable = () => withFocus() && !isReadOnly()

/** Going along flows, and what the text says about them. */
export const followCommands: readonly Command[] = [
  {
    id: 'flow.on',
    title: 'coding:command.followOn',
    section: 'flow',
    scope: 'text',
    keys: ['o'],
    separatorBefore: true,
    enabled: hasText,
    run: () => whenStored(() => followFlow('on')),
  },
  {
    id: 'flow.back',
    title: 'coding:command.followBack',
    section: 'flow',
    scope: 'text',
    keys: ['Shift+o'],
    enabled: hasText,
    run: () => whenStored(() => followFlow('back')),
  },
  {
    id: 'flow.kin',
    title: 'coding:command.kin',
    section: 'flow',
    scope: 'text',
    keys: ['g'],
    enabled: hasText,
    run: openKin,
  },
  {
    id: 'flow.state',
    title: 'coding:command.state',
    section: 'flow',
    scope: 'text',
    keys: ['y'],
    enabled: writable,
    run: () => whenStored(() => stateWithSelection()),
  },
  {
    id: 'flow.suggested',
    title: 'coding:command.suggested',
    section: 'flow',
    scope: 'text',
    keys: ['Shift+l'],
    enabled: writable,
    run: () => whenStored(acceptFocusedSuggestion),
  },
  {
    id: 'flow.dismiss',
    title: 'coding:command.dismiss',
    section: 'flow',
    scope: 'coding',
    enabled: writable,
    run: async () => {
      const suggestion = focusedSuggestion()
      if (suggestion) await dismissSuggestion(suggestion)
    },
  },
]
