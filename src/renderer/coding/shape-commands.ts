import type { SelectUnit } from '../../shared/anchor/grow-span'
import { ui } from '../app/store'
import type { Command } from '../commands/command'
import { cachedCodes, isReadOnly } from './cached'
import { codeInVivo } from './in-vivo'
import { holdEdge } from './move-edges'
import { stepCoding } from './move-focus'
import { joinChosen, splitAtCaret } from './reshape-coding'
import { selectUnit } from './select-unit'
import { isStoring, whenStored } from './storing'

const hasText = () => ui().document !== null
const writable = () => hasText() && !isReadOnly()
const withFocus = () => writable() && (ui().focusedCoding !== null || isStoring())

const unitKeys: readonly [unit: SelectUnit, key: string][] = [
  ['word', 'w'],
  ['sentence', 's'],
  ['turn', 't'],
]

/** Selecting by words, sentences and turns, and what changes where a coding lies. */
export const shapeCommands: readonly Command[] = [
  ...unitKeys.flatMap(([unit, key], index): Command[] => [
    {
      id: `select.${unit}`,
      title: `coding:command.select.${unit}`,
      section: 'code',
      scope: 'text',
      keys: [key],
      separatorBefore: index === 0,
      enabled: hasText,
      run: () => selectUnit(unit, 1),
    },
    {
      id: `select.${unit}.less`,
      title: `coding:command.select.${unit}.less`,
      section: 'code',
      scope: 'text',
      keys: [`Shift+${key}`],
      keysOnly: true,
      enabled: hasText,
      run: () => selectUnit(unit, -1),
    },
  ]),
  {
    id: 'coding.inVivo',
    title: 'coding:command.inVivo',
    section: 'code',
    scope: 'text',
    keys: ['v'],
    enabled: () => writable() && cachedCodes().codes.length > 0,
    run: codeInVivo,
  },
  {
    id: 'coding.edgeStart',
    title: 'coding:command.edgeStart',
    section: 'code',
    scope: 'text',
    keys: ['['],
    separatorBefore: true,
    enabled: withFocus,
    run: () => whenStored(() => holdEdge('start')),
  },
  {
    id: 'coding.edgeEnd',
    title: 'coding:command.edgeEnd',
    section: 'code',
    scope: 'text',
    keys: [']'],
    enabled: withFocus,
    run: () => whenStored(() => holdEdge('end')),
  },
  {
    id: 'coding.split',
    title: 'coding:command.split',
    section: 'code',
    scope: 'text',
    keys: ['x'],
    enabled: withFocus,
    run: () => whenStored(splitAtCaret),
  },
  {
    id: 'coding.join',
    title: 'coding:command.join',
    section: 'code',
    scope: 'text',
    keys: ['Shift+x'],
    enabled: withFocus,
    run: () => whenStored(joinChosen),
  },
  {
    id: 'coding.nextAlso',
    title: 'coding:command.nextAlso',
    section: 'go',
    scope: 'text',
    keys: ['Shift+j'],
    enabled: hasText,
    run: () => whenStored(() => stepCoding(1, true)),
  },
  {
    id: 'coding.previousAlso',
    title: 'coding:command.previousAlso',
    section: 'go',
    scope: 'text',
    keys: ['Shift+k'],
    enabled: hasText,
    run: () => whenStored(() => stepCoding(-1, true)),
  },
]
