import type { ReactElement } from 'react'
import { boxOf } from './box'
import { isMeasured, measureInter } from './measure'
import { pathData, round } from './path-data'
import type { Shape, TextShape } from './shapes'

/** One family first, so that a reader without it falls back to a plain sans serif of about the same width. */
const fontFamily = 'Inter, Helvetica, Arial, sans-serif'

/** How the edge behind letters is made: as a stroke on screen and in images, as a patch where text must not be there twice (PDF). */
export type Halo = 'stroke' | 'patch'

export interface FigureShapeProps {
  shape: Shape
  halo: Halo
  rtl: boolean
  /** Says how wide longer lines are, for programs that have not got the font: they take a wider one, and the end would be cut off. */
  saysWidths?: boolean
}

/** A shape as an SVG element, by attributes alone: what reads the file may know neither style sheets nor the page around it. */
export function FigureShape({ shape, halo, rtl, saysWidths = false }: FigureShapeProps): ReactElement {
  switch (shape.shape) {
    case 'path':
      return <path d={pathData(shape.path)} {...paintOf(shape)} />
    case 'rect':
      return (
        <rect
          x={round(shape.x)}
          y={round(shape.y)}
          width={round(shape.width)}
          height={round(shape.height)}
          rx={rounded(shape.radius)}
          {...paintOf(shape)}
        />
      )
    case 'circle':
      return <circle cx={round(shape.x)} cy={round(shape.y)} r={round(shape.r)} {...paintOf(shape)} />
    case 'text':
      return <FigureText shape={shape} halo={halo} rtl={rtl} saysWidths={saysWidths} />
  }
}

function paintOf({ fill = 'none', stroke, strokeWidth, dash, cap }: Exclude<Shape, TextShape>) {
  return {
    fill,
    stroke,
    strokeWidth: rounded(strokeWidth),
    strokeDasharray: dash?.map(round).join(' '),
    strokeLinecap: cap,
  }
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : round(value)
}

/** A word or two may be as wide as they come. */
const shortest = 10

function FigureText({ shape, halo, rtl, saysWidths = false }: FigureShapeProps & { shape: TextShape }): ReactElement {
  const text = rtl && hasRightToLeft(shape.text) ? `\u200f${shape.text}\u200f` : shape.text
  const isSaid = saysWidths && shape.text.length >= shortest && isMeasured(shape.text)
  const place = {
    textLength: isSaid ? round(measureInter(shape.text, shape.size, shape.weight)) : undefined,
    lengthAdjust: isSaid ? 'spacingAndGlyphs' : undefined,
    x: round(shape.x),
    y: round(shape.y),
    fontFamily,
    fontSize: round(shape.size),
    fontWeight: shape.weight === 400 ? undefined : shape.weight,
    textAnchor: shape.anchor === 'start' ? undefined : shape.anchor,
    transform: shape.upright ? `rotate(-90 ${round(shape.x)} ${round(shape.y)})` : undefined,
  }
  return (
    <>
      {shape.halo && halo === 'stroke' && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text in SVG takes no focus
        <text
          {...place}
          fill={shape.halo}
          stroke={shape.halo}
          strokeWidth={round(shape.size * 0.3)}
          strokeLinejoin="round"
          aria-hidden="true"
        >
          {text}
        </text>
      )}
      {shape.halo && halo === 'patch' && <Patch shape={shape} color={shape.halo} />}
      <text {...place} fill={shape.fill}>
        {text}
      </text>
    </>
  )
}

function Patch({ shape, color }: { shape: TextShape; color: string }): ReactElement {
  const [left, top, right, bottom] = boxOf(shape, measureInter)
  const edge = shape.size * 0.12
  return (
    <rect
      x={round(left - edge)}
      y={round(top - edge)}
      width={round(right - left + 2 * edge)}
      height={round(bottom - top + 2 * edge)}
      rx={round(edge)}
      fill={color}
    />
  )
}

/** Hebrew, Arabic and their neighbours. Renderers take a line's direction as left to right unless it is told at both ends. */
function hasRightToLeft(text: string): boolean {
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text)
}
