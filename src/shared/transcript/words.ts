/** Counts words the way the whole program does: runs of letters and digits, held together by apostrophes and hyphens. */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) count++
  return count
}
