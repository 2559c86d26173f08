export type SearchToken =
  | { kind: 'phrase'; text: string; prefix: boolean; quoted: boolean }
  | { kind: 'near'; within: number | null }
  | { kind: 'distance'; within: number }
  | { kind: 'open' | 'close' | 'nearOpen' | 'or' | 'and' | 'not' }

/** Quotation marks as they are typed and as they are pasted from a manuscript; a closing one may be of another kind than the opening one. */
const quotes = '"“”„«»'
const quoted = new RegExp(`[${quotes}]([^${quotes}]*)(?:[${quotes}](\\*?)|$)`, 'uy')
const nearCall = /NEAR\(/uy
const distance = /,\s*(\d{1,4})\s*(?=\))/uy
const bare = new RegExp(`(?:(?!,\\s*\\d{1,4}\\s*\\))[^\\s()${quotes}])+`, 'uy')
const space = /[\s,]+/uy

/** Cuts what was typed into the search into its parts. Never fails: what is no operator is words. */
export function lexSearch(typed: string): SearchToken[] {
  const tokens: SearchToken[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(typed)
    if (match) at = pattern.lastIndex
    return match
  }
  while (at < typed.length) {
    const found = take(distance)
    if (found) {
      tokens.push({ kind: 'distance', within: Number(found[1]) })
      continue
    }
    if (take(space)) continue
    const phrase = take(quoted)
    if (phrase) {
      tokens.push({ kind: 'phrase', text: phrase[1] ?? '', prefix: phrase[2] === '*', quoted: true })
      continue
    }
    if (take(nearCall)) {
      tokens.push({ kind: 'nearOpen' })
      continue
    }
    const [word] = take(bare) ?? ['']
    if (word !== '') tokens.push(...wordTokens(word, at < typed.length))
    else {
      tokens.push({ kind: typed[at] === '(' ? 'open' : 'close' })
      at++
    }
  }
  return tokens
}

const operators: Readonly<Record<string, SearchToken>> = {
  OR: { kind: 'or' },
  '|': { kind: 'or' },
  AND: { kind: 'and' },
  '&': { kind: 'and' },
  NOT: { kind: 'not' },
}

function wordTokens(word: string, more: boolean): SearchToken[] {
  // The last word may be one that only begins like an operator; without something behind it, it is a word.
  const operator = Object.hasOwn(operators, word) && more ? operators[word] : undefined
  if (operator) return [operator]
  const near = more ? /^NEAR(?:\/(\d{1,4}))?$/u.exec(word) : null
  if (near) return [{ kind: 'near', within: near[1] === undefined ? null : Number(near[1]) }]
  if (/^-[^-]/u.test(word)) return [{ kind: 'not' }, ...wordTokens(word.slice(1), more)]
  if (word === '-') return more ? [{ kind: 'not' }] : []
  const text = word.replace(/\*+$/u, '')
  return [{ kind: 'phrase', text, prefix: text !== word, quoted: false }]
}
