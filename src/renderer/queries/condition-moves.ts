import type { CodeQuery } from '../../shared/model/code-query'
import { askedIn } from './conditions'

/** Where a condition stands: its places from the outermost group inwards, the first is 0. */
export type Path = readonly number[]
/** A gap between the conditions of a group: before the one that stands there now. */
export interface Gap {
  group: Path
  at: number
}
type Group = Extract<CodeQuery, { op: 'all' | 'any' }>
export type Move = 'up' | 'down' | 'in' | 'out' | 'group' | 'ungroup'

/** The conditions in a group or behind a place in the text; null where a condition holds none. */
export function conditionsIn(condition: CodeQuery): readonly CodeQuery[] | null {
  const { asked } = askedIn(condition)
  if (asked.op === 'all' || asked.op === 'any') return asked.of
  if (asked.op !== 'place') return null
  return asked.with.op === 'all' || asked.with.op === 'any' ? asked.with.of : [asked.with]
}

/** The same builder with a condition in another gap; nothing where it would come to stand in itself. */
export function moveTo(root: Group, from: Path, { group, at }: Gap): { root: Group; path: Path } | null {
  const condition = conditionAt(root, from)
  if (!condition || startsWith(group, from)) return null
  const last = from.at(-1)!
  const home = from.slice(0, -1)
  const without = changed(root, home, list => list.toSpliced(last, 1)) as Group
  // What stood behind it in its group stands a place earlier now.
  const goal =
    startsWith(group, home) && group.length > home.length && group[home.length]! > last
      ? group.with(home.length, group[home.length]! - 1)
      : group
  const place = isSame(group, home) && at > last ? at - 1 : at
  return { root: changed(without, goal, list => list.toSpliced(place, 0, condition)) as Group, path: [...goal, place] }
}

/** What a move by key or menu makes of the builder; nothing where there is nowhere to go. */
export function moved(root: Group, from: Path, move: Move): { root: Group; path: Path } | null {
  const at = from.at(-1)
  const condition = conditionAt(root, from)
  if (at === undefined || !condition) return null
  const home = from.slice(0, -1)
  const beside = conditionsIn(home.length === 0 ? root : conditionAt(root, home)!) ?? []
  switch (move) {
    case 'up':
      return at > 0 ? moveTo(root, from, { group: home, at: at - 1 }) : null
    case 'down':
      return at < beside.length - 1 ? moveTo(root, from, { group: home, at: at + 2 }) : null
    case 'out':
      return home.length > 0 ? moveTo(root, from, { group: home.slice(0, -1), at: home.at(-1)! + 1 }) : null
    case 'in': {
      const before = at > 0 ? conditionsIn(beside[at - 1]!) : null
      if (before) return moveTo(root, from, { group: [...home, at - 1], at: before.length })
      return at < beside.length - 1 && conditionsIn(beside[at + 1]!)
        ? moveTo(root, from, { group: [...home, at + 1], at: 0 })
        : null
    }
    case 'group': {
      const around = home.length === 0 ? root : askedIn(conditionAt(root, home)!).asked
      // A group of the same kind would change nothing.
      const op = around.op === 'any' ? 'all' : 'any'
      return { root: changed(root, home, list => list.with(at, { op, of: [condition] })) as Group, path: [...from, 0] }
    }
    case 'ungroup': {
      const { asked, isNot } = askedIn(condition)
      if (isNot || (asked.op !== 'all' && asked.op !== 'any') || asked.of.length === 0) return null
      return { root: changed(root, home, list => list.toSpliced(at, 1, ...asked.of)) as Group, path: from }
    }
  }
}

export function conditionAt(root: CodeQuery, path: Path): CodeQuery | undefined {
  return path.reduce<CodeQuery | undefined>((at, place) => (at ? conditionsIn(at)?.[place] : undefined), root)
}

/** A condition with others in it, however it is wrapped. */
function changed(condition: CodeQuery, path: Path, change: (list: CodeQuery[]) => CodeQuery[]): CodeQuery {
  const list = [...(conditionsIn(condition) ?? [])]
  const [place, ...rest] = path
  const of = place === undefined ? change(list) : list.with(place, changed(list[place]!, rest, change))
  const { asked, isNot } = askedIn(condition)
  const next: CodeQuery =
    asked.op === 'place'
      ? { ...asked, with: { op: asked.with.op === 'any' ? 'any' : 'all', of } }
      : { op: asked.op === 'any' ? 'any' : 'all', of }
  return isNot ? { op: 'not', of: next } : next
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((place, at) => path[at] === place)
}

function isSame(one: Path, other: Path): boolean {
  return one.length === other.length && startsWith(one, other)
}
