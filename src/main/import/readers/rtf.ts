import { documentRemarks } from '../document-remarks'
import type { Reader } from '../reader'
import { richText } from './rtf-text'

/** Rich Text Format. Read directly: the packages that were tried lose dashes and quotation marks. */
export const rtf: Reader = {
  format: 'rtf',
  claims: ({ bytes }) => /^\{\\rtf/.test(Buffer.from(bytes.subarray(0, 20)).toString('latin1')),
  read({ bytes, name }) {
    const { text, marks, notes, comments, deleted, inserted } = richText(bytes, name)
    const numbered = notes.map((note, i) => `[${i + 1}] ${note}`)
    return {
      text: notes.length === 0 ? text : `${text}\n\n${numbered.join('\n')}`,
      ...(notes.length === 0 ? {} : { bodyEnd: text.length }),
      encoding: 'rtf',
      byLine: true,
      marks,
      warnings: documentRemarks({ deleted, inserted, comments: 0, commentsLeftOut: comments, notes: notes.length }),
    }
  },
}
