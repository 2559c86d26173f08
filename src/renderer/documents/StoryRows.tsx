import { useTranslation } from 'react-i18next'
import { type FlowKind, flowKinds, flowStatuses } from '../../shared/framework/relations'
import { useCodebook } from '../app/queries'
import { Button } from '../ui/Button'
import { Select, type SelectOption } from '../ui/Select'
import { WarnStrip } from '../ui/WarnStrip'
import { type ColumnRole, type ColumnUse, columnRoles } from './column-roles'
import type { Incoming } from './import-state'
import type { TableRows } from './read-rows'
import { setAsTable, setUse } from './table-state'
import './import-stories.css'

/** Relations that a form's order of questions cannot mean. */
const between: ReadonlySet<FlowKind> = new Set(['contradicts', 'rival', 'same'])

/** The columns of a table whose rows are stories or respondents, and what each of them holds. */
export function StoryRows({ one }: { one: Incoming }) {
  const { t } = useTranslation('imports')
  const { rows, rowsProblem } = one
  return (
    <>
      <div className="ui-pane-head ui-pane-head-lined">
        <h2 title={one.file.name}>{one.file.name}</h2>
        <span className="ui-pane-note">
          {rows === null ? t('reading') : t('rows', { count: rows.table.rows.length })}
        </span>
        <span className="ui-grow" />
        <Button look="quiet" small onPress={() => setAsTable(one.key, false)}>
          {t('stories.not')}
        </Button>
      </div>
      {rowsProblem === null ? null : <WarnStrip>{rowsProblem}</WarnStrip>}
      {rows === null ? null : (
        <div className="ui-scroll" data-pane-start="">
          <p className="import-stories-why ui-small ui-secondary">{t('stories.why')}</p>
          <Columns rows={rows} onChange={(index, change) => setUse(one.key, index, change)} />
        </div>
      )}
    </>
  )
}

function Columns({ rows, onChange }: { rows: TableRows; onChange(index: number, change: Partial<ColumnUse>): void }) {
  const { t } = useTranslation(['imports', 'coding'])
  const { table, uses } = rows
  const holds = useRoleOptions(uses)
  const statuses = flowStatuses.map(value => ({
    value,
    label: t(`coding:status.${value}.long`),
    hint: t(`coding:status.${value}.hint`),
  }))
  const kinds = flowKinds
    .filter(kind => !between.has(kind))
    .map(value => ({ value, label: t(`coding:kind.${value}`), hint: t(`coding:kind.${value}.hint`) }))
  const first = uses.findIndex(({ role }) => role === 'step')
  return (
    <table className="ui-table import-stories">
      <thead>
        <tr>
          <th>{t('stories.column')}</th>
          <th>{t('stories.holds')}</th>
          <th>{t('stories.status')}</th>
          <th>{t('stories.kind')}</th>
          <th>{t('stories.example')}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map((column, i) => {
          const use = uses[i]
          return use === undefined ? null : (
            <tr key={column} data-out={use.role === 'out'}>
              <th scope="row" title={column}>
                <span>{column}</span>
              </th>
              <td>
                <Select
                  className="import-holds"
                  label={t('stories.holds.label', { column })}
                  hideLabel
                  value={use.role === 'step' ? `step:${use.code}` : use.role}
                  options={holds}
                  onChange={value => onChange(i, readHolds(value))}
                />
              </td>
              <td>
                {use.role === 'step' ? (
                  <Select
                    className="import-status"
                    label={t('stories.status.label', { column })}
                    hideLabel
                    value={use.status}
                    options={statuses}
                    onChange={status => onChange(i, { status })}
                  />
                ) : null}
              </td>
              <td>
                {use.role === 'step' && i !== first ? (
                  <Select
                    className="import-kind"
                    label={t('stories.kind.label', { column })}
                    hideLabel
                    value={use.kind}
                    options={kinds}
                    onChange={kind => onChange(i, { kind })}
                  />
                ) : null}
              </td>
              <td className="ui-cell-quote">{table.rows.find(row => row[i] !== '')?.[i]?.slice(0, 160)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function readHolds(value: string): Partial<ColumnUse> {
  const [role, code] = value.split(':')
  if (code !== undefined) return { role: 'step', code }
  return { role: columnRoles.find(each => each === role) ?? 'out' }
}

/** What a column may hold: facts, answers, and a step of each value cycle. */
function useRoleOptions(uses: readonly ColumnUse[]): SelectOption<string>[] {
  const { t } = useTranslation('imports')
  const codes = useCodebook().data ?? []
  const facts = columnRoles.filter((role): role is Exclude<ColumnRole, 'step'> => role !== 'step')
  const used = new Set(uses.map(({ code }) => code))
  const steps = codes.filter(code => (code.parent === null && code.cycle !== null) || used.has(code.key))
  return [
    ...facts.map(value => ({ value, label: t(`stories.role.${value}`) })),
    ...steps.map(({ key, name }) => ({ value: `step:${key}`, label: t('stories.role.step', { name }) })),
  ]
}
