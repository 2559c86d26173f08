/** Encodings that transcripts come in, as the reader names them, with the words for them. */
export const encodings: readonly (readonly [value: string, label: string])[] = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16, little end first'],
  ['utf-16be', 'UTF-16, big end first'],
  ['windows-1252', 'Western (Windows 1252)'],
  ['windows-1250', 'Central European (Windows 1250)'],
  ['windows-1251', 'Cyrillic (Windows 1251)'],
  ['windows-1253', 'Greek (Windows 1253)'],
  ['windows-1254', 'Turkish (Windows 1254)'],
  ['windows-1255', 'Hebrew (Windows 1255)'],
  ['windows-1256', 'Arabic (Windows 1256)'],
  ['iso-8859-15', 'Western (ISO 8859-15)'],
  ['macintosh', 'Western (old Macintosh)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['gb18030', 'Chinese (GB 18030)'],
  ['big5', 'Chinese (Big5)'],
  ['euc-kr', 'Korean (EUC-KR)'],
]

/** True for files that are plain text, whose bytes may mean different letters. */
export function hasEncoding(file: string): boolean {
  return /\.(txt|md|srt|vtt|html?|csv|tsv|json|text|log)$/i.test(file)
}
