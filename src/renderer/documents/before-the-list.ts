import type { KeyboardEvent } from 'react'
import { runCommand } from '../commands/registry'
import { useImport } from './import-state'

/**
 * A list keeps Escape to itself; here it is this screen's. While turns are chosen, it is the list's and takes the choice back.
 */
export function beforeTheList(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event
  if (key !== 'Escape' || ctrlKey || metaKey || shiftKey || altKey || event.repeat) return
  if (useImport.getState().chosen.size > 0) return
  event.preventDefault()
  event.stopPropagation()
  runCommand('import.cancel')
}

/**
 * Lists and buttons take Enter, with whatever is held, for a press. Here it brings the files in, wherever the focus is; a name that is being
 * typed is kept first.
 */
export function storeFromAnywhere(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event
  if (key !== 'Enter' || !(ctrlKey || metaKey) || shiftKey || altKey || event.repeat) return
  if (!(target instanceof HTMLElement) || target.closest('.ui-popover, .ui-modal') !== null) return
  event.preventDefault()
  event.stopPropagation()
  if (target instanceof HTMLInputElement) target.blur()
  runCommand('import.store')
}
