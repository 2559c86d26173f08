import { useTranslation } from 'react-i18next'
import { useCodebook } from '../app/queries'
import { CycleMark } from '../ui/CycleMark'
import { Select } from '../ui/Select'
import type { Incoming } from './import-state'
import { chooseSheet, setCodedBy } from './table-state'
import './import-stories.css'

/** Whose codings the steps are, of which sheet, and the first row as the story it will be. */
export function StorySide({ one }: { one: Incoming }) {
  const { t } = useTranslation(['imports', 'coding'])
  const codes = useCodebook().data ?? []
  const { rows } = one
  if (rows === null) return <aside className="ui-pane import-side" />
  const { table, uses, codedBy } = rows
  const row =
    table.rows.find(cells => uses.some(({ role }, i) => role === 'step' && cells[i] !== '')) ?? table.rows[0] ?? []
  const told = table.columns.flatMap((column, i) => {
    const use = uses[i]
    const words = row[i] ?? ''
    return use === undefined || words === '' || (use.role !== 'step' && use.role !== 'text')
      ? []
      : [{ column, use, words }]
  })
  const cell = (wanted: string) => row[uses.findIndex(({ role }) => role === wanted)] ?? ''
  return (
    <aside className="ui-pane import-side" aria-label={one.file.name} data-pane="">
      <div className="ui-scroll">
        <div className="ui-section">
          <div className="ui-field">
            <span aria-hidden="true">{t('stories.codedBy')}</span>
            <Select
              label={t('stories.codedBy')}
              hideLabel
              value={codedBy}
              options={(['import', 'teller'] as const).map(value => ({
                value,
                label: t(`stories.codedBy.${value}`),
                hint: t(`stories.codedBy.${value}.hint`),
              }))}
              onChange={value => setCodedBy(one.key, value)}
            />
          </div>
          {table.sheets.length < 2 ? null : (
            <div className="ui-field">
              <span aria-hidden="true">{t('stories.sheet')}</span>
              <Select
                label={t('stories.sheet')}
                hideLabel
                value={table.sheet}
                options={table.sheets.map(value => ({ value, label: value }))}
                onChange={sheet => chooseSheet(one, sheet)}
              />
            </div>
          )}
        </div>
        <div className="ui-section import-story">
          <h3>{t('stories.first')}</h3>
          {told.length === 0 ? <p className="ui-small ui-secondary">{t('stories.first.none')}</p> : null}
          <p className="ui-medium">{cell('title') || cell('teller')}</p>
          <ol>
            {told.map(({ column, use, words }) => (
              <li key={column} data-status={use.status}>
                <span className="import-story-head">
                  {use.role === 'step' ? (
                    <CycleMark cycle={codes.find(code => code.key === use.code)?.cycle ?? use.code} />
                  ) : null}
                  <span className="ui-small ui-secondary ui-ellipsis">{column}</span>
                  {use.role === 'step' && use.status !== 'told' ? (
                    <span className="ui-small">{t(`coding:status.${use.status}`)}</span>
                  ) : null}
                </span>
                <span className="import-story-words">{words.slice(0, 400)}</span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </aside>
  )
}
