import { useEffect } from 'react'
import { showError } from '../app/errors'
import { useHistoryState, useProject } from '../app/queries'
import { useUi } from '../app/store'
import { openProjectAt } from '../documents/choose-project'
import { menuBar } from './menu'
import { commandContext, runCommand } from './registry'
import { isTextField } from './text-field'

/**
 * Keeps the desktop's menu bar as the registry says, and listens to it. Does nothing in the web host, which has no menu bar. A component
 * that draws nothing: what it follows changes with every coding, and whoever followed it here would be drawn anew with all that is in it.
 */
export function HostMenu(): null {
  const view = useUi(state => state.view.name)
  const project = useProject().data
  const history = useHistoryState().data
  const focusedCoding = useUi(state => state.focusedCoding)
  // Every value the commands are enabled by: the menu is made anew when one changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read by commandContext, not named here
  useEffect(() => {
    window.valueloom?.setMenu(menuBar(commandContext()))
  }, [view, project, history, focusedCoding])
  useEffect(() => {
    const bridge = window.valueloom
    if (bridge === undefined) return
    const stopCommands = bridge.onCommand(runFromMenu)
    const stopProjects = bridge.onOpenProject(path => {
      openProjectAt(path, null).catch(showError)
    })
    return () => {
      stopCommands()
      stopProjects()
    }
  }, [])
  return null
}

/** In a text field, undo and redo are about the typing, whichever way they are asked for. */
function runFromMenu(id: string): void {
  const typing = document.activeElement !== null && isTextField(document.activeElement)
  // There is no other call for a field's own undo than this old one.
  if (typing && id === 'edit.undo') document.execCommand('undo')
  else if (typing && id === 'edit.redo') document.execCommand('redo')
  else runCommand(id)
}
