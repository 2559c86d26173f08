import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { FigureLayout } from '../../shared/figure/figure-layout'
import type { FlowNodes } from '../../shared/figure/flow/nodes'
import { type CycleKey, type CycleSetKey, rowOf } from '../../shared/framework/cycles'
import { changeSpec, useFigures } from './figures-state'
import { movableCycle, nodesAfterDrag, nodesAfterKey } from './move-nodes'

/** Below this a press with a trembling hand is still a click. */
const leastPixels = 5

interface Drag {
  cycle: CycleKey
  nodes: FlowNodes
  x: number
  y: number
  /** Pixels of a column. */
  column: number
  hasMoved: boolean
}

/** Lets the cycles of the flow figure be dragged, and moved by key; the figure is drawn anew at each step. */
export function useNodeMoves(
  area: RefObject<HTMLElement | null>,
  layout: FigureLayout,
  { cycleSet, isMovable }: { cycleSet: CycleSetKey; isMovable: boolean },
) {
  const drag = useRef<Drag | null>(null)
  const focus = useRef<string | null>(null)
  const justDragged = useRef(false)
  // Drawn anew, the marks may stand in another order, and the one with the focus lose it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout is what the mark is found in
  useEffect(() => {
    if (focus.current === null) return
    area.current?.querySelector<SVGElement>(`[data-id="${CSS.escape(focus.current)}"]`)?.focus()
    focus.current = null
  }, [layout])
  const specNow = () => useFigures.getState().spec
  return {
    /** Whether the key moved a cycle. */
    onKey(event: KeyboardEvent, mark: string | null): boolean {
      const cycle = isMovable ? movableCycle(mark) : null
      const { nodes, direction } = specNow()
      const moved = cycle && nodesAfterKey(event, cycle, nodes, { cycleSet, isMirrored: direction === 'rtl' })
      if (!moved) return false
      event.preventDefault()
      event.stopPropagation()
      if (moved !== nodes) {
        focus.current = mark
        changeSpec({ nodes: moved })
      }
      return true
    },
    onPointerDown(event: PointerEvent<HTMLElement>, mark: string | null): void {
      const cycle = isMovable && event.button === 0 ? movableCycle(mark) : null
      drag.current = cycle && {
        ...{ cycle, nodes: specNow().nodes, x: event.clientX, y: event.clientY, hasMoved: false },
        column: event.currentTarget.clientWidth / rowOf(cycleSet).length,
      }
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const now = drag.current
      if (!now) return
      const [dx, dy] = [event.clientX - now.x, event.clientY - now.y]
      if (!now.hasMoved && Math.hypot(dx, dy) < leastPixels) return
      if (!now.hasMoved) event.currentTarget.setPointerCapture(event.pointerId)
      now.hasMoved = true
      const along = (specNow().direction === 'rtl' ? -dx : dx) / now.column
      const nodes = nodesAfterDrag(now.cycle, now.nodes, { along, up: -dy / now.column }, cycleSet)
      if (JSON.stringify(nodes) !== JSON.stringify(specNow().nodes)) changeSpec({ nodes })
    },
    /** Ends the drag. */
    onPointerUp(): void {
      const now = drag.current
      drag.current = null
      // The click that follows a drag is none; nothing follows where the pointer was let go elsewhere.
      if (now?.hasMoved) {
        justDragged.current = true
        setTimeout(() => {
          justDragged.current = false
        })
      }
    },
    /** Whether a click belongs to a drag that just ended. */
    isDrag: () => justDragged.current,
  }
}
