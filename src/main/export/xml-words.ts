// biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot stand in XML
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** Words as the XML of an office document can hold them; all else stays. */
export function xmlWords(words: string): string {
  return words.toWellFormed().replace(unwritable, '')
}
