export type HtmlToken =
  | { kind: 'text'; text: string }
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; closed: boolean }
  | { kind: 'close'; name: string }

/** Elements whose content is not text of the page. */
const raw = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'textarea',
  'select',
  'head',
  'audio',
  'video',
  'canvas',
])

/**
 * Tags and text of a page, one after the other, without building it: nothing is run, fetched or drawn. What is not well formed is taken
 * as browsers take it, near enough for words.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) {
      yield { kind: 'text', text: decodeEntities(html.slice(at)) }
      return
    }
    if (open > at) yield { kind: 'text', text: decodeEntities(html.slice(at, open)) }
    const next = html[open + 1] ?? ''
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end === -1 ? html.length : end + 3
    } else if (next === '!' || next === '?') {
      const end = html.indexOf('>', open)
      at = end === -1 ? html.length : end + 1
    } else if (/[a-zA-Z/]/.test(next)) {
      const end = tagEnd(html, open + 1)
      const token = readTag(html.slice(open + 1, end))
      at = end + 1
      if (token === null) continue
      if (token.kind === 'open' && !token.closed && raw.has(token.name)) at = skipRaw(html, at, token.name)
      else yield token
    } else {
      yield { kind: 'text', text: '<' }
      at = open + 1
    }
  }
}

/** The `>` that ends a tag, not one inside a quoted value. */
function tagEnd(html: string, from: number): number {
  let quote = ''
  for (let i = from; i < html.length; i++) {
    const letter = html[i] ?? ''
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === '>') return i
    else if ((letter === '"' || letter === "'") && html[i - 1] === '=') quote = letter
  }
  return html.length
}

function readTag(inside: string): HtmlToken | null {
  const name = /^\/?([a-zA-Z][^\s/>]{0,40})/.exec(inside)?.[1]?.toLowerCase()
  if (name === undefined) return null
  if (inside.startsWith('/')) return { kind: 'close', name }
  const attributes = new Map<string, string>()
  for (const match of inside
    .slice(name.length, 4000)
    .matchAll(/([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    const key = match[1]?.toLowerCase()
    if (key !== undefined && !attributes.has(key))
      attributes.set(key, decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''))
  }
  return { kind: 'open', name, attributes, closed: inside.endsWith('/') }
}

function skipRaw(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}\\b[^>]*>`, 'gi')
  end.lastIndex = from
  const match = end.exec(html)
  return match === null ? html.length : match.index + match[0].length
}

const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    bull: '•',
    middot: '·',
    euro: '€',
    pound: '£',
    cent: '¢',
    yen: '¥',
    sect: '§',
    para: '¶',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    plusmn: '±',
    times: '×',
    divide: '÷',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    iexcl: '¡',
    iquest: '¿',
    shy: '\u00ad',
    zwj: '\u200d',
    zwnj: '\u200c',
    lrm: '\u200e',
    rlm: '\u200f',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    szlig: 'ß',
    aelig: 'æ',
    AElig: 'Æ',
    oelig: 'œ',
    OElig: 'Œ',
    oslash: 'ø',
    Oslash: 'Ø',
    aring: 'å',
    Aring: 'Å',
    ccedil: 'ç',
    Ccedil: 'Ç',
    ntilde: 'ñ',
    Ntilde: 'Ñ',
    eth: 'ð',
    ETH: 'Ð',
    thorn: 'þ',
    THORN: 'Þ',
    ordf: 'ª',
    ordm: 'º',
  }),
)

const accents: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  caron: '\u030c',
}

/** Numeric references and the names that texts in Latin script use; others stay as they are written. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));?/g,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return named.get(name) ?? accented(name) ?? whole
      const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16)
      return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code)
    },
  )
}

function accented(name: string): string | null {
  const mark = accents[name.slice(1)]
  return mark === undefined ? null : `${name.charAt(0)}${mark}`.normalize('NFC')
}
