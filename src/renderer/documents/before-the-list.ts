import type { KeyboardEvent } from 'react'
import { runCommand } from '../commands/registry'
import { useImport } from './import-state'

/**
 * A list keeps Escape and Enter, with whatever is held, to itself; here they are this screen's. While turns are chosen, Escape is the
 * list's and takes the choice back.
 */
export function beforeTheList(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event
  if (shiftKey || altKey || event.repeat) return
  const isStore = key === 'Enter' && (ctrlKey || metaKey)
  if (!isStore && (key !== 'Escape' || ctrlKey || metaKey || useImport.getState().chosen.size > 0)) return
  event.preventDefault()
  event.stopPropagation()
  runCommand(isStore ? 'import.store' : 'import.cancel')
}
