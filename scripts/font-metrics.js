// Writes the advance widths of the figure font as a table, so that labels are measured with the same numbers in the window and in
// Node. Run after the files in resources/fonts change: node scripts/font-metrics.js
import { writeFileSync } from 'node:fs'
import * as fontkit from 'fontkit'

const weights = { 400: 'Inter-Regular.ttf', 600: 'Inter-SemiBold.ttf' }
// Latin with its extensions, Greek, Cyrillic, general punctuation, superscripts and currency, letter-like signs and arrows, operators.
const ranges = [
  [0x20, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1eff],
  [0x2000, 0x2044],
  [0x20a0, 0x20bf],
  [0x2190, 0x2199],
  [0x2200, 0x22a5],
]

const root = new URL('..', import.meta.url)
const tables = Object.entries(weights).map(([weight, file]) => {
  const font = fontkit.openSync(new URL(`resources/fonts/${file}`, root).pathname)
  const rows = ranges.map(([first, last]) => {
    const advances = []
    for (let point = first; point <= last; point++) {
      const known = font.hasGlyphForCodePoint(point)
      advances.push(known ? Math.round((font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm) * 1000) : 0)
    }
    return `    [${first}, [${advances.join(', ')}]],`
  })
  return `  ${weight}: [\n${rows.join('\n')}\n  ],`
})

writeFileSync(
  new URL('src/shared/figure/font-metrics.ts', root),
  `/**
 * Advance widths of Inter in thousandths of an em, by weight: the first code point of a range, then one width each; 0 = no glyph.
 * Written by scripts/font-metrics.js.
 */
export const fontMetrics: Record<400 | 600, readonly (readonly [number, readonly number[]])[]> = {
${tables.join('\n')}
}
`,
)
