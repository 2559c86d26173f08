import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx'
import type { MemoBlock, MemoRun } from '../../shared/memo/blocks'
import type { PrintedMemo } from './memo-file'
import { xmlWords } from './xml-words'

const depths = Array.from({ length: 9 }, (_, depth) => depth)
/** Twentieths of a point. */
const step = 360
const levels = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]

/** Memos as a Word file: the project's name as title, each memo below a heading, its lists numbered anew. */
export async function memoDocx(project: string, memos: readonly PrintedMemo[]): Promise<Uint8Array> {
  const document = new Document({
    title: xmlWords(project),
    creator: 'Valueloom',
    numbering: {
      config: [
        {
          reference: 'numbers',
          levels: depths.map(level => ({
            level,
            format: LevelFormat.DECIMAL,
            text: `%${level + 1}.`,
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
          })),
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(xmlWords(project))] }),
          ...memos.flatMap(memoParagraphs),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function memoParagraphs(memo: PrintedMemo, instance: number): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(xmlWords(memo.title))] }),
    new Paragraph({ children: [new TextRun({ text: xmlWords(memo.facts), color: '51514D', size: 18 })] }),
    ...(memo.quote === '' ? [] : [quote([{ text: memo.quote, bold: false, italic: false }])]),
    ...memo.blocks.map(block => paragraph(block, instance)),
  ]
}

function paragraph(block: MemoBlock, instance: number): Paragraph {
  if (block.kind === 'quote') return quote(block.runs)
  const children = block.runs.map(textRun)
  if (block.kind === 'heading')
    return new Paragraph({ heading: levels[block.level - 1] ?? HeadingLevel.HEADING_4, children })
  if (block.kind !== 'item') return new Paragraph({ children, spacing: { after: 120 } })
  const level = Math.min(block.depth, depths.length - 1)
  return new Paragraph(
    block.ordered
      ? { children, numbering: { reference: 'numbers', level, instance } }
      : { children, bullet: { level } },
  )
}

function quote(runs: readonly MemoRun[]): Paragraph {
  return new Paragraph({
    children: runs.map(run => textRun({ ...run, italic: true })),
    indent: { left: step, right: step },
    spacing: { after: 120 },
  })
}

function textRun({ text, bold, italic }: MemoRun): TextRun {
  const lines = xmlWords(text).split('\n')
  return text === '\n' ? new TextRun({ break: 1 }) : new TextRun({ text: lines.join(' '), bold, italics: italic })
}
