import type { HistoryState } from '../../shared/model/history'
import type { ProjectInfo } from '../../shared/model/project'
import type { View } from '../app/store'
import type { TextKey } from '../i18n/catalogue'

export const menuSections = [
  'project',
  'edit',
  'view',
  'code',
  'flow',
  'figure',
  'story',
  'people',
  'go',
  'help',
] as const
export type MenuSectionName = (typeof menuSections)[number]

/**
 * Where a command's keys act. `global`: everywhere; `project`: while a project is open and nothing has taken over the window;
 * `coding`, `flows`, `people`, `stories`, `matrix`, `team`, `import`: in that view; the others: while the focus is inside an element with that `data-scope`.
 */
export const scopes = [
  'global',
  'project',
  'coding',
  'flows',
  'figures',
  'people',
  'stories',
  'matrix',
  'team',
  'import',
  'exchange',
  'text',
  'documents',
  'codebook',
  'passages',
  'memos',
] as const
export type Scope = (typeof scopes)[number]

/** What a command is told when it is asked whether it can run, and when it runs. */
export interface CommandContext {
  project: ProjectInfo | null
  history: HistoryState | undefined
  view: View['name']
  host: 'desktop' | 'web'
}

/** One thing a person can do, known by name. Menu, palette, shortcuts and help are all made from these. */
export interface Command {
  /** Unique over all features: `coding.apply`. */
  id: string
  title: TextKey
  section: MenuSectionName
  scope: Scope
  /** Keys in the syntax of tinykeys (`$mod+k`, `Shift+Enter`, `l`); the first is the one shown. */
  keys?: readonly string[]
  /** Instead of `keys` in the web host, where the browser keeps some for itself. */
  webKeys?: readonly string[]
  /** Begins a new group in the menu. */
  separatorBefore?: boolean
  /** Keys only: not in menu and palette (moving from row to row). Still in the help. */
  keysOnly?: boolean
  /** A value behind the title, said at the time: the action that Undo would take back. */
  detail?(context: CommandContext): string | undefined
  enabled?(context: CommandContext): boolean
  run(context: CommandContext): void | Promise<void>
}
