import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureSvg } from '../../shared/figure/FigureSvg'
import type { FigureLayout } from '../../shared/figure/figure-layout'
import { isMark } from '../../shared/figure/shapes'
import type { CycleSetKey } from '../../shared/framework/cycles'
import { setPlace } from '../app/store'
import { useRoom } from '../figures/use-room'
import { chooseMark, useFigures } from './figures-state'
import { nearestMark, spotsOf } from './nearest-mark'
import { useNodeMoves } from './use-node-moves'

/** On screen paper is shown larger than it is, so that type of 7 points is read with ease, as far as there is room. */
const largest = 1.75
const pixelsPerPoint = 96 / 72

/** The figure as it stands on paper. Its marks answer to pointer and keyboard: Enter opens the passages, arrows go to the next mark that way. */
export function PaperFigure({ layout, cycleSet }: { layout: FigureLayout; cycleSet: CycleSetKey }) {
  const { t } = useTranslation('figures')
  const area = useRef<HTMLDivElement>(null)
  const room = useRoom(area)
  const chosen = useFigures(state => state.chosen?.id ?? null)
  const marks = useMemo(
    () => new Map(layout.layers.flatMap(layer => layer.items.filter(isMark).map(mark => [mark.id, mark] as const))),
    [layout],
  )
  const spots = useMemo(() => spotsOf(layout), [layout])
  const isMovable = useFigures(state => state.spec.kind === 'flow')
  const moves = useNodeMoves(area, layout, { cycleSet, isMovable })
  const open = (id: string) => {
    if (moves.isDrag()) return
    const mark = marks.get(id)
    if (mark?.evidence) chooseMark({ id, name: mark.name, evidence: mark.evidence })
  }
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (moves.onKey(event, markAt(event.target))) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const present = markAt(event.target)
    const next = present === null ? null : nearestMark(spots, present, event.key)
    if (next === null) return
    event.preventDefault()
    event.currentTarget.querySelector<SVGElement>(`[data-id="${CSS.escape(next)}"]`)?.focus()
  }
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const mark = markAt(event.target)
    setPlace(...(mark === null ? [] : [marks.get(mark)?.name ?? '']))
  }
  const width = Math.min(Math.max(room.width, 280), layout.width * pixelsPerPoint * largest)
  return (
    <div className="figures-desk" ref={area}>
      {room.width > 0 ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are the buttons; this only listens for all of them
        <div
          className="figure-screen figures-sheet"
          style={{ width }}
          data-movable={isMovable}
          onKeyDown={move}
          onPointerDown={event => moves.onPointerDown(event, markAt(event.target))}
          onPointerMove={moves.onPointerMove}
          onPointerUp={moves.onPointerUp}
          onPointerCancel={moves.onPointerUp}
          onPointerOver={point}
          onPointerLeave={() => setPlace()}
        >
          <FigureSvg layout={layout} idPrefix="paper-figure" selected={chosen} onSelect={open} />
        </div>
      ) : null}
      {marks.size > 0 ? <p className="ui-hidden">{t('marks', { count: marks.size })}</p> : null}
    </div>
  )
}

function markAt(target: EventTarget): string | null {
  const mark = target instanceof Element ? target.closest('[data-id]') : null
  return mark?.getAttribute('data-id') ?? null
}
