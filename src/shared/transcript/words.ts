/**
 * Counts words the way the whole program does: runs of letters and digits, held together by apostrophes and hyphens. It looks for where they
 * end: a pattern of whole runs remembers every letter of one to go back to, and has no room for that where five million stand in a row.
 */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}](?!['’-]?[\p{L}\p{N}])/gu)) count++
  return count
}
