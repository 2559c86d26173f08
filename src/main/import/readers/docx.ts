import { AppError } from '../../../shared/errors'
import type { TextComment, TextMark } from '../../../shared/transcript/span'
import { documentRemarks } from '../document-remarks'
import type { Reader, ReadFile } from '../reader'
import type { Zip } from '../zip'
import { wordLists } from './docx-lists'
import { wordStyles } from './docx-styles'
import { type WordText, wordText } from './docx-text'

/**
 * Word documents. Read here and not by a converter to HTML, because turns need the places of words, and because what was deleted,
 * inserted, commented or set beside the text has to be told apart and counted.
 */
export const docx: Reader = {
  format: 'docx',
  claims: file => file.zip !== null && mainPart(file.zip) !== null,
  async read(file): Promise<ReadFile> {
    const { zip, name } = file
    const part = zip === null ? null : mainPart(zip)
    const bytes = zip === null || part === null ? null : await zip.read(part)
    if (zip === null || part === null || bytes === null) throw new AppError('file.damaged', { file: name })
    const folder = part.slice(0, part.lastIndexOf('/') + 1)
    const lists = wordLists(await zip.read(`${folder}numbering.xml`), name)
    const body = wordText(bytes, name, lists, wordStyles(await zip.read(`${folder}styles.xml`), name))
    const parts = [body.text]
    const marks: TextMark[] = [...body.marks]
    const comments = await readComments(zip, folder, name, body)
    const notes = await readNotes(zip, part, name, body.notes)
    // Notes stand behind the text, where they break no turn; `bodyEnd` keeps them from being the last speaker's words.
    if (notes.length > 0) parts.push('\n\n', notes.join('\n'))
    return {
      text: parts.join(''),
      ...(notes.length === 0 ? {} : { bodyEnd: body.text.length }),
      encoding: 'utf-8',
      byLine: true,
      marks,
      comments,
      warnings: documentRemarks({
        ...body,
        comments: comments.length,
        commentsLeftOut: body.comments.length - comments.length,
        notes: notes.length,
      }),
    }
  },
}

function mainPart(zip: Zip): string | null {
  return zip.names.find(name => /^word\/document\d*\.xml$/i.test(name)) ?? null
}

async function readComments(zip: Zip, folder: string, file: string, body: WordText): Promise<TextComment[]> {
  const bytes = body.comments.length === 0 ? null : await zip.read(`${folder}comments.xml`)
  if (bytes === null) return []
  const { commentTexts } = wordText(bytes, file)
  return body.comments.flatMap(({ id, start, end }) => {
    const comment = commentTexts.get(id)
    return comment === undefined || comment.text === '' ? [] : [{ ...comment, start, end }]
  })
}

async function readNotes(zip: Zip, part: string, file: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const notes = new Map<string, string>()
  for (const [kind, name] of [
    ['f', 'footnotes.xml'],
    ['e', 'endnotes.xml'],
  ] as const) {
    const bytes = await zip.read(`${folder}${name}`)
    if (bytes === null) continue
    for (const [id, text] of wordText(bytes, file).noteTexts) notes.set(`${kind}${id}`, text.trim())
  }
  return ids.flatMap((id, i) => (notes.has(id) ? [`[${i + 1}] ${notes.get(id) ?? ''}`] : []))
}
