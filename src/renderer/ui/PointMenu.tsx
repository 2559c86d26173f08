import { useRef } from 'react'
import { Popover } from 'react-aria-components'
import { MenuEntries, type MenuProps } from './Menu'

export interface PointMenuProps extends Pick<MenuProps, 'label' | 'groups' | 'onChoose'> {
  /** Where the pointer was, or the row that has the focus, in pixels of the window. */
  at: { x: number; y: number }
  onClose(): void
}

/** The menu of what was pressed with the other mouse button, or of the row in focus with the menu key. */
export function PointMenu({ label, groups, at, onChoose, onClose }: PointMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} aria-hidden="true" className="ui-point" style={{ left: at.x, top: at.y }} />
      <Popover
        className="ui-popover"
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={isOpen => (isOpen ? undefined : onClose())}
      >
        <MenuEntries
          label={label}
          groups={groups}
          onChoose={id => {
            onClose()
            onChoose(id)
          }}
        />
      </Popover>
    </>
  )
}
