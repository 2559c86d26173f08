import { attribute, parseXml } from '../parse-xml'

/** What a style says that matters here; what it leaves open, the style it is based on says. */
export interface WordStyle {
  heading: boolean
  list: string | null
  level: number
  bold: boolean
  italic: boolean
  underline: boolean
}

interface Written {
  basedOn: string | null
  found: Partial<WordStyle>
}

/** Style names are English in every language's Word; ids are not. */
const headingName = /^(?:heading \d|title|subtitle)$/i

/**
 * The styles of a Word document by their ids.
 *
 * @param bytes word/styles.xml, if there is one
 * @throws AppError file.damaged, file.unsafe
 */
export function wordStyles(bytes: Uint8Array | null, file: string): (id: string) => WordStyle | undefined {
  const written = new Map<string, Written>()
  if (bytes !== null) readStyles(bytes, file, written)
  return id => {
    if (!written.has(id)) return undefined
    const style: WordStyle = { heading: false, list: null, level: 0, bold: false, italic: false, underline: false }
    const chain: Written[] = []
    for (let each = written.get(id); each !== undefined && chain.length < 20; each = written.get(each.basedOn ?? ''))
      chain.push(each)
    for (const { found } of chain.reverse()) Object.assign(style, found)
    return style
  }
}

function readStyles(bytes: Uint8Array, file: string, written: Map<string, Written>): void {
  let style: Written | null = null
  parseXml(bytes, file, {
    open(tag) {
      const value = attribute(tag, 'val') ?? ''
      const on = !/^(?:0|false|off|none)$/.test(value)
      if (tag.local === 'style') {
        style = { basedOn: null, found: {} }
        written.set(attribute(tag, 'styleId') ?? '', style)
      }
      if (style === null) return
      const { found } = style
      if (tag.local === 'basedOn') style.basedOn = value
      else if (tag.local === 'name' && headingName.test(value)) found.heading = true
      else if (tag.local === 'outlineLvl') found.heading = Number(value) < 9
      else if (tag.local === 'numId') found.list = value
      else if (tag.local === 'ilvl') found.level = Number(value) || 0
      else if (tag.local === 'b') found.bold = on
      else if (tag.local === 'i') found.italic = on
      else if (tag.local === 'u') found.underline = on
    },
    close(tag) {
      if (tag.local === 'style') style = null
    },
    text() {},
  })
}
