import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsOf } from '../../shared/analysis/print-cell'
import type { AnalysisTable, TableHead } from '../../shared/analysis/table'
import { moveInTable } from '../flows/move-in-table'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { NumberLine } from './NumberLine'

/** Lines shown at once, and columns at the most: a screen is read, a file is computed with. */
const step = 400
const mostColumns = 80

/** A table whose numbers open the passages behind them. Arrow keys go from number to number, over those that open nothing. */
export function NumberTable({ table }: { table: AnalysisTable }) {
  const { t } = useTranslation('tables')
  const [limit, setLimit] = useState(step)
  const current = useRef<HTMLElement>(null)
  const heads = table.heads.slice(0, mostColumns)
  const lines = table.lines.slice(0, limit)
  const hasGroups = heads.some(({ group }) => group !== '')
  if (table.lines.length === 0) return <EmptyState title={t('empty')} hint={t('empty.hint')} />
  return (
    // A place that scrolls must be reached by keys too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="tables-paper" aria-label={t('scroll')} tabIndex={0}>
      <table
        className="tables-table"
        aria-label={table.title}
        onKeyDown={(event: KeyboardEvent<HTMLTableElement>) => {
          if (moveInTable(event.currentTarget, event.target, event.key)) event.preventDefault()
        }}
        // One number is a stop of the Tab key; the others are a step of an arrow away.
        onFocus={({ target }: FocusEvent<HTMLElement>) => {
          if (!(target instanceof HTMLButtonElement)) return
          if (current.current) current.current.tabIndex = -1
          target.tabIndex = 0
          current.current = target
        }}
      >
        <thead>
          <tr>
            <th scope="col" rowSpan={hasGroups ? 2 : 1} className="tables-corner">
              {table.lineHead}
            </th>
            {groupsOf(heads).map(({ name, heads: own }) =>
              name === '' ? (
                own.map(head => <HeadCell key={head.key} head={head} rowSpan={hasGroups ? 2 : 1} />)
              ) : (
                <th key={own[0]!.key} scope="colgroup" colSpan={own.length} className="tables-group" title={name}>
                  <span>{name}</span>
                </th>
              ),
            )}
          </tr>
          {hasGroups ? (
            <tr>
              {heads
                .filter(({ group }) => group !== '')
                .map(head => (
                  <HeadCell key={head.key} head={head} />
                ))}
            </tr>
          ) : null}
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <NumberLine key={line.key} line={line} heads={heads} isFirst={at === 0} />
          ))}
        </tbody>
      </table>
      {table.lines.length > limit ? (
        <p className="tables-more">
          {t('lines.some', { shown: limit, count: table.lines.length })}{' '}
          <Button small onPress={() => setLimit(limit + step)}>
            {t('lines.more', { count: Math.min(step, table.lines.length - limit) })}
          </Button>
        </p>
      ) : null}
      {table.heads.length > mostColumns ? (
        <p className="tables-more">{t('columns.some', { shown: mostColumns, count: table.heads.length })}</p>
      ) : null}
      {table.notes.length > 0 ? (
        <div className="tables-notes">
          {table.notes.map(note => (
            <p key={note}>{note}</p>
          ))}
        </div>
      ) : null}
    </section>
  )
}

function HeadCell({ head: { name, unit }, rowSpan = 1 }: { head: TableHead; rowSpan?: number }) {
  return (
    <th scope="col" rowSpan={rowSpan} data-unit={unit}>
      {name}
    </th>
  )
}
