import type { HistoryState } from '../../shared/model/history'
import type { ProjectInfo } from '../../shared/model/project'
import { showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { ui } from '../app/store'
import { allCommands } from './all'
import type { Command, CommandContext } from './command'

/** The present state of the window as commands see it. */
export function commandContext(): CommandContext {
  return {
    project: queryClient.getQueryData<ProjectInfo | null>(queryKeys.project) ?? null,
    history: queryClient.getQueryData<HistoryState>(queryKeys.historyState),
    view: ui().view.name,
    host: window.valueloom === undefined ? 'web' : 'desktop',
  }
}

/** True where the command makes sense now; its scope by focus is not asked, so that menu and palette can offer it from anywhere. */
export function isEnabled(command: Command, context: CommandContext): boolean {
  return inReach(command, context) && (command.enabled?.(context) ?? true)
}

/** The commands for menu and palette: those of other views are left out, not greyed. */
export function offeredCommands(context: CommandContext): Command[] {
  return allCommands.filter(command => command.keysOnly !== true && inReach(command, context))
}

/** Keys of a command in this host; empty if it has none. */
export function keysOf(command: Command, host: CommandContext['host']): readonly string[] {
  return (host === 'web' ? command.webKeys : undefined) ?? command.keys ?? []
}

/** Runs a command by its id if it can run now. Errors become their sentence. */
export function runCommand(id: string): void {
  const command = commandById(id)
  const context = commandContext()
  if (command === undefined || !isEnabled(command, context)) return
  void perform(command, context)
}

export function commandById(id: string): Command | undefined {
  return allCommands.find(command => command.id === id)
}

/** Runs a command whose conditions were just checked. */
export async function perform(command: Command, context: CommandContext): Promise<void> {
  try {
    await command.run(context)
  } catch (error) {
    showError(error)
  }
}

function inReach(command: Command, context: CommandContext): boolean {
  switch (command.scope) {
    case 'global':
      return true
    case 'import':
    case 'exchange':
      return context.view === command.scope
    case 'figures':
      return context.project !== null && context.view === 'figures'
    case 'flows':
      return context.project !== null && context.view === 'flows'
    case 'people':
      return context.project !== null && context.view === 'participants'
    case 'stories':
    case 'matrix':
    case 'team':
      return context.project !== null && context.view === command.scope
    case 'coding':
    case 'text':
    case 'documents':
    case 'codebook':
    case 'passages':
    case 'memos':
      return context.project !== null && context.view === 'code'
    case 'project':
      return context.project !== null && !['import', 'exchange', 'welcome'].includes(context.view)
  }
}
