import { commandById, commandContext, isEnabled } from '../commands/registry'
import { text } from '../i18n/text'
import type { MenuEntry, MenuGroup } from '../ui/Menu'

const groups = [
  ['passages.go', 'passages.memo', 'passages.link'],
  ['passages.recode', 'passages.also', 'passages.remove'],
  ['passages.valence.positive', 'passages.valence.negative', 'passages.valence.mixed', 'passages.valence.null'],
  ['passages.copy'],
]

/** What can be done to the passages chosen in the list, with the key of each. */
export function passageMenu(): MenuGroup[] {
  const context = commandContext()
  return groups.map(ids => ({
    entries: ids.flatMap((id): MenuEntry[] => {
      const command = commandById(id)
      if (command === undefined) return []
      return [{ id, label: text(command.title), keys: command.keys?.[0], isDisabled: !isEnabled(command, context) }]
    }),
  }))
}
