import type { PointerEvent, RefObject } from 'react'

export interface MinimapProps {
  map: RefObject<SVGSVGElement | null>
  viewport: RefObject<HTMLDivElement | null>
  /** Goes to a place of the document: its share of the whole height. */
  onGo(share: number): void
}

/** The whole document beside the text, filled by a `MapLayer`; pressing it leads to the place. */
export function Minimap({ map, viewport, onGo }: MinimapProps) {
  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const box = event.currentTarget.getBoundingClientRect()
    onGo((event.clientY - box.top) / box.height)
  }
  return (
    <div className="transcript-map" aria-hidden="true" onPointerDown={go} onPointerMove={go}>
      <div ref={viewport} className="transcript-map-view" />
      <svg ref={map} />
    </div>
  )
}
