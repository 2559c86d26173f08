import type { ExportCode, ExportRows } from '../../db/refi/export-rows'
import { codeDescription } from './code-words'
import { derivedGuid, guid } from './guid'
import { memoRefs } from './memo-refs'
import { noteGuid } from './notes'
import { description, type Element, element, reference } from './xml-tree'

export interface CodeOptions {
  /** Codes below others as one name, `A::B`, for tools that know one level. */
  flat: boolean
  /** Codes for both ends of every kind of flow, for tools that do not read links. */
  mirror: boolean
}

export function codebook(rows: ExportRows, options: CodeOptions): Element | null {
  const codes = codeElements(rows.codes, options.flat, code => [
    reference('NoteRef', noteGuid('code', code.id)),
    ...memoRefs(rows, 'code', code.id),
  ])
  const all = [...codes, ...(options.mirror ? mirrorCodes(rows) : [])]
  return all.length === 0 ? null : element('CodeBook', {}, [element('Codes', {}, all)])
}

/** Codes with those below them. @param more what else a code holds, between its description and the codes below */
export function codeElements(
  codes: readonly ExportCode[],
  flat: boolean,
  more: (code: ExportCode) => Element[],
): Element[] {
  const below = Map.groupBy(codes, ({ parent }) => parent)
  const tree = (parent: string | null, above: string): Element[] =>
    (below.get(parent) ?? []).flatMap(code => {
      const name = flat ? `${above}${code.name}` : code.name
      const lower = tree(code.id, `${name}::`)
      const one = element('Code', { guid: guid(code.id), name, isCodable: 'true', color: code.colour }, [
        description(codeDescription(code)),
        ...more(code),
        ...(flat ? [] : lower),
      ])
      return flat ? [one, ...lower] : [one]
    })
  return tree(null, '')
}

/** By their names such codes are known again when they come back, and are not brought in. */
export const mirrorName = /^Flow ▸(?: .+ ▸ (?:from|to))?$/

export function mirrorCode(kind: string, end: 'from' | 'to'): string {
  return derivedGuid('mirror', kind, end)
}

function mirrorCodes(rows: ExportRows): Element[] {
  const kinds = [...new Set(rows.flows.map(({ kind }) => kind))].sort()
  if (kinds.length === 0) return []
  return [
    element(
      'Code',
      { guid: derivedGuid('mirror'), name: 'Flow ▸', isCodable: 'false' },
      kinds.flatMap(kind =>
        (['from', 'to'] as const).map(end =>
          element('Code', { guid: mirrorCode(kind, end), name: `Flow ▸ ${kind} ▸ ${end}`, isCodable: 'true' }),
        ),
      ),
    ),
  ]
}
