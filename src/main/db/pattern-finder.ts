import { createContext, Script } from 'node:vm'
import { AppError } from '../../shared/errors'
import type { Found } from '../../shared/query/find-in-turn'
import type { Finder } from './search-turns'

/** Runs where nothing of ours is in reach but the texts; V8 ends it in the middle of a match when its time is over. */
const scan = new Script(`{
  const pattern = new RegExp(source, flags)
  out.length = 0
  for (const text of texts) {
    const found = []
    for (const match of text.matchAll(pattern)) if (match[0] !== '') found.push(match.index, match.index + match[0].length)
    out.push(found)
  }
}`)

/**
 * Finds a person's own regular expression (JavaScript's, with the Unicode flag; ^ and $ are those of a line). A pattern that never ends is given up.
 * @param limitMs how long it may run in all; the machine is asked to stop it then, whatever it is at
 * @throws AppError search.badPattern at once; the finder throws search.slowPattern
 */
export function patternFinder(source: string, caseSensitive: boolean, limitMs = 2_000): Finder {
  const flags = caseSensitive ? 'gmu' : 'gimu'
  try {
    new RegExp(source, flags)
  } catch (error) {
    const reason = (error as Error).message.replace(/^Invalid regular expression: /u, '').replace(/^.*\/[a-z]*: /su, '')
    throw new AppError('search.badPattern', { reason })
  }
  const world = { source, flags, texts: [] as readonly string[], out: [] as number[][] }
  const context = createContext(world)
  let left = limitMs
  return texts => {
    world.texts = texts
    const began = performance.now()
    try {
      scan.runInContext(context, { timeout: Math.max(1, Math.ceil(left)) })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
        throw new AppError('search.slowPattern', { seconds: limitMs / 1000 })
      throw error
    }
    left -= performance.now() - began
    return world.out.map(pairs)
  }
}

function pairs(flat: readonly number[]): Found[] {
  const found: Found[] = []
  for (let index = 0; index < flat.length; index += 2) found.push({ start: flat[index]!, end: flat[index + 1]! })
  return found
}
