import { ui } from '../app/store'
import { isReadOnly } from '../coding/cached'
import type { Command } from '../commands/command'
import { correction, correctionView, modeOf, useCorrection } from './correction-state'
import { switchMode } from './switch-mode'

const mode = () => modeOf(correction(), ui().document)
const isCorrecting = () => mode() === 'correcting'

export const correctionCommands: readonly Command[] = [
  {
    id: 'correction.switch',
    title: 'correction:command.switch',
    section: 'edit',
    scope: 'coding',
    keys: ['$mod+e'],
    separatorBefore: true,
    enabled: () => ui().document !== null && !isReadOnly(),
    run: () => switchMode(isCorrecting() ? 'coding' : 'correcting'),
  },
  {
    id: 'correction.turn',
    title: 'correction:command.turn',
    section: 'edit',
    scope: 'coding',
    keys: ['$mod+Shift+l'],
    enabled: isCorrecting,
    run: () => {
      const view = correctionView()
      useCorrection.setState({ turn: view?.log.turns[view.turnInSight()]?.id ?? null })
    },
  },
  {
    id: 'correction.find',
    title: 'correction:command.find',
    section: 'edit',
    scope: 'coding',
    keys: ['$mod+h'],
    enabled: isCorrecting,
    run: () => useCorrection.setState({ finding: true }),
  },
  {
    id: 'correction.pseudonym',
    title: 'correction:command.pseudonym',
    section: 'edit',
    scope: 'coding',
    enabled: () => ui().document !== null && !isReadOnly(),
    run: () => useCorrection.setState({ pseudonymising: true }),
  },
  {
    id: 'correction.changes',
    title: 'correction:command.changes',
    section: 'view',
    scope: 'coding',
    keys: ['$mod+Shift+e'],
    enabled: () => ui().document !== null,
    run: () => switchMode(mode() === 'changes' ? 'coding' : 'changes'),
  },
]
