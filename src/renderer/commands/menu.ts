import type { MenuSection } from '../../shared/host-bridge'
import { text } from '../i18n/text'
import type { MenuEntry, MenuGroup } from '../ui/Menu'
import { type Command, type CommandContext, menuSections } from './command'
import { keysAsAccelerator } from './keys'
import { isEnabled, keysOf, offeredCommands } from './registry'

/** The window's own menu: the commands of the project, the other sections beside it as submenus. */
export function menuGroups(context: CommandContext): MenuGroup[] {
  const [first, ...others] = bySection(context)
  if (first === undefined) return []
  const submenus = others.map(
    ({ name, commands }): MenuEntry => ({
      id: `section ${name}`,
      label: text(`commands:section.${name}`),
      entries: commands.map((command, index) => menuEntry(command, context, index > 0)),
    }),
  )
  return [
    { entries: first.commands.map((command, index) => menuEntry(command, context, index > 0)) },
    { entries: submenus },
  ]
}

/** The same as the desktop's menu bar. */
export function menuBar(context: CommandContext): MenuSection[] {
  return bySection(context).map(({ name, commands }) => ({
    label: text(`commands:section.${name}`),
    items: commands.map((command, index) => {
      const keys = keysOf(command, context.host)[0]
      const accelerator = keys === undefined ? undefined : keysAsAccelerator(keys)
      return {
        id: command.id,
        label: titleOf(command, context),
        enabled: isEnabled(command, context),
        ...(accelerator === undefined ? {} : { accelerator }),
        ...(command.separatorBefore === true && index > 0 ? { separatorBefore: true } : {}),
      }
    }),
  }))
}

/** A command's title with what it is about just now: `Undo: Coded “…” APP Adapted`. */
export function titleOf(command: Command, context: CommandContext): string {
  const title = text(command.title)
  const detail = command.detail?.(context)
  return detail === undefined ? title : `${title}: ${detail}`
}

/** A command as an entry of a menu. */
export function menuEntry(command: Command, context: CommandContext, mayPart: boolean): MenuEntry {
  return {
    id: command.id,
    label: text(command.title),
    hint: command.detail?.(context),
    keys: keysOf(command, context.host)[0],
    isDisabled: !isEnabled(command, context),
    separatorBefore: mayPart && command.separatorBefore === true,
  }
}

function bySection(context: CommandContext): { name: (typeof menuSections)[number]; commands: Command[] }[] {
  const offered = offeredCommands(context)
  return menuSections
    .map(name => ({ name, commands: offered.filter(command => command.section === name) }))
    .filter(section => section.commands.length > 0)
}
