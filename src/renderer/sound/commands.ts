import { ui } from '../app/store'
import { isReadOnly } from '../coding/cached'
import type { Command } from '../commands/command'
import { changeRate, currentPlayer, playFromTurn, playOrPause, setTurnTime, skip } from './player'
import { useSound } from './sound-state'

const hasSound = () => currentPlayer() !== null

/** Keys that no text field wants: they work while one reads, codes or types. */
export const soundCommands: readonly Command[] = [
  {
    id: 'sound.attach',
    title: 'sound:command.attach',
    section: 'code',
    scope: 'coding',
    separatorBefore: true,
    enabled: () => ui().document !== null && !isReadOnly(),
    run: () => {
      const { document } = ui()
      if (document !== null) useSound.setState({ dialog: { name: 'attach', document } })
    },
  },
  {
    id: 'sound.play',
    title: 'sound:command.play',
    section: 'code',
    scope: 'coding',
    keys: ['F4'],
    enabled: hasSound,
    run: playOrPause,
  },
  {
    id: 'sound.fromTurn',
    title: 'sound:command.fromTurn',
    section: 'code',
    scope: 'coding',
    keys: ['Shift+F4'],
    enabled: hasSound,
    run: playFromTurn,
  },
  {
    id: 'sound.back',
    title: 'sound:command.back',
    section: 'code',
    scope: 'coding',
    keys: ['F9'],
    enabled: hasSound,
    run: () => skip(-5),
  },
  {
    id: 'sound.ahead',
    title: 'sound:command.ahead',
    section: 'code',
    scope: 'coding',
    keys: ['Shift+F9'],
    enabled: hasSound,
    run: () => skip(5),
  },
  {
    id: 'sound.slower',
    title: 'sound:command.slower',
    section: 'code',
    scope: 'coding',
    keys: ['Shift+F8'],
    enabled: hasSound,
    run: () => changeRate(-1),
  },
  {
    id: 'sound.faster',
    title: 'sound:command.faster',
    section: 'code',
    scope: 'coding',
    keys: ['F8'],
    enabled: hasSound,
    run: () => changeRate(1),
  },
  {
    id: 'sound.setTime',
    title: 'sound:command.setTime',
    section: 'code',
    scope: 'coding',
    keys: ['$mod+F9'],
    enabled: () => hasSound() && !isReadOnly(),
    run: setTurnTime,
  },
]
