import type { FlowKind, FlowStatus } from '../../shared/framework/relations'
import { StoryMap } from '../../shared/model/story-map'

export const columnRoles = ['out', 'title', 'teller', 'date', 'attribute', 'text', 'step'] as const
export type ColumnRole = (typeof columnRoles)[number]

/** What a column of a table holds. The rest matters for a step: its code, and what the flow is that leads to it. */
export interface ColumnUse {
  role: ColumnRole
  code: string
  status: FlowStatus
  kind: FlowKind
}

const unused: ColumnUse = { role: 'out', code: '', status: 'told', kind: 'flow' }

/** What each column holds by a map, in the order of the columns. */
export function usesOf(columns: readonly string[], map: StoryMap | null): ColumnUse[] {
  return columns.map((column): ColumnUse => {
    const step = map?.steps.find(each => each.column === column)
    if (step !== undefined) return { role: 'step', code: step.code, status: step.status, kind: step.kind }
    return { ...unused, role: map === null ? 'out' : factOf(column, map) }
  })
}

function factOf(column: string, map: StoryMap): ColumnRole {
  if (column === map.title) return 'title'
  if (column === map.teller) return 'teller'
  if (column === map.date) return 'date'
  if (map.texts.includes(column)) return 'text'
  return map.attributes.includes(column) ? 'attribute' : 'out'
}

/** Gives a column another use. Of title, teller and date there is one: whoever had it holds an attribute then. */
export function withUse(uses: readonly ColumnUse[], index: number, change: Partial<ColumnUse>): ColumnUse[] {
  const { role } = change
  const single = role === 'title' || role === 'teller' || role === 'date'
  return uses.map((before, i) =>
    i === index ? { ...before, ...change } : single && before.role === role ? { ...before, role: 'attribute' } : before,
  )
}

/** The map that the uses make, its steps in the order of the columns. @returns null while there is neither a step nor an answer */
export function mapOf(
  columns: readonly string[],
  uses: readonly ColumnUse[],
  { sheet, codedBy }: { sheet: string; codedBy: StoryMap['codedBy'] },
): StoryMap | null {
  const all = (role: ColumnRole) => columns.filter((_, i) => uses[i]?.role === role)
  const steps = columns.flatMap((column, i) => {
    const use = uses[i]
    return use?.role === 'step' ? [{ column, code: use.code, status: use.status, kind: use.kind }] : []
  })
  const found = StoryMap.safeParse({
    ...(sheet === '' ? {} : { sheet }),
    title: all('title')[0],
    teller: all('teller')[0],
    date: all('date')[0],
    attributes: all('attribute'),
    texts: all('text'),
    steps,
    codedBy,
  })
  return found.success ? found.data : null
}
