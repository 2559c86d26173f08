import { type KeyboardEvent, type PointerEvent, useMemo } from 'react'
import { FigureSvg } from '../../shared/figure/FigureSvg'
import type { FigureLayout } from '../../shared/figure/figure-layout'
import { isMark } from '../../shared/figure/shapes'
import type { CycleSetKey } from '../../shared/framework/cycles'
import './figures.css'
import { markAfter, orderMarks } from './mark-order'

export interface ScreenFigureProps {
  layout: FigureLayout
  /** On the screen, in pixels; the height follows. */
  width: number
  cycleSet: CycleSetKey
  selected: string | null
  onSelect(id: string): void
  /** What the pointer is over, in words; null when it leaves. */
  onPoint(words: string | null): void
}

/** The figure on the screen: marks answer to pointer and keyboard. Arrows move from mark to mark and from cycle to cycle. */
export function ScreenFigure({ layout, width, cycleSet, selected, onSelect, onPoint }: ScreenFigureProps) {
  const names = useMemo(
    () => new Map(layout.layers.flatMap(layer => layer.items.filter(isMark).map(mark => [mark.id, mark.name]))),
    [layout],
  )
  const ordered = useMemo(() => orderMarks([...names.keys()], cycleSet), [names, cycleSet])
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const present = markAt(event.target)
    const next = present === null ? null : markAfter(ordered, present, event.key)
    if (next === null) return
    event.preventDefault()
    markIn(event.currentTarget, next)?.focus()
  }
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const mark = markAt(event.target)
    onPoint(mark === null ? null : (names.get(mark) ?? null))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks inside are the buttons; this only listens for all of them
    <div
      className="figure-screen"
      style={{ width }}
      onKeyDown={move}
      onPointerOver={point}
      onPointerLeave={() => onPoint(null)}
    >
      <FigureSvg layout={layout} idPrefix="screen-figure" selected={selected} onSelect={onSelect} />
    </div>
  )
}

/** The mark of a figure, or the cell of a matrix, inside `root`. */
export function markIn(root: ParentNode | null, id: string): HTMLElement | SVGElement | null {
  return root?.querySelector<HTMLElement | SVGElement>(`[data-id="${CSS.escape(id)}"]`) ?? null
}

function markAt(target: EventTarget): string | null {
  const mark = target instanceof Element ? target.closest('[data-id]') : null
  return mark?.getAttribute('data-id') ?? null
}
