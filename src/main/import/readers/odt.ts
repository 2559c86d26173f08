import { AppError } from '../../../shared/errors'
import { documentRemarks } from '../document-remarks'
import type { Reader } from '../reader'
import { OpenDocumentLists } from './odt-lists'
import { openDocumentText } from './odt-text'

const textType = /application\/vnd\.oasis\.opendocument\.text(?:-template|-master)?(?!-)/

/** OpenDocument texts (LibreOffice). Six of its elements matter here, so it is read directly. */
export const odt: Reader = {
  format: 'odt',
  // A spreadsheet or a presentation has the same parts; the first entry, stored in clear, says which it is.
  claims: ({ zip, bytes, extension }) =>
    zip?.names.includes('content.xml') === true &&
    (/^o[dt]t$/.test(extension) || textType.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))),
  async read({ zip, name }) {
    const manifest = await zip?.read('META-INF/manifest.xml')
    if (manifest != null && Buffer.from(manifest).includes('encryption-data'))
      throw new AppError('file.encrypted', { file: name })
    const content = await zip?.read('content.xml')
    if (content == null) throw new AppError('file.damaged', { file: name })
    const lists = new OpenDocumentLists()
    const styles = await zip?.read('styles.xml')
    if (styles != null) lists.readStyles(styles, name)
    const { text, marks, notes, comments, deleted, inserted } = openDocumentText(content, name, lists)
    const numbered = notes.map((note, i) => `[${i + 1}] ${note}`)
    return {
      text: notes.length === 0 ? text : `${text}\n\n${numbered.join('\n')}`,
      ...(notes.length === 0 ? {} : { bodyEnd: text.length }),
      encoding: 'utf-8',
      byLine: true,
      marks,
      comments,
      warnings: documentRemarks({
        deleted,
        inserted,
        comments: comments.length,
        commentsLeftOut: 0,
        notes: notes.length,
      }),
    }
  },
}
