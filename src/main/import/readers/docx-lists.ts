import { listNumber, type NumberFormat } from '../list-number'
import { attribute, parseXml } from '../parse-xml'

interface Level {
  start: number
  format: NumberFormat
  /** `%1.%2.`, or null for a bullet. */
  text: string | null
}

/** The lists of a Word document: what stands before their paragraphs, which Word counts and does not write. */
export interface WordLists {
  /** What stands before the next paragraph of a list: `2.`, or nothing for a bullet. */
  next(list: string, level: number): string
}

const formats: Record<string, NumberFormat> = {
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
  none: 'none',
}

/**
 * @param bytes word/numbering.xml, if there is one
 * @throws AppError file.damaged, file.unsafe
 */
export function wordLists(bytes: Uint8Array | null, file: string): WordLists {
  const kinds = new Map<string, Map<number, Level>>()
  const lists = new Map<string, { kind: string; starts: Map<number, number> }>()
  if (bytes !== null) readNumbering(bytes, file, kinds, lists)
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return {
    next(list, level) {
      const { kind, starts } = lists.get(list) ?? {}
      const levels = kinds.get(kind ?? '')
      const here = levels?.get(level)
      if (kind === undefined || levels === undefined || here === undefined || level > 8) return ''
      const count = counts.get(kind) ?? []
      counts.set(kind, count)
      const restart = starts?.get(level)
      const first = restart !== undefined && !begun.has(`${list} ${level}`)
      begun.add(`${list} ${level}`)
      count[level] = first ? restart : (count[level] ?? here.start - 1) + 1
      count.length = level + 1
      if (here.text === null) return ''
      return here.text
        .replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1
          const of = levels.get(at)
          return listNumber(count[at] ?? of?.start ?? 1, of?.format ?? 'decimal')
        })
        .trim()
        .slice(0, 40)
    },
  }
}

function readNumbering(
  bytes: Uint8Array,
  file: string,
  kinds: Map<string, Map<number, Level>>,
  lists: Map<string, { kind: string; starts: Map<number, number> }>,
): void {
  let kind: Map<number, Level> | null = null
  let level: Level | null = null
  let list: { kind: string; starts: Map<number, number> } | null = null
  let override = 0
  parseXml(bytes, file, {
    open(tag) {
      const value = attribute(tag, 'val') ?? ''
      switch (tag.local) {
        case 'abstractNum':
          kind = new Map()
          kinds.set(attribute(tag, 'abstractNumId') ?? '', kind)
          break
        case 'lvl':
          level = { start: 1, format: 'decimal', text: '' }
          if (list === null) kind?.set(Number(attribute(tag, 'ilvl')), level)
          break
        case 'start':
          if (level !== null) level.start = Number(value) || 0
          break
        case 'numFmt':
          if (level !== null && value === 'bullet') level.text = null
          else if (level !== null) level.format = formats[value] ?? 'decimal'
          break
        case 'lvlText':
          if (level !== null && level.text !== null) level.text = value
          break
        case 'num':
          list = { kind: '', starts: new Map() }
          lists.set(attribute(tag, 'numId') ?? '', list)
          break
        case 'abstractNumId':
          if (list !== null) list.kind = value
          break
        case 'lvlOverride':
          override = Number(attribute(tag, 'ilvl')) || 0
          break
        case 'startOverride':
          list?.starts.set(override, Number(value) || 0)
          break
      }
    },
    close(tag) {
      if (tag.local === 'abstractNum') kind = null
      if (tag.local === 'lvl') level = null
      if (tag.local === 'num') list = null
    },
    text() {},
  })
}
