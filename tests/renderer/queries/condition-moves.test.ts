import { describe, expect, it } from 'vitest'
import {
  conditionAt,
  conditionsIn,
  type Move,
  moved,
  moveTo,
  type Path,
} from '../../../src/renderer/queries/condition-moves'
import type { CodeQuery } from '../../../src/shared/model/code-query'

type Group = Extract<CodeQuery, { op: 'all' | 'any' }>
const words = (text: string): CodeQuery => ({ op: 'words', words: text })
const all = (...of: CodeQuery[]): Group => ({ op: 'all', of })
const any = (...of: CodeQuery[]): Group => ({ op: 'any', of })
const not = (of: CodeQuery): CodeQuery => ({ op: 'not', of })
const near = (other: CodeQuery): CodeQuery => ({ op: 'place', relation: 'near', turns: 2, with: other })

/** a, (b or c), d, near e */
const root = all(words('a'), any(words('b'), words('c')), not(words('d')), near(words('e')))

describe('conditions of a query are moved', () => {
  it.each<[string, Path, Move, Group | null, Path?]>([
    ['up', [2], 'up', all(root.of[0]!, root.of[2]!, root.of[1]!, root.of[3]!), [1]],
    ['down, with the "not" before it', [2], 'down', all(root.of[0]!, root.of[1]!, root.of[3]!, root.of[2]!), [3]],
    ['nowhere from the top', [0], 'up', null],
    ['nowhere from the end', [3], 'down', null],
    [
      'into the group before it, at its end',
      [2],
      'in',
      all(words('a'), any(words('b'), words('c'), not(words('d'))), root.of[3]!),
      [1, 2],
    ],
    [
      'into the group after it, at its start',
      [0],
      'in',
      all(any(words('a'), words('b'), words('c')), root.of[2]!, root.of[3]!),
      [0, 0],
    ],
    [
      'out of its group, behind it',
      [1, 0],
      'out',
      all(words('a'), any(words('c')), words('b'), root.of[2]!, root.of[3]!),
      [2],
    ],
    [
      'out of a place in the text',
      [3, 0],
      'out',
      all(root.of[0]!, root.of[1]!, root.of[2]!, near(all()), words('e')),
      [4],
    ],
    ['nowhere out of the outermost group', [0], 'out', null],
    [
      'into a group of its own, of the other kind',
      [0],
      'group',
      all(any(words('a')), root.of[1]!, root.of[2]!, root.of[3]!),
      [0, 0],
    ],
    [
      'out all at once where their group is dissolved',
      [1],
      'ungroup',
      all(words('a'), words('b'), words('c'), root.of[2]!, root.of[3]!),
      [1],
    ],
    ['and what is no group is not dissolved', [0], 'ungroup', null],
  ])('%s', (_, from, move, expected, path) => {
    expect(moved(root, from, move)).toEqual(expected && { root: expected, path })
  })

  it('to any gap, keeping every condition once and coming to stand at the path it says; never into themselves', () => {
    const paths: Path[] = []
    const look = (at: CodeQuery, path: Path) =>
      conditionsIn(at)?.forEach((each, place) => {
        paths.push([...path, place])
        look(each, [...path, place])
      })
    look(root, [])
    const leaves = (query: CodeQuery) => (JSON.stringify(query).match(/"words":"\w"/g) ?? []).sort()
    let tried = 0
    for (const from of paths)
      for (const group of [[], ...paths])
        for (let at = 0; at <= (conditionsIn(conditionAt(root, group)!)?.length ?? -1); at++) {
          const next = moveTo(root, from, { group, at })
          if (from.every((place, i) => group[i] === place)) expect(next).toBeNull()
          else {
            tried++
            expect(leaves(next!.root)).toEqual(leaves(root))
            expect(conditionAt(next!.root, next!.path)).toEqual(conditionAt(root, from))
          }
        }
    expect(tried).toBeGreaterThan(50)
  })
})
