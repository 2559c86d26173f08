import type { KeyboardEvent, ReactElement } from 'react'
import type { Halo } from './FigureShape'
import { FigureShape } from './FigureShape'
import type { FigureLayout } from './figure-layout'
import { pathData, round } from './path-data'
import { reachOf } from './reach'
import type { Mark } from './shapes'
import { isMark } from './shapes'

export interface FigureSvgProps {
  layout: FigureLayout
  /** Sets apart the ids of two figures in one page. */
  idPrefix?: string
  halo?: Halo
  /** In a file that other programs open: see `FigureShapeProps`. */
  saysWidths?: boolean
  /** On screen: makes every mark a button. Without it the figure is a plain picture. */
  onSelect?: (id: string) => void
  /** Id of the chosen mark. */
  selected?: string | null
}

/** A figure as SVG. The same element is drawn in the window, in files and in reports; only a window makes it answer. */
export function FigureSvg({
  layout,
  idPrefix = 'flow-figure',
  halo = 'stroke',
  saysWidths = false,
  onSelect,
  selected = null,
}: FigureSvgProps): ReactElement {
  const { width, height, widthMm } = layout
  const titleId = `${idPrefix}-title`
  const descriptionId = `${idPrefix}-description`
  const size =
    widthMm === null
      ? { width: round(width), height }
      : { width: `${round(widthMm)}mm`, height: `${round((height / width) * widthMm)}mm` }
  const rtl = layout.direction === 'rtl'
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...size}
      viewBox={`0 0 ${round(width)} ${height}`}
      role={onSelect ? 'group' : 'img'}
      aria-labelledby={onSelect ? titleId : `${titleId} ${descriptionId}`}
      aria-describedby={onSelect ? descriptionId : undefined}
    >
      <title id={titleId}>{layout.title}</title>
      <desc id={descriptionId}>{layout.description}</desc>
      <rect width={round(width)} height={height} fill={layout.paper} />
      {layout.layers.map(layer => (
        <g
          key={layer.name}
          data-layer={layer.name}
          pointerEvents={onSelect && isPassive(layer.name) ? 'none' : undefined}
        >
          {layer.items.map((item, i) =>
            isMark(item) ? (
              <FigureMark
                key={item.id}
                mark={item}
                halo={halo}
                rtl={rtl}
                saysWidths={saysWidths}
                accent={layout.accent}
                onSelect={onSelect}
                selected={item.id === selected}
              />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: shapes without a mark have no name, and their order is the drawing
              <FigureShape key={i} shape={item} halo={halo} rtl={rtl} saysWidths={saysWidths} />
            ),
          )}
        </g>
      ))}
    </svg>
  )
}

/** Labels and stripes let the pointer through to the marks beneath. */
function isPassive(layer: string): boolean {
  return layer === 'tracks' || layer === 'heads' || layer === 'counts' || layer === 'foot'
}

interface FigureMarkProps {
  mark: Mark
  halo: Halo
  rtl: boolean
  saysWidths: boolean
  accent: string
  onSelect: ((id: string) => void) | undefined
  selected: boolean
}

function FigureMark({ mark, halo, rtl, saysWidths, accent, onSelect, selected }: FigureMarkProps): ReactElement {
  const shapes = mark.shapes.map((shape, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a mark have no names, and their order is the drawing
    <FigureShape key={i} shape={shape} halo={halo} rtl={rtl} saysWidths={saysWidths} />
  ))
  if (!onSelect) return <g data-id={mark.id}>{shapes}</g>
  const hit = pathData(mark.hit)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onSelect(mark.id)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own
    <g
      data-id={mark.id}
      role="button"
      tabIndex={0}
      aria-label={mark.name}
      aria-pressed={selected}
      cursor="pointer"
      onClick={() => onSelect(mark.id)}
      onKeyDown={onKeyDown}
    >
      {/* Without a title of its own a mark would show the figure's when pointed at. */}
      <title>{mark.name}</title>
      {shapes}
      {selected && <path d={hit} fill="none" stroke={accent} strokeWidth={2} strokeLinejoin="round" />}
      <path
        d={hit}
        fill="none"
        stroke="#000000"
        strokeOpacity={0}
        strokeWidth={reachOf(mark.hit)}
        pointerEvents="all"
      />
    </g>
  )
}
