/** A line of a page: where it begins and stands (points from the left and from the top), and its words. */
export interface Written {
  x: number
  y: number
  words: string
  size?: number
}

/**
 * A PDF of 595 × 842 points a page, set in Helvetica (or, for Chinese words, in a font that is only named, as old programs do, so that the
 * reader needs its own tables of the character set).
 */
export function makePdf(pages: readonly (readonly Written[])[], options: { rotate?: number } = {}): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  add('<</Type/Catalog/Pages 2 0 R>>')
  add(`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${7 + 2 * i} 0 R`).join(' ')}]>>`)
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  add('<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>')
  add(
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 6 0 R/DW 1000>>',
  )
  add(
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
  )
  for (const [i, page] of pages.entries()) {
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${options.rotate ? `/Rotate ${options.rotate}` : ''}/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${8 + 2 * i} 0 R>>`,
    )
    const stream = page
      .map(
        ({ x, y, words, size = 11 }) =>
          `BT /${isPlain(words) ? 'F1' : 'F2'} ${size} Tf 1 0 0 1 ${x} ${842 - y} Tm ${shown(words)} Tj ET`,
      )
      .join('\n')
    add(`<</Length ${stream.length}>>stream\n${stream}\nendstream`)
  }
  let file = '%PDF-1.4\n'
  const places: number[] = []
  for (const [i, body] of objects.entries()) {
    places.push(file.length)
    file += `${i + 1} 0 obj${body}endobj\n`
  }
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(`${file}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`, 'latin1')
}

/** Lines one below the other, as wide as they are. */
export function lines(words: readonly string[], { x = 60, y = 100, leading = 14 } = {}): Written[] {
  return words.map((each, i) => ({ x, y: y + i * leading, words: each }))
}

function isPlain(words: string): boolean {
  return [...words].every(letter => letter.charCodeAt(0) < 256)
}

function shown(words: string): string {
  if (isPlain(words)) return `(${words.replace(/[\\()]/g, '\\$&')})`
  return `<${[...words].map(letter => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`
}
