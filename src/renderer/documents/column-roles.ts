import { StoryMap } from '../../shared/model/story-map'

/** What a column of a table holds: `step:KEY` is a step coded with that code, `hope:KEY` one that is only hoped for. */
export type ColumnRole = 'out' | 'title' | 'teller' | 'date' | 'attribute' | `step:${string}` | `hope:${string}`

/** What each column holds by a map, in the order of the columns. */
export function rolesOf(columns: readonly string[], map: StoryMap | null): ColumnRole[] {
  return columns.map((column): ColumnRole => {
    if (map === null) return 'out'
    if (column === map.title) return 'title'
    if (column === map.teller) return 'teller'
    if (column === map.date) return 'date'
    if (map.attributes.includes(column)) return 'attribute'
    const step = map.steps.find(each => each.column === column)
    return step === undefined ? 'out' : step.status === 'aspired' ? `hope:${step.code}` : `step:${step.code}`
  })
}

/** Gives a column another role. Of title, teller and date there is one: whoever had it holds an attribute then. */
export function withRole(roles: readonly ColumnRole[], index: number, role: ColumnRole): ColumnRole[] {
  const single = role === 'title' || role === 'teller' || role === 'date'
  return roles.map((before, i) => (i === index ? role : single && before === role ? 'attribute' : before))
}

/** The map that the roles make, its steps in the order of the columns. @returns null while there is no step */
export function mapOf(columns: readonly string[], roles: readonly ColumnRole[], sheet: string): StoryMap | null {
  const first = (role: ColumnRole) => columns[roles.indexOf(role)]
  const steps = columns.flatMap((column, i) => {
    const [kind, code] = (roles[i] ?? 'out').split(':')
    return code === undefined ? [] : [{ column, code, status: kind === 'hope' ? 'aspired' : 'told' }]
  })
  const found = StoryMap.safeParse({
    ...(sheet === '' ? {} : { sheet }),
    title: first('title'),
    teller: first('teller'),
    date: first('date'),
    attributes: columns.filter((_, i) => roles[i] === 'attribute'),
    steps,
  })
  return found.success ? found.data : null
}
