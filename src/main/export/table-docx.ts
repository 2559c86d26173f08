import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { groupsOf, inUnit, shown } from '../../shared/analysis/print-cell'
import type { AnalysisTable, TableUnit } from '../../shared/analysis/table'
import { cellWords } from './table-file'

/** Half points; twentieths of a point. */
const size = { text: 18, note: 16 }
const wide = 8
/** Of the column of names, in percent. */
const nameWidth = 20
const line = { style: BorderStyle.SINGLE, size: 6, color: '1B1B19' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/** A table as a Word file, ruled as journals rule them: above, below the head, and at the end. Broad ones lie on their side. */
export async function tableDocx(table: AnalysisTable): Promise<Uint8Array> {
  const isWide = table.heads.length > wide
  const document = new Document({
    title: cellWords(table.title),
    creator: 'Valueloom',
    sections: [
      {
        properties: { page: { size: { orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } } },
        children: [...tableParts(table)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** Title, table and notes, for a file of their own or a place in a longer one. */
export function tableParts(table: AnalysisTable): (Paragraph | Table)[] {
  return [
    new Paragraph({ children: [run(table.title, { bold: true })], spacing: { after: 120 }, keepNext: true }),
    new Table({ rows: [...headRows(table), ...bodyRows(table)], width: { size: 100, type: WidthType.PERCENTAGE } }),
    ...table.notes.map(
      (note, at) =>
        new Paragraph({
          children: [run(note, { size: size.note, color: '51514D' })],
          spacing: { before: at === 0 ? 120 : 0 },
        }),
    ),
  ]
}

function headRows(table: AnalysisTable): TableRow[] {
  const hasGroups = table.heads.some(({ group }) => group !== '')
  const last = { top: none, bottom: line, left: none, right: none }
  const first = { top: line, bottom: hasGroups ? none : line, left: none, right: none }
  const corner = cellOf(table.lineHead, 'text', {
    bold: true,
    borders: hasGroups ? { ...first, bottom: line } : first,
    rowSpan: hasGroups ? 2 : 1,
  })
  if (!hasGroups)
    return [
      new TableRow({
        tableHeader: true,
        children: [corner, ...table.heads.map(({ name, unit }) => cellOf(name, unit, { bold: true, borders: first }))],
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
                cellOf(head.name, head.unit, { bold: true, borders: { ...first, bottom: line }, rowSpan: 2 }),
              )
            : [cellOf(name, 'text', { bold: true, borders: first, columnSpan: heads.length })],
        ),
      ],
    }),
    new TableRow({
      tableHeader: true,
      children: table.heads
        .filter(({ group }) => group !== '')
        .map(({ name, unit }) => cellOf(name, unit, { bold: true, borders: last })),
    }),
  ]
}

function bodyRows({ lines, heads }: AnalysisTable): TableRow[] {
  return lines.map((row, at) => {
    const isLast = at === lines.length - 1
    const borders = { top: row.isTotal ? line : none, bottom: isLast ? line : none, left: none, right: none }
    return new TableRow({
      cantSplit: true,
      children: [
        cellOf(row.name, 'text', { bold: row.isTotal, borders, indent: row.depth, width: nameWidth }),
        ...row.cells.map((cell, column) => {
          const { unit } = heads[column]!
          return cellOf(inUnit(shown(cell), unit), unit, { bold: row.isTotal, borders })
        }),
      ],
    })
  })
}

interface Look {
  bold?: boolean
  borders: { top: typeof line; bottom: typeof line; left: typeof line; right: typeof line } | Record<string, unknown>
  indent?: number
  /** In percent of the table. */
  width?: number
  rowSpan?: number
  columnSpan?: number
}

function cellOf(
  text: string,
  unit: TableUnit,
  { bold = false, borders, indent = 0, width, rowSpan, columnSpan }: Look,
): TableCell {
  return new TableCell({
    borders: borders as never,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    verticalAlign: VerticalAlignTable.BOTTOM,
    ...(width === undefined ? {} : { width: { size: width, type: WidthType.PERCENTAGE } }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
    ...(columnSpan === undefined ? {} : { columnSpan }),
    children: [
      new Paragraph({
        alignment: unit === 'text' ? AlignmentType.START : AlignmentType.END,
        indent: { left: indent * 200 },
        children: [run(text, { bold })],
      }),
    ],
  })
}

function run(text: string, look: { bold?: boolean; size?: number; color?: string }): TextRun {
  return new TextRun({ text: cellWords(text), size: size.text, ...look })
}
