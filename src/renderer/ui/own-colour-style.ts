import type { CSSProperties } from 'react'
import { ownColour } from '../../shared/codebook/own-colour'

type Variables = CSSProperties & Record<`--${string}`, string>

const known = new Map<string, Variables>()

/** The colours of a code's mark in the place of its cycle's, in both themes; nothing where it has none of its own. */
export function ownColourStyle(colour: string | null): CSSProperties | undefined {
  if (colour === null) return undefined
  const style = known.get(colour) ?? variables(colour)
  known.set(colour, style)
  return style
}

function variables(colour: string): Variables {
  const { line, ink, tint } = ownColour(colour)
  return {
    '--cycle-line': `light-dark(${line.light}, ${line.dark})`,
    '--cycle-ink': `light-dark(${ink.light}, ${ink.dark})`,
    '--cycle-tint': `light-dark(${tint.light}, ${tint.dark})`,
  }
}
