import { makeZip } from './make-zip'

/** A cell's value; a date is a day's number as Excel counts them, shown by the style that the workbook gives it. */
export type Cell = string | number | null | { day: number } | { time: number } | { formula: string; value: string }

/** A workbook of sheets as Excel writes them: words in a shared list, dates as numbers with a format. */
export function makeXlsx(
  sheets: Record<string, readonly (readonly Cell[])[]>,
  options: {
    from1904?: boolean
    more?: { name: string; data: string }[]
    instead?: { name: string; data: string | Uint8Array }
  } = {},
): Uint8Array {
  const shared: string[] = []
  const names = Object.keys(sheets)
  const index = (words: string) => {
    const known = shared.indexOf(words)
    return known === -1 ? shared.push(words) - 1 : known
  }
  const cell = (value: Cell, ref: string): string => {
    if (value === null) return ''
    if (typeof value === 'string') return `<c r="${ref}" t="s"><v>${index(value)}</v></c>`
    if (typeof value === 'number') return `<c r="${ref}"><v>${value}</v></c>`
    if ('day' in value) return `<c r="${ref}" s="1"><v>${value.day}</v></c>`
    if ('time' in value) return `<c r="${ref}" s="2"><v>${value.time}</v></c>`
    return `<c r="${ref}" t="str"><f>${escaped(value.formula)}</f><v>${escaped(value.value)}</v></c>`
  }
  const parts = names.map((name, i) => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    data: `${head}<worksheet xmlns="${main}"><sheetData>${(sheets[name] ?? [])
      .map((row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value, `${column(x)}${y + 1}`)).join('')}</row>`)
      .join('')}</sheetData></worksheet>`,
  }))
  return makeZip([
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${options.from1904 ? ' date1904="1"' : ''}/><sheets>${names
        .map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="s" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="165" formatCode="h:mm:ss"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    ...parts.map(part => (part.name === options.instead?.name ? options.instead : part)),
    {
      name: 'xl/sharedStrings.xml',
      data: `${head}<sst xmlns="${main}">${shared.map(words => `<si><t xml:space="preserve">${escaped(words)}</t></si>`).join('')}</sst>`,
    },
    ...(options.more ?? []),
  ])
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function column(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26)
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
