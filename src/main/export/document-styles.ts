import type { IStylesOptions } from 'docx'

const font = 'Calibri'
const ink = '1B1B19'

/** The look of Word files until they take on that of a template: one letter, headings told apart by size and room. */
export const documentStyles: IStylesOptions = {
  default: {
    document: { run: { font, size: 22, color: ink } },
    title: { run: { font, size: 44, bold: true, color: ink }, paragraph: { spacing: { after: 120 } } },
    heading1: {
      run: { font, size: 30, bold: true, color: ink },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font, size: 24, bold: true, color: ink },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
    },
  },
}
