import type PDFDocument from 'pdfkit'
import type { PDFTableCell } from 'pdfkit'
import { groupsOf, inUnit, shown } from '../../shared/analysis/print-cell'
import type { AnalysisTable } from '../../shared/analysis/table'
import { fittedWidths, sum, wantedCharacters } from './column-widths'

/** Files of the two weights. */
interface Fonts {
  regular: string
  semibold: string
}

/** Points. */
const size = 8
const padding: [number, number, number, number] = [2.5, 5, 2.5, 3]
const rule = 0.7
/** Points: columns up to this keep their breadth when the page is too narrow for all. */
const narrowest = 70
/** A cell must fit on a page: longer ones end in an ellipsis, and the other formats have them whole. */
const longest = 1200

/** Draws a table where the page stands, ruled as journals rule them; a row is never divided. */
export function pdfTable(document: PDFDocument, table: AnalysisTable, fonts: Fonts): void {
  document.font(fonts.regular).fontSize(size).fillColor('#1b1b19')
  const hasGroups = table.heads.some(({ group }) => group !== '')
  document.table({
    columnStyles: columnWidths(document, table, fonts),
    data: [...headRows(table, hasGroups, fonts), ...bodyRows(table, fonts)],
  })
  document.x = document.page.margins.left
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

/** Points that the table would take with every column as broad as it would be read best. */
export function wantedWidth(document: PDFDocument, table: AnalysisTable, fonts: Fonts): number {
  return sum(wantedWidths(document, table, fonts))
}

function columnWidths(document: PDFDocument, table: AnalysisTable, fonts: Fonts): number[] {
  const { width, margins } = document.page
  return fittedWidths(wantedWidths(document, table, fonts), width - margins.left - margins.right, narrowest)
}

function wantedWidths(document: PDFDocument, table: AnalysisTable, fonts: Fonts): number[] {
  const character = document.font(fonts.regular).fontSize(size).widthOfString('0')
  return wantedCharacters(table).map(characters => characters * character + 10)
}
