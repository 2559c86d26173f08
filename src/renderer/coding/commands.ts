import type { Valence } from '../../shared/model/coding'
import { sayInStatus, showDock, toggleDock, ui, widenDock } from '../app/store'
import type { Command } from '../commands/command'
import type { TextKey } from '../i18n/catalogue'
import { text } from '../i18n/text'
import { applyCode, selectedSpan } from './apply-code'
import { attributeCommands } from './attribute-commands'
import { cachedCodes, focusedCoding, isReadOnly } from './cached'
import { removeCoding, setValence } from './change-coding'
import { drawFlow, stopDrawingFlow } from './draw-flow'
import { enterField } from './enter-field'
import { followCommands } from './flow-commands'
import { jumpBack } from './jump'
import { focusHere, stepCoding, stepOut, stepUncoded } from './move-focus'
import { openPalette } from './open-palette'
import { coding, currentStage, toggleInspector, useCoding } from './session'
import { shapeCommands } from './shape-commands'
import { isStoring, whenStored } from './storing'
import { viewCommands } from './view-commands'

const writable = () => ui().document !== null && !isReadOnly()
const withFocus = () => writable() && (ui().focusedCoding !== null || isStoring())

/** Says what to do first where no coding has the focus after all. */
function hasFocus(): boolean {
  if (focusedCoding()) return true
  sayInStatus(text('coding:focus.first'))
  return false
}

function hasSelection(): boolean {
  const stage = currentStage()
  return stage !== null && selectedSpan(stage) !== null
}

/** For selected words the palette opens at once: letters typed right after the key are meant for it. */
function paletteForSelection(): void | Promise<void> {
  return hasSelection() ? openPalette() : whenStored(openPalette)
}

/** The number keys: each puts the code of that number on the selection. */
const numberKeys = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  (hotkey): Command => ({
    id: `coding.cycle${hotkey}`,
    title: 'coding:command.cycle',
    section: 'code',
    scope: 'text',
    keys: [String(hotkey)],
    keysOnly: hotkey > 1,
    detail: () => cachedCodes().codes.find(code => code.hotkey === hotkey)?.name,
    enabled: () => writable() && cachedCodes().codes.some(code => code.hotkey === hotkey),
    run: () => {
      const code = cachedCodes().codes.find(each => each.hotkey === hotkey)
      return code ? applyCode(code.id) : undefined
    },
  }),
)

const valenceKeys: readonly [valence: Valence, keys: string[], title: TextKey][] = [
  ['positive', ['[Shift]++'], 'coding:command.positive'],
  ['negative', ['-'], 'coding:command.negative'],
  ['mixed', ['[Shift]+='], 'coding:command.mixed'],
  ['null', ['0'], 'coding:command.null'],
]

const valences = valenceKeys.map(
  ([valence, keys, title], index): Command => ({
    id: `coding.valence.${valence}`,
    title,
    section: 'code',
    scope: 'text',
    keys,
    separatorBefore: index === 0,
    enabled: withFocus,
    run: () => whenStored(() => setValence(valence)),
  }),
)

