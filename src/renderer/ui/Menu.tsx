import { Check, ChevronRight } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import {
  Menu as AriaMenu,
  Header,
  type Key,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components'
import { Icon } from './Icon'
import { KeyHint } from './KeyHint'

export interface MenuEntry {
  id: string
  label: string
  /** Behind the label, in smaller words. */
  hint?: string | undefined
  mark?: ReactNode
  keys?: string | undefined
  isDisabled?: boolean
  isOn?: boolean
  separatorBefore?: boolean
  /** Opens beside it instead of doing something. */
  entries?: readonly MenuEntry[]
}

export interface MenuGroup {
  label?: string
  entries: readonly MenuEntry[]
}

export interface MenuProps {
  label: string
  /** The button that opens it: one of the kit's. */
  trigger: ReactElement
  /** A function where they take a while to be made: it is called when the menu opens. */
  groups: readonly MenuGroup[] | (() => readonly MenuGroup[])
  onChoose(id: string): void
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
}

/** A button with a menu. */
export function Menu({ label, trigger, groups, onChoose, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="ui-popover" placement={placement} offset={4}>
        <Opened label={label} groups={groups} onChoose={onChoose} />
      </Popover>
    </MenuTrigger>
  )
}

/** What is in it: a component, so that nothing of it is made before it is open. */
function Opened({ label, groups, onChoose }: Pick<MenuProps, 'label' | 'groups' | 'onChoose'>) {
  return (
    <AriaMenu aria-label={label} className="ui-menu" onAction={(id: Key) => onChoose(String(id))}>
      {(typeof groups === 'function' ? groups() : groups).map((group, index) =>
        menuSection(group, index, label, onChoose),
      )}
    </AriaMenu>
  )
}

// Functions and not components: react-aria reads the items while it builds its collection.

/** A group of a menu. `onChoose` is for entries that open entries of their own; `label` names a group without a heading. */
export function menuSection(
  group: MenuGroup,
  index: number,
  label: string,
  onChoose: (id: string) => void = () => undefined,
): ReactElement {
  return (
    <MenuSection
      key={group.label ?? index}
      className="ui-menu-section"
      {...(group.label === undefined ? { 'aria-label': label } : {})}
    >
      {group.label === undefined ? null : <Header className="ui-menu-header">{group.label}</Header>}
      {group.entries.flatMap(entry => menuEntry(entry, onChoose))}
    </MenuSection>
  )
}

function menuEntry(entry: MenuEntry, onChoose: (id: string) => void): ReactElement[] {
  const item = (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      className="ui-menu-item"
    >
      {entry.mark}
      <span className="ui-menu-words">
        <span className="ui-menu-label">{entry.label}</span>
        {entry.hint === undefined ? null : <span className="ui-menu-hint">{entry.hint}</span>}
      </span>
      {entry.isOn === true ? <Icon icon={Check} small /> : null}
      {entry.keys === undefined ? null : <KeyHint keys={entry.keys} />}
      {entry.entries === undefined ? null : <Icon icon={ChevronRight} small />}
    </MenuItem>
  )
  const separator =
    entry.separatorBefore === true ? [<Separator key={`before ${entry.id}`} className="ui-menu-separator" />] : []
  if (entry.entries === undefined) return [...separator, item]
  return [
    ...separator,
    <SubmenuTrigger key={entry.id}>
      {item}
      <Popover className="ui-popover" offset={-2} crossOffset={-5}>
        <AriaMenu aria-label={entry.label} className="ui-menu" onAction={(id: Key) => onChoose(String(id))}>
          {entry.entries.flatMap(inner => menuEntry(inner, onChoose))}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>,
  ]
}
