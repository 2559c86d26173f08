import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { partsOf } from '../../shared/analysis/labelled'
import { groupsOf, inUnit, shown } from '../../shared/analysis/print-cell'
import type { AnalysisTable, TableUnit } from '../../shared/analysis/table'
import { type Breadths, columnBreadths, fittedWidths, liesOnSide, sum } from './column-widths'
import { documentStyles } from './document-styles'
import { xmlWords } from './xml-words'

/** Half points. A table that would have to lie on its side, or still has no room there, is set smaller first, as journals do. */
const sizes = { usual: 18, small: 16, note: 16 }
const line = { style: BorderStyle.SINGLE, size: 6, color: '1B1B19' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table as a Word file, ruled as journals rule them: above, below the head, and at the end. Broad ones lie on their side. */
export async function tableDocx(table: AnalysisTable): Promise<Uint8Array> {
  const isWide = isWideTable(table)
  const document = new Document({
    title: xmlWords(table.title),
    creator: 'Valueloom',
    styles: documentStyles,
    sections: [
      {
        properties: { page: { size: { orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } } },
        children: tableParts(table),
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** Twentieths of a point between the margins of an A4 page. */
const pageRoom = { portrait: 9026, landscape: 13_958 }
/** Of a letter for each half point of its size, with what stands around a cell's words. */
const letter = 104 / sizes.usual
const around = 150

/** Title, table and notes, for a file of their own or a place in a longer one. */
export function tableParts(table: AnalysisTable): (Paragraph | Table)[] {
  const { size, isWide } = settingOf(table)
  const room = isWide ? pageRoom.landscape : pageRoom.portrait
  const columnWidths = fittedWidths(breadthsOf(table, size), room).map(Math.floor)
  return [
    new Paragraph({
      children: [run(table.title, { size: sizes.usual, bold: true })],
      spacing: { after: 120 },
      keepNext: true,
    }),
    new Table({
      rows: [...headRows(table, size), ...bodyRows(table, size)],
      columnWidths,
      layout: TableLayoutType.FIXED,
      width: { size: sum(columnWidths), type: WidthType.DXA },
    }),
    ...table.notes.map(
      (note, at) =>
        new Paragraph({
          children: [run(note, { size: sizes.note, color: '51514D' })],
          spacing: { before: at === 0 ? 120 : 0 },
          keepNext: at < table.notes.length - 1,
        }),
    ),
  ]
}

/** Whether the table would have to be shrunk so much on an upright page that it had better lie on its side. */
export function isWideTable(table: AnalysisTable): boolean {
  return settingOf(table).isWide
}

/** Upright as long as there is room, in the smaller size where that makes the room. */
function settingOf(table: AnalysisTable): { size: number; isWide: boolean } {
  for (const size of [sizes.usual, sizes.small])
    if (!liesOnSide(breadthsOf(table, size), pageRoom.portrait)) return { size, isWide: false }
  const fits = sum(breadthsOf(table, sizes.usual).wanted) <= pageRoom.landscape
  return { size: fits ? sizes.usual : sizes.small, isWide: true }
}

/** In twentieths of a point. */
function breadthsOf(table: AnalysisTable, size: number): Breadths {
  const { wanted, least } = columnBreadths(table)
  const twips = (characters: number) => characters * letter * size + around
  return { wanted: wanted.map(twips), least: least.map(twips) }
}

/** Lines of a table that stays on one page. */
const mostWhole = 24

function headRows(table: AnalysisTable, size: number): TableRow[] {
  const hasGroups = table.heads.some(({ group }) => group !== '')
  const last = { top: none, bottom: line, left: none, right: none }
  const first = { top: line, bottom: hasGroups ? none : line, left: none, right: none }
  const corner = cellOf(table.lineHead, 'text', {
    size,
    isHead: true,
    bold: true,
    borders: hasGroups ? { ...first, bottom: line } : first,
    rowSpan: hasGroups ? 2 : 1,
  })
  if (!hasGroups)
    return [
      new TableRow({
        tableHeader: true,
        children: [
          corner,
          ...table.heads.map(({ name, unit }) =>
            cellOf(name, unit, { size, isHead: true, bold: true, borders: first }),
          ),
        ],
      }),
    ]
  return [
    new TableRow({
      tableHeader: true,
      children: [
        corner,
        ...groupsOf(table.heads).flatMap(({ name, heads }) =>
          name === ''
            ? heads.map(head =>
                cellOf(head.name, head.unit, {
                  size,
                  isHead: true,
                  bold: true,
                  borders: { ...first, bottom: line },
                  rowSpan: 2,
                }),
              )
            : [cellOf(name, 'text', { size, isHead: true, bold: true, borders: first, columnSpan: heads.length })],
        ),
      ],
    }),
    new TableRow({
      tableHeader: true,
      children: table.heads
        .filter(({ group }) => group !== '')
        .map(({ name, unit }) => cellOf(name, unit, { size, isHead: true, bold: true, borders: last })),
    }),
  ]
}

function bodyRows({ lines, heads, notes }: AnalysisTable, size: number): TableRow[] {
  const isWhole = lines.length <= mostWhole
  return lines.map((row, at) => {
    const isLast = at === lines.length - 1
    // A short table is not divided between pages, nor from its notes.
    const keepNext = isWhole && (!isLast || notes.length > 0)
    const borders = { top: row.isTotal ? line : none, bottom: isLast ? line : none, left: none, right: none }
    return new TableRow({
      cantSplit: true,
      children: [
        cellOf(row.name, 'text', { size, bold: row.isTotal, borders, keepNext, indent: row.depth }),
        ...row.cells.map((cell, column) => {
          const { unit, labels } = heads[column]!
          return cellOf(inUnit(shown(cell), unit), unit, { size, bold: row.isTotal, borders, keepNext, labels })
        }),
      ],
    })
  })
}

interface Look {
  /** Half points. */
  size: number
  isHead?: boolean
  bold?: boolean
  keepNext?: boolean
  borders: { top: typeof line; bottom: typeof line; left: typeof line; right: typeof line } | Record<string, unknown>
  indent?: number
  rowSpan?: number
  columnSpan?: number
  labels?: readonly string[] | undefined
}

function cellOf(
  text: string,
  unit: TableUnit,
  { size, isHead = false, bold = false, keepNext = isHead, borders, indent = 0, rowSpan, columnSpan, labels }: Look,
): TableCell {
  return new TableCell({
    borders: borders as never,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    verticalAlign: isHead ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    ...(rowSpan === undefined ? {} : { rowSpan }),
    ...(columnSpan === undefined ? {} : { columnSpan }),
    children: [
      new Paragraph({
        keepNext,
        alignment: unit === 'text' ? AlignmentType.START : AlignmentType.END,
        indent: { left: indent * 200 },
        children: partsOf(text, labels).map(({ words, isLabel }) => run(words, { size, bold: bold || isLabel })),
      }),
    ],
  })
}

function run(text: string, look: { bold?: boolean; size: number; color?: string }): TextRun {
  return new TextRun({ text: xmlWords(text), ...look })
}
