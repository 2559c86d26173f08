import { useEffect, useRef, useState } from 'react'
import { Menu as AriaMenu, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type MenuGroup, menuSection } from '../ui/Menu'
import { menuEntry } from './menu'
import { menuAt } from './place-menus'
import { commandById, commandContext, isEnabled, runCommand } from './registry'

interface Opened {
  x: number
  y: number
  groups: MenuGroup[]
}

/** The menu under the other button of the mouse, or its key: what can be done to what is pointed at. Draws nothing until it is asked for. */
export function ContextMenu() {
  const { t } = useTranslation('commands')
  const [opened, setOpened] = useState<Opened | null>(null)
  const at = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const menu = menuAt(event)
      if (menu === null) return
      event.preventDefault()
      if (menu === 'own') return
      // What was chosen by it is drawn first: the commands ask what is chosen.
      requestAnimationFrame(() => {
        const groups = groupsOf(menu.groups())
        if (groups.length > 0) setOpened({ x: event.clientX, y: event.clientY, groups })
      })
    }
    document.addEventListener('contextmenu', open)
    return () => document.removeEventListener('contextmenu', open)
  }, [])
  if (opened === null) return null
  const close = () => setOpened(null)
  return (
    <>
      <span ref={at} className="cmd-context-at" style={{ left: opened.x, top: opened.y }} />
      <Popover
        isOpen
        triggerRef={at}
        onOpenChange={close}
        placement="bottom start"
        offset={2}
        className="ui-popover"
        aria-label={t('context')}
      >
        <AriaMenu
          autoFocus="first"
          aria-label={t('context')}
          className="ui-menu"
          onClose={close}
          onAction={id => {
            close()
            // The focus is back where it was before the command asks what is in focus.
            requestAnimationFrame(() => requestAnimationFrame(() => runCommand(String(id))))
          }}
        >
          {opened.groups.map((group, index) => menuSection(group, index, t('context')))}
        </AriaMenu>
      </Popover>
    </>
  )
}

function groupsOf(groups: readonly (readonly string[])[]): MenuGroup[] {
  const context = commandContext()
  return groups
    .map(ids => ({
      entries: ids.flatMap(id => {
        const command = commandById(id)
        return command !== undefined && isEnabled(command, context) ? [menuEntry(command, context, false)] : []
      }),
    }))
    .filter(({ entries }) => entries.length > 0)
}
