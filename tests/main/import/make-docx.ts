import { makeZip, type ZipPart } from './make-zip'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** A small Word document around the given body XML. */
export function makeDocx(body: string, more: readonly ZipPart[] = []): Uint8Array {
  return makeZip([
    { name: '[Content_Types].xml', data: '<?xml version="1.0"?><Types/>' },
    { name: 'word/document.xml', data: wordPart('document', `<w:body>${body}</w:body>`) },
    ...more,
  ])
}

export function wordPart(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inside}</w:${root}>`
}

/** A paragraph of plain words. */
export function paragraph(words: string, properties = ''): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${safe}</w:t></w:r></w:p>`
}
