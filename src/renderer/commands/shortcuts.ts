import { createKeybindingsHandler } from 'tinykeys'
import { allCommands } from './all'
import type { Command, CommandContext } from './command'
import { commandContext, isEnabled, keysOf, perform } from './registry'
import { isTextField } from './text-field'

/**
 * Listens for the keys of all commands on `target` (the window). Of several commands with the same keys the one with the narrowest scope runs.
 * Returns its own undoing.
 */
export function listenForShortcuts(
  target: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  host: CommandContext['host'],
): () => void {
  const byKeys = Map.groupBy(
    allCommands.flatMap(command => keysOf(command, host).map(keys => ({ keys, command }))),
    entry => entry.keys,
  )
  const bindings: Record<string, (event: KeyboardEvent) => void> = {}
  for (const [keys, entries] of byKeys) {
    const candidates = entries.map(entry => entry.command).sort((a, b) => narrowness(b) - narrowness(a))
    bindings[keys] = event => dispatch(candidates, event)
  }
  const handler = createKeybindingsHandler(bindings, { ignore: isForTheField })
  target.addEventListener('keydown', handler)
  return () => target.removeEventListener('keydown', handler)
}

function dispatch(candidates: readonly Command[], event: KeyboardEvent): void {
  if (event.defaultPrevented) return
  const context = commandContext()
  const focused = focusScopes(event.target)
  const command = candidates.find(candidate => focusAllows(candidate, focused) && isEnabled(candidate, context))
  if (command === undefined) return
  event.preventDefault()
  void perform(command, context)
}

const focusBound: ReadonlySet<string> = new Set(['text', 'documents', 'codebook', 'passages', 'memos'])

function focusAllows(command: Command, focused: ReadonlySet<string>): boolean {
  return !focusBound.has(command.scope) || focused.has(command.scope)
}

function narrowness(command: Command): number {
  if (focusBound.has(command.scope)) return 2
  return command.scope === 'global' || command.scope === 'project' ? 0 : 1
}

function focusScopes(target: EventTarget | null): Set<string> {
  const scopes = new Set<string>()
  for (let element = target instanceof Element ? target : null; element !== null; element = element.parentElement) {
    const scope = element.getAttribute('data-scope')
    if (scope !== null) scopes.add(scope)
  }
  return scopes
}

/** Keys that a text field needs itself even with Ctrl or Cmd held. */
const fieldKeys = new Set([
  'a',
  'c',
  'v',
  'x',
  'y',
  'z',
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
  'home',
  'end',
  'backspace',
  'delete',
])

/**
 * True where a key press belongs to what has the focus: typing in a field, or anything in a dialog, menu or list that floats above
 * the window. Composing with an input method never triggers a command.
 */
function isForTheField(event: KeyboardEvent): boolean {
  if (event.isComposing || (event.repeat && (event.ctrlKey || event.metaKey))) return true
  const target = event.target instanceof Element ? event.target : null
  if (target === null) return false
  // What is on its way out has the focus still, and nothing is meant for it any more.
  if (target.closest('.ui-modal:not([data-exiting]), .ui-popover:not([data-exiting])') !== null) return true
  if (!isTextField(target)) return false
  if (/^F\d+$/.test(event.key)) return false
  if (!event.ctrlKey && !event.metaKey) return true
  return fieldKeys.has(event.key.toLowerCase())
}
