import type { ReactNode } from 'react'
import { Group, Panel as PanelPart, Separator, useDefaultLayout } from 'react-resizable-panels'

/**
 * Panes side by side (or one above the other) whose borders can be moved with the mouse and, on the focused border, with the arrow keys.
 * Sizes are remembered under `id`. `panels` names the panes that are shown now.
 */
export function Panels({
  id,
  panels,
  vertical = false,
  children,
}: {
  id: string
  panels: readonly string[]
  vertical?: boolean
  children: ReactNode
}) {
  const layout = useDefaultLayout({ id: `panels.${id}`, panelIds: [...panels], storage: localStorage })
  return (
    <Group id={id} orientation={vertical ? 'vertical' : 'horizontal'} className="ui-panels" {...layout}>
      {children}
    </Group>
  )
}

export interface PanelProps {
  id: string
  /** Sizes as CSS lengths: `252px`, `20%`. Panes without a default share what is left. */
  defaultSize?: string
  minSize?: string
  maxSize?: string
  children: ReactNode
}

export function Panel({ id, defaultSize, minSize, maxSize, children }: PanelProps) {
  return (
    <PanelPart
      id={id}
      {...(defaultSize === undefined ? {} : { defaultSize, groupResizeBehavior: 'preserve-pixel-size' as const })}
      {...(minSize === undefined ? {} : { minSize })}
      {...(maxSize === undefined ? {} : { maxSize })}
      className="ui-panel"
    >
      {children}
    </PanelPart>
  )
}

/** The border between two panes. */
export function PanelBorder({ label }: { label: string }) {
  // Named by its title: an aria-label would make it content that has to stand in a landmark, and borders stand between them.
  return <Separator title={label} className="ui-panel-border" />
}
