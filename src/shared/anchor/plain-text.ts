/** Characters that no text may hold: they cannot be seen, and some cannot be stored. Tabs and line breaks are none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** Text from outside (pasted, typed into a field) as it may enter a transcript: line ends as LF, no control characters, whole characters. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .toWellFormed()
}

/** True where nothing in the text would be changed by {@link plainText}. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && text.search(unseen) < 0
}
