import { useMemo } from 'react'
import type { FigureLayout } from '../../shared/figure/figure-layout'
import { layoutFlowFigure } from '../../shared/figure/flow/layout'
import { measureInter } from '../../shared/figure/measure'
import type { FlowFigureSettings } from '../../shared/figure/settings'
import { defaultFlowSettings } from '../../shared/figure/settings'
import { en } from '../../shared/figure/words/en'
import type { FlowSummary } from '../../shared/flow/summary'
import { useFigureTheme } from './use-figure-theme'
import type { Room } from './use-room'

/** Below this the heads of six columns no longer fit side by side; the figure then scrolls. */
const narrowest = 620
/** Above this bars stand too far apart for their ribbons to be compared. */
const widest = 1200
/** Type of 13 px may be drawn at 12 px, and counts of 12 at 11, where the whole figure then fits without scrolling. */
const smallest = 0.92

export interface FittedLayout {
  layout: FigureLayout
  /** Width on the screen; a little less than the layout's where it was drawn smaller to fit. */
  width: number
}

/**
 * The flow figure laid out for the screen, without its title and caption, which the window writes itself. Null while the room is not known.
 */
export function useFlowLayout(
  summary: FlowSummary,
  room: Room,
  { show, filterText }: Pick<FlowFigureSettings, 'show' | 'filterText'>,
): FittedLayout | null {
  const theme = useFigureTheme()
  const width = room.width === 0 ? 0 : Math.min(widest, Math.max(narrowest, room.width))
  const { height } = room
  return useMemo(() => {
    if (width === 0) return null
    const layoutAt = (value: number) => {
      const settings: FlowFigureSettings = {
        ...defaultFlowSettings,
        width: { unit: 'px', value },
        theme,
        showTitle: false,
        showCaption: false,
        filterText,
        show,
      }
      return layoutFlowFigure(summary, settings, en, measureInter)
    }
    const layout = layoutAt(width)
    if (layout.height <= height || layout.height * smallest > height + slack) return { layout, width }
    return { layout: layoutAt(Math.round(width / smallest)), width }
  }, [summary, width, height, theme, show, filterText])
}

/** A wider drawing needs fewer lines for its legend, so it may fit although this one made smaller would not. */
const slack = 24
