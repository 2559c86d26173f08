import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoryTable } from '../../shared/model/story-map'
import { api } from '../app/api'
import { errorSentence, showError } from '../app/errors'
import { useCodebook } from '../app/queries'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { WarnStrip } from '../ui/WarnStrip'
import { type ColumnRole, mapOf, rolesOf, withRole } from './column-roles'
import { type Incoming, setAsTable, storedTable } from './import-state'

/** The columns of a table whose rows are stories, and what each of them holds. */
export function StoryRows({ one }: { one: Incoming }) {
  const { t } = useTranslation('imports')
  const [table, setTable] = useState<StoryTable | null>(null)
  const [roles, setRoles] = useState<readonly ColumnRole[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [storing, setStoring] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    api.imports
      .readTable({ name: one.file.name, bytes: one.file, options: one.options }, { signal: stop.signal })
      .then(read => {
        setTable(read.table)
        setRoles(rolesOf(read.table.columns, read.proposal))
      })
      .catch(error => stop.signal.aborted || setProblem(errorSentence(error)))
    return () => stop.abort()
  }, [one.file, one.options])
  const map = table === null ? null : mapOf(table.columns, roles, table.sheet)
  const store = async () => {
    if (table === null || map === null) return
    setStoring(true)
    try {
      await storedTable(one.key, await api.imports.storeTable({ table, map }))
    } catch (error) {
      showError(error)
    } finally {
      setStoring(false)
    }
  }
  return (
    <>
      <div className="ui-pane-head ui-pane-head-lined">
        <h2 title={one.file.name}>{one.file.name}</h2>
        <span className="ui-pane-note">{table === null ? t('reading') : t('rows', { count: table.rows.length })}</span>
        <span className="ui-grow" />
        <Button look="quiet" small onPress={() => setAsTable(one.key, false)}>
          {t('stories.not')}
        </Button>
        <Button look="primary" small isDisabled={map === null || storing} onPress={() => void store()}>
          {t('stories.store', { count: table?.rows.length ?? 0 })}
        </Button>
      </div>
      {problem === null ? null : <WarnStrip>{problem}</WarnStrip>}
      {table === null ? null : (
        <div className="ui-scroll" data-pane-start="">
          <p className="import-stories-why ui-small ui-secondary">{t('stories.why')}</p>
          <Columns table={table} roles={roles} onChange={setRoles} />
        </div>
      )}
    </>
  )
}

function Columns({
  table,
  roles,
  onChange,
}: {
  table: StoryTable
  roles: readonly ColumnRole[]
  onChange(roles: readonly ColumnRole[]): void
}) {
  const { t } = useTranslation('imports')
  const options = useRoleOptions(roles)
  return (
    <table className="ui-table import-table import-stories">
      <thead>
        <tr>
          <th>{t('stories.column')}</th>
          <th>{t('stories.holds')}</th>
          <th>{t('stories.example')}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map((column, i) => (
          <tr key={column}>
            <th scope="row" className="ui-medium">
              {column}
            </th>
            <td>
              <Select
                label={t('stories.holds.label', { column })}
                hideLabel
                value={roles[i] ?? 'out'}
                options={options}
                onChange={role => onChange(withRole(roles, i, role))}
              />
            </td>
            <td className="ui-cell-quote">{table.rows.find(row => row[i] !== '')?.[i]?.slice(0, 160)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a column may hold: facts about the story, and a step of each value cycle, told or hoped for. */
function useRoleOptions(roles: readonly ColumnRole[]): { value: ColumnRole; label: string }[] {
  const { t } = useTranslation('imports')
  const codes = useCodebook().data ?? []
  const facts = (['out', 'title', 'teller', 'date', 'attribute'] as const).map(value => ({
    value,
    label: t(`stories.role.${value}`),
  }))
  const used = new Set(roles.map(role => role.split(':')[1]))
  const steps = codes.filter(code => (code.parent === null && code.cycle !== null) || used.has(code.key))
  return [
    ...facts,
    ...steps.map(({ key, name }) => ({ value: `step:${key}` as const, label: t('stories.role.step', { name }) })),
    ...steps.map(({ key, name }) => ({ value: `hope:${key}` as const, label: t('stories.role.hope', { name }) })),
  ]
}
