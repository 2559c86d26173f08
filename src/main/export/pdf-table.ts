import type PDFDocument from 'pdfkit'
import type { PDFTableCell } from 'pdfkit'
import { groupsOf, inUnit, shown } from '../../shared/analysis/print-cell'
import type { AnalysisTable } from '../../shared/analysis/table'
import { type Breadths, columnBreadths, fittedWidths, liesOnSide } from './column-widths'

/** Files of the two weights. */
interface Fonts {
  regular: string
  semibold: string
}

/** Letters as they come in tables, for the breadth of one on the whole. */
const usual = 'Immediate, 10 documents'
/** Points. */
const size = 8
const padding: [number, number, number, number] = [2.5, 5, 2.5, 3]
const rule = 0.7
/** Of a row of one line, with what stands around its words. */
const lineHeight = 15
/** A cell must fit on a page: longer ones end in an ellipsis, and the other formats have them whole. */
const longest = 1200

/**
 * Draws a table where the page stands, ruled as journals rule them; a row is never divided, and every page it goes over has its heads.
 * @param beneath points of what stands under the table and stays with its last rows
 */
export function pdfTable(document: PDFDocument, table: AnalysisTable, fonts: Fonts, beneath: number): void {
  document.font(fonts.regular).fontSize(size).fillColor('#1b1b19')
  const hasGroups = table.heads.some(({ group }) => group !== '')
  const columnStyles = columnWidths(document, table, fonts)
  const heads = headRows(table, hasGroups, fonts)
  const headsHeight = headHeight(document, table, columnStyles, fonts)
  const bottom = document.page.height - document.page.margins.bottom
  let left = bodyRows(table, fonts)
  while (left.length > 0) {
    const room = bottom - document.y - headsHeight
    const most = rowsThatFit(document, left, columnStyles, room)
    const isLast = most === left.length
    const isWhole = isLast && rowsThatFit(document, left, columnStyles, room - beneath) === most
    // Notes alone on a page are of no table: two rows go with them.
    const fitting = isLast && !isWhole ? Math.max(1, most - 2) : most
    document.table({ columnStyles, data: [...heads, ...left.slice(0, fitting)] })
    left = left.slice(fitting)
    if (left.length > 0) document.continueOnNewPage()
    document.x = document.page.margins.left
  }
}

/** How many rows there is room for in so many points; at least one, since every row fits on a page of its own. */
function rowsThatFit(
  document: PDFDocument,
  rows: readonly PDFTableCell[][],
  widths: readonly number[],
  points: number,
): number {
  let room = points
  const fitting = rows.findIndex(row => {
    room -= rowHeight(document, row, widths)
    return room < 0
  })
  return fitting === -1 ? rows.length : Math.max(1, fitting)
}

/** Heads are at most two rows, of which the upper is one line high. */
function headHeight(document: PDFDocument, table: AnalysisTable, widths: readonly number[], fonts: Fonts): number {
  const single = [table.lineHead, ...table.heads.map(({ name }) => name)].map(name => cellOf(name, false))
  document.font(fonts.semibold)
  const height = rowHeight(document, single, widths)
  document.font(fonts.regular)
  return height + (table.heads.some(({ group }) => group !== '') ? lineHeight : 0)
}

function rowHeight(document: PDFDocument, row: readonly PDFTableCell[], widths: readonly number[]): number {
  const heights = row.map(({ text, padding: [top, right, bottom, left] = padding }, column) => {
    const width = widths[column]! - left - right
    // Most cells are one line: only what is broader is measured, word by word.
    const isOneLine = !text.includes('\n') && document.widthOfString(text) < width
    return (isOneLine ? lineHeight - top - bottom : document.heightOfString(text, { width })) + top + bottom
  })
  return Math.max(...heights)
}

function cellOf(text: string, isNumber: boolean, more: Partial<PDFTableCell> = {}): PDFTableCell {
  const short = text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text
  return {
    text: short,
    align: { x: isNumber ? 'right' : 'left', y: 'top' },
    padding,
    border: [0, 0, 0, 0],
    ...more,
  }
}

function headRows({ heads, lineHead }: AnalysisTable, hasGroups: boolean, fonts: Fonts): PDFTableCell[][] {
  const font = { src: fonts.semibold, size }
  const last: Partial<PDFTableCell> = { font, border: [0, 0, rule, 0] }
  if (!hasGroups) {
    const only: Partial<PDFTableCell> = { font, border: [rule, 0, rule, 0] }
    return [[cellOf(lineHead, false, only), ...heads.map(({ name, unit }) => cellOf(name, unit !== 'text', only))]]
  }
  const first: Partial<PDFTableCell> = { font, border: [rule, 0, 0, 0] }
  const both: Partial<PDFTableCell> = { font, border: [rule, 0, rule, 0], rowSpan: 2 }
  return [
    [
      cellOf(lineHead, false, both),
      ...groupsOf(heads).flatMap(group =>
        group.name === ''
          ? group.heads.map(({ name, unit }) => cellOf(name, unit !== 'text', both))
          : [cellOf(group.name, false, { ...first, colSpan: group.heads.length })],
      ),
    ],
    heads.filter(({ group }) => group !== '').map(({ name, unit }) => cellOf(name, unit !== 'text', last)),
  ]
}

function bodyRows({ lines, heads }: AnalysisTable, fonts: Fonts): PDFTableCell[][] {
  return lines.map((line, at) => {
    const more: Partial<PDFTableCell> = {
      ...(line.isTotal ? { font: { src: fonts.semibold, size } } : {}),
      border: [line.isTotal ? rule : 0, 0, at === lines.length - 1 ? rule : 0, 0],
    }
    return [
      cellOf(line.name, false, { ...more, padding: [padding[0], padding[1], padding[2], padding[3] + line.depth * 8] }),
      ...line.cells.map((cell, column) => {
        const { unit } = heads[column]!
        return cellOf(String(inUnit(shown(cell), unit)), unit !== 'text', more)
      }),
    ]
  })
}

/** Whether the table has no room between margins that are so many points apart. */
export function isBroad(document: PDFDocument, table: AnalysisTable, fonts: Fonts, room: number): boolean {
  return liesOnSide(breadthsOf(document, table, fonts), room)
}

function columnWidths(document: PDFDocument, table: AnalysisTable, fonts: Fonts): number[] {
  const { width, margins } = document.page
  return fittedWidths(breadthsOf(document, table, fonts), width - margins.left - margins.right)
}

/** In points. */
function breadthsOf(document: PDFDocument, table: AnalysisTable, fonts: Fonts): Breadths {
  const character = document.font(fonts.regular).fontSize(size).widthOfString(usual) / usual.length
  const { wanted, least } = columnBreadths(table)
  const points = (characters: number) => characters * character + padding[1] + padding[3]
  return { wanted: wanted.map(points), least: least.map(points) }
}
