import { ui } from '../app/store'
import type { Command } from '../commands/command'
import { focusedCoding } from './cached'
import { cachedDesk, readIn } from './desk'
import { readingStep } from './reading-steps'
import { coding, useCoding } from './session'
import { type ShownFilter, showsAll } from './shown-codings'

const hasText = () => ui().document !== null
const change = (filter: Partial<ShownFilter>) => useCoding.setState({ filter: { ...coding().filter, ...filter } })
const resize = (step: 1 | -1) => readIn({ size: readingStep('size', cachedDesk().reading.size, step) })

/** What of the codings is shown, and how the text is set. */
export const viewCommands: readonly Command[] = [
  {
    id: 'shown.menu',
    title: 'coding:command.showMenu',
    section: 'view',
    scope: 'text',
    keys: ['f'],
    separatorBefore: true,
    enabled: hasText,
    run: () => document.querySelector<HTMLButtonElement>('[data-shown]')?.click(),
  },
  {
    id: 'shown.all',
    title: 'coding:command.showAll',
    section: 'view',
    scope: 'text',
    keys: ['Shift+f'],
    enabled: hasText,
    run: () => useCoding.setState({ filter: showsAll }),
  },
  {
    id: 'shown.mine',
    title: 'coding:command.showMine',
    section: 'view',
    scope: 'coding',
    enabled: hasText,
    run: () => change({ coder: coding().filter.coder === 'mine' ? 'all' : 'mine' }),
  },
  {
    id: 'shown.unsure',
    title: 'coding:command.showUnsure',
    section: 'view',
    scope: 'coding',
    enabled: hasText,
    run: () => change({ unsure: !coding().filter.unsure }),
  },
  {
    id: 'shown.uncoded',
    title: 'coding:command.showUncoded',
    section: 'view',
    scope: 'text',
    keys: ['h'],
    enabled: hasText,
    run: () => change({ uncoded: !coding().filter.uncoded }),
  },
  {
    id: 'shown.code',
    title: 'coding:command.showCode',
    section: 'view',
    scope: 'coding',
    enabled: () => ui().focusedCoding !== null,
    run: () => {
      const code = focusedCoding()?.code ?? null
      change({ code: coding().filter.code === code ? null : code })
    },
  },
  {
    id: 'reading.larger',
    title: 'coding:command.larger',
    section: 'view',
    scope: 'text',
    keys: ['[Shift]+>'],
    separatorBefore: true,
    enabled: hasText,
    run: () => resize(1),
  },
  {
    id: 'reading.smaller',
    title: 'coding:command.smaller',
    section: 'view',
    scope: 'text',
    keys: ['[Shift]+<'],
    enabled: hasText,
    run: () => resize(-1),
  },
]
