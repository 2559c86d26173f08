/** What the document does with words at line ends. */
export interface HyphenHabit {
  words: ReadonlySet<string>
  /** It divides words often enough that an unknown one is taken for divided. */
  divides: boolean
}

/** Words as they stand within lines, and how often a line ends in a divided one. */
export function hyphenHabit(lines: readonly string[]): HyphenHabit {
  const words = new Set<string>()
  let divided = 0
  for (const [i, line] of lines.entries()) {
    const inner = line.replace(/^\S+|\S+$/g, '')
    for (const [word] of inner.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) words.add(word.toLowerCase())
    if (endsDivided(line) && /^\p{Ll}/u.test(lines[i + 1] ?? '')) divided++
  }
  return { words, divides: divided >= 3 && divided >= lines.length * 0.02 }
}

function endsDivided(line: string): boolean {
  return /[\p{L}\p{M}][-\u2010]$/u.test(line)
}

/**
 * How two lines of one paragraph are read as one: how many characters at the first one's end are read over, and what is read between them.
 * A hyphen goes if the document has the word in one piece elsewhere, and stays if it has it with a hyphen; otherwise its habit decides.
 */
export function joinedBy(before: string, behind: string, habit: HyphenHabit): { cut: 0 | 1; shown: string } {
  if (before.endsWith('\u00ad')) return { cut: 1, shown: '' }
  if (endsDivided(before)) {
    const start = /[\p{L}\p{M}-]+$/u.exec(before.slice(0, -1))?.[0].toLowerCase() ?? ''
    const end = /^[\p{L}\p{M}]+/u.exec(behind)?.[0].toLowerCase() ?? ''
    if (end === '' || !/^\p{Ll}/u.test(behind)) return { cut: 0, shown: '' }
    if (habit.words.has(`${start}-${end}`)) return { cut: 0, shown: '' }
    return habit.words.has(start + end) || habit.divides ? { cut: 1, shown: '' } : { cut: 0, shown: '' }
  }
  const dense =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}、。，！？「」（）：；]/u
  const last = before.at(-1) ?? ''
  const first = behind.at(0) ?? ''
  return { cut: 0, shown: dense.test(last) && dense.test(first) ? '' : ' ' }
}
