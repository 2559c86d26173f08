import type { ReactNode } from 'react'
import { Panel, PanelBorder, Panels } from './Panels'

export interface SidePane {
  /** Its width is remembered under it. */
  id: string
  /** What the border between it and the middle is called. */
  border: string
  /** Widths as CSS lengths: `252px`, `36%`. */
  size: string
  least: string
  most: string
  content: ReactNode
}

/** What one works on in the middle, with a pane before it, after it, or both; null where there is none, or no room for it. */
export function SidePanes({
  id,
  start = null,
  end = null,
  children,
}: {
  id: string
  start?: SidePane | null
  end?: SidePane | null
  children: ReactNode
}) {
  return (
    <Panels id={id} panels={[...(start ? [start.id] : []), 'centre', ...(end ? [end.id] : [])]}>
      {start ? (
        <>
          <Panel id={start.id} defaultSize={start.size} minSize={start.least} maxSize={start.most}>
            {start.content}
          </Panel>
          <PanelBorder label={start.border} />
        </>
      ) : null}
      <Panel id="centre" minSize="320px">
        {children}
      </Panel>
      {end ? (
        <>
          <PanelBorder label={end.border} />
          <Panel id={end.id} defaultSize={end.size} minSize={end.least} maxSize={end.most}>
            {end.content}
          </Panel>
        </>
      ) : null}
    </Panels>
  )
}
