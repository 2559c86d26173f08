import type { Code } from '../../shared/model/code'
import type { Id } from '../../shared/model/id'
import type { Slot } from '../editor/painted'

/** The codebook made ready for asking: by id, by number key, and what lies below what. Codes stay in the order of the list. */
export interface CodeIndex {
  codes: readonly Code[]
  byId: ReadonlyMap<Id, Code>
  children: ReadonlyMap<Id | null, readonly Code[]>
}

export function indexCodes(codes: readonly Code[]): CodeIndex {
  return {
    codes,
    byId: new Map(codes.map(code => [code.id, code])),
    children: Map.groupBy(codes, code => code.parent),
  }
}

export const emptyIndex: CodeIndex = indexCodes([])

/** Letters on a code's mark: its cycle's key, or for a code outside the cycles the first letters of its own. */
export function markOf(code: Code): string {
  if (code.cycle !== null) return code.cycle
  const top = code.key.split('.')[0] ?? code.key
  return top
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 3)
    .toUpperCase()
}

export function slotOf(code: Code): Slot {
  return code.cycle ?? 'none'
}

/** The name of a code as it stands after its key letters in a line: `adapted`, but `OTH`, `NHS trust` or `I’m asked` as they are. */
export function nameInLine(code: Code): string {
  return /^\p{Lu}\p{Ll}/u.test(code.name) ? code.name[0]!.toLowerCase() + code.name.slice(1) : code.name
}

/** The code and everything above it, the cycle last. */
export function ancestry(code: Code, index: CodeIndex): Code[] {
  const chain = [code]
  let above = code.parent === null ? undefined : index.byId.get(code.parent)
  while (above && !chain.includes(above)) {
    chain.push(above)
    above = above.parent === null ? undefined : index.byId.get(above.parent)
  }
  return chain
}

/** The line that decides the most frequent doubt: the code's own, or that of the nearest code above which has one. */
export function ruleOf(code: Code, index: CodeIndex): string {
  return ancestry(code, index).find(each => each.rule !== '')?.rule ?? ''
}
