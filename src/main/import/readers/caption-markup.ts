import type { Replacement } from '../../../shared/transcript/span'

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  quot: '"',
  apos: "'",
  lrm: '\u200e',
  rlm: '\u200f',
}

/** Markup inside a caption: tags and positions are not read, entities are read as what they mean, `<v Name>` says who speaks. */
export function captionMarkup(text: string, start: number, end: number) {
  const cuts: Replacement[] = []
  const voices: { at: number; label: string }[] = []
  const payload = text.slice(start, end)
  if (!/[<&{]/.test(payload)) return { cuts, voices }
  for (const match of payload.matchAll(/<([^<>\n]{0,200})>|&(#x?[\da-f]{1,6}|[a-z]{2,5});|\{\\[^{}\n]{1,80}\}/giu)) {
    const at = start + match.index
    const place = { start: at, end: at + match[0].length }
    if (match[2] !== undefined) {
      const shown = entity(match[2])
      if (shown !== null) cuts.push({ ...place, shown })
      continue
    }
    const tag = match[1]
    if (tag === undefined) {
      cuts.push({ ...place, shown: '' })
      continue
    }
    const voice = /^v(?:\.[^\s>]*)?\s+(.+)$/u.exec(tag)?.[1]
    // Anything else in angle brackets that is no known tag or time is what somebody typed: <inaudible>.
    if (
      voice === undefined &&
      !/^\/?(?:[vcibu]|lang|ruby|rt|font|span)(?:[.\s/].*)?$|^(?:\d+:)?\d{2}:\d{2}[.,]\d{3}$/iu.test(tag)
    )
      continue
    cuts.push({ ...place, shown: '' })
    if (voice !== undefined) voices.push({ at, label: decodeEntities(voice).replace(/\s+/g, ' ').trim() })
  }
  return { cuts, voices: voices.filter(voice => voice.label !== '') }
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x?[\da-f]{1,6}|[a-z]{2,5});/giu, (whole, name: string) => entity(name) ?? whole)
}

function entity(name: string): string | null {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? null
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return Number.isNaN(code) || code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
    ? null
    : String.fromCodePoint(code)
}