export const codingCommands: readonly Command[] = [
  {
    id: 'text.copy',
    title: 'coding:command.copy',
    section: 'edit',
    scope: 'text',
    separatorBefore: true,
    enabled: () => hasSelection(),
    // There is no other call that copies as a person does, formatting and all.
    run: () => void document.execCommand('copy'),
  },
  {
    id: 'coding.palette',
    title: 'coding:command.palette',
    section: 'code',
    scope: 'text',
    keys: ['c'],
    enabled: writable,
    run: paletteForSelection,
  },
  {
    id: 'coding.enter',
    title: 'coding:command.enter',
    section: 'code',
    scope: 'text',
    keys: ['Enter'],
    keysOnly: true,
    enabled: writable,
    run: () =>
      coding().flowFrom && !hasSelection()
        ? whenStored(() => (focusedCoding() ? drawFlow() : openPalette()))
        : paletteForSelection(),
  },
  {
    id: 'coding.last',
    title: 'coding:command.last',
    section: 'code',
    scope: 'text',
    keys: ['q'],
    detail: () => cachedCodes().byId.get(coding().lastCode ?? '')?.name,
    enabled: writable,
    run: () => {
      const { lastCode } = coding()
      if (lastCode !== null) return applyCode(lastCode)
      sayInStatus(text('coding:last.none'))
    },
  },
  ...numberKeys,
  {
    id: 'coding.remove',
    title: 'coding:command.remove',
    section: 'code',
    scope: 'text',
    keys: ['u', 'Delete', 'Backspace'],
    separatorBefore: true,
    enabled: writable,
    run: () => whenStored(removeCoding),
  },
  {
    id: 'coding.memo',
    title: 'coding:command.memo',
    section: 'code',
    scope: 'text',
    keys: ['m'],
    enabled: withFocus,
    run: () =>
      whenStored(() => {
        if (!hasFocus()) return
        useCoding.setState({ inspector: true })
        const writing = '.memo-editor[data-compact="true"] .memo-text'
        return enterField(`.coding-memo, ${writing}`, writing)
      }),
  },
  ...valences,
  ...attributeCommands,
  ...shapeCommands,
  {
    id: 'flow.draw',
    title: 'coding:command.flow',
    section: 'flow',
    scope: 'text',
    keys: ['l'],
    enabled: writable,
    run: () => whenStored(drawFlow),
  },
  {
    id: 'flow.stop',
    title: 'coding:command.flowStop',
    section: 'flow',
    scope: 'coding',
    enabled: () => coding().flowFrom !== null,
    run: stopDrawingFlow,
  },
  ...followCommands,
  {
    id: 'coding.next',
    title: 'coding:command.next',
    section: 'go',
    scope: 'text',
    keys: ['j'],
    separatorBefore: true,
    run: () => whenStored(() => stepCoding(1)),
  },
  {
    id: 'coding.previous',
    title: 'coding:command.previous',
    section: 'go',
    scope: 'text',
    keys: ['k'],
    run: () => whenStored(() => stepCoding(-1)),
  },
  {
    id: 'coding.here',
    title: 'coding:command.here',
    section: 'go',
    scope: 'text',
    keys: ['.'],
    enabled: () => ui().document !== null,
    run: () => whenStored(focusHere),
  },
  {
    id: 'coding.nextAnywhere',
    title: 'coding:command.next',
    section: 'go',
    scope: 'coding',
    keys: ['Alt+ArrowDown'],
    keysOnly: true,
    run: () => whenStored(() => stepCoding(1)),
  },
  {
    id: 'coding.previousAnywhere',
    title: 'coding:command.previous',
    section: 'go',
    scope: 'coding',
    keys: ['Alt+ArrowUp'],
    keysOnly: true,
    run: () => whenStored(() => stepCoding(-1)),
  },
  {
    id: 'coding.nextUncoded',
    title: 'coding:command.nextUncoded',
    section: 'go',
    scope: 'text',
    keys: ['n'],
    run: () => stepUncoded(1),
  },
  {
    id: 'coding.previousUncoded',
    title: 'coding:command.previousUncoded',
    section: 'go',
    scope: 'text',
    keys: ['Shift+n'],
    run: () => stepUncoded(-1),
  },
  {
    id: 'coding.back',
    title: 'coding:command.back',
    section: 'go',
    scope: 'coding',
    keys: ['Alt+ArrowLeft'],
    enabled: () => coding().trail.length > 0,
    run: jumpBack,
  },
  {
    id: 'coding.out',
    title: 'coding:command.out',
    section: 'go',
    scope: 'coding',
    keys: ['Escape'],
    keysOnly: true,
    run: stepOut,
  },
  {
    id: 'codebook.filter',
    title: 'coding:command.filter',
    section: 'go',
    scope: 'coding',
    keys: ['/'],
    run: () => {
      document.querySelector<HTMLInputElement>('.codebook-filter input')?.focus()
    },
  },
  {
    id: 'coding.text',
    title: 'coding:command.text',
    section: 'go',
    scope: 'coding',
    keys: ['Shift+Escape'],
    keysOnly: true,
    run: () => currentStage()?.view.takeFocus(),
  },
  ...viewCommands,
  {
    id: 'coding.inspector',
    title: 'coding:command.inspector',
    section: 'view',
    scope: 'text',
    keys: ['i'],
    run: toggleInspector,
  },
  {
    id: 'coding.passages',
    title: 'coding:command.passages',
    section: 'view',
    scope: 'coding',
    run: () => showDock('passages'),
  },
  {
    id: 'coding.dock',
    title: 'coding:command.dock',
    section: 'view',
    scope: 'coding',
    keys: ['$mod+j'],
    run: toggleDock,
  },
  {
    id: 'coding.dockWhole',
    title: 'coding:command.dockWhole',
    section: 'view',
    scope: 'coding',
    keys: ['$mod+Alt+j'],
    run: () => widenDock(!ui().dock.whole),
  },
]
