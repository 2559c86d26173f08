import type { CSSProperties } from 'react'
import type { Reading } from '../../shared/model/desk'

/** How the text is set, as variables of the style sheet: lines of whole pixels, since everything beside the text counts by them. */
export function readingStyle({ size, width, lines, font }: Reading): CSSProperties {
  const style: Record<`--${string}`, string> = {
    '--t-read': `${size}px`,
    '--lh-read': `${Math.round(size * lines)}px`,
    '--reader-width': `${width}px`,
    '--reader-font': font === 'sans' ? 'var(--sans)' : 'var(--serif)',
  }
  return style
}
