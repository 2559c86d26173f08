/** A first character that would be read as a byte order mark, and so shift every offset, is replaced one for one. */
export function sourceText(text: string): string {
  return text.toWellFormed().replace(/^\ufeff/, '\ufffd')
}
