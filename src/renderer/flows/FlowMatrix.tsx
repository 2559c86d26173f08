import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowSummary } from '../../shared/flow/summary'
import { formatNumber } from '../i18n/format'
import { CycleMark } from '../ui/CycleMark'
import { FlowMatrixCell } from './FlowMatrixCell'
import { useFlows } from './flow-state'
import { matrixCells } from './matrix-cells'
import { moveInTable } from './move-in-table'

export interface FlowMatrixProps {
  project: string
  summary: FlowSummary
  filterText: string
}

/** The same flows as a table from × to: every count stands in it, also those the figure has no room for. */
export function FlowMatrix({ project, summary, filterText }: FlowMatrixProps) {
  const { t } = useTranslation(['flows', 'ui'])
  const show = useFlows(state => state.show)
  const { rows, columnTotals, total, largest } = matrixCells(summary)
  // Stories and tellers stand in several cells, so their sums would count some of them twice.
  const hasTotals = summary.by === 'passages'
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    if (moveInTable(event.currentTarget, event.target, event.key)) event.preventDefault()
  }
  return (
    <div className="flows-picture">
      <div className="flows-paper" data-pane-start="">
        <table className="flows-matrix" aria-label={t('matrix.label')} onKeyDown={move}>
          <thead>
            <tr>
              <th scope="col" className="flows-matrix-corner">
                <span className="flows-matrix-row">
                  <span>{t('matrix.from')}</span>
                  <span className="ui-grow" />
                  <span>{t('matrix.to')}</span>
                </span>
              </th>
              {rows.map(({ from }) => (
                <th key={from} scope="col">
                  <CycleMark cycle={from} decorative />
                  <span className="flows-matrix-name">{t(`ui:cycle.${from}`)}</span>
                </th>
              ))}
              {hasTotals ? (
                <th scope="col" className="ui-number">
                  {t('matrix.total')}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.from} data-cycle={row.from}>
                <th scope="row">
                  <span className="flows-matrix-row">
                    <CycleMark cycle={row.from} decorative />
                    <span className="flows-matrix-name">{t(`ui:cycle.${row.from}`)}</span>
                  </span>
                </th>
                {row.cells.map(cell => (
                  <FlowMatrixCell key={cell.to} from={row.from} cell={cell} largest={largest} show={show} />
                ))}
                {hasTotals ? <Total count={row.total} /> : null}
              </tr>
            ))}
          </tbody>
          {hasTotals ? (
            <tfoot>
              <tr>
                <th scope="row">{t('matrix.total')}</th>
                {rows.map(({ from }, at) => (
                  <Total key={from} count={columnTotals[at] ?? 0} centred />
                ))}
                <Total count={total} />
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      <p className="flows-caption">
        <b className="ui-strong">{t('caption.lead', { project })}</b> {matrixCaption()}
      </p>
    </div>
  )

  function matrixCaption(): string {
    const { told, stories, tellers, loops, aspired, blocked } = summary.totals
    const parts = [aspired && show.aspired ? 'aspired' : '', blocked && show.blocked ? 'blocked' : ''].filter(Boolean)
    const n = `n = ${t('flows.told', { count: told })} ${t('evidence.inStoriesBy', {
      stories: t('stories', { count: stories }),
      tellers: t('tellers', { count: tellers }),
    })}`
    return [
      `${n}.`,
      summary.by === 'passages' ? t('matrix.caption') : t(`matrix.noTotals.${summary.by}`),
      loops ? t('matrix.loops') : '',
      parts.length === 2 ? t('matrix.apart.both') : '',
      parts.length === 1 && parts[0] === 'aspired' ? t('matrix.apart.aspired') : '',
      parts.length === 1 && parts[0] === 'blocked' ? t('matrix.apart.blocked') : '',
      t('matrix.dot'),
      filterText ? t('matrix.selection', { text: filterText }) : '',
    ]
      .filter(Boolean)
      .join(' ')
  }
}

function Total({ count, centred = false }: { count: number; centred?: boolean }) {
  return (
    <td className={centred ? 'flows-matrix-total' : 'flows-matrix-total ui-number'} data-zero={count === 0}>
      {formatNumber(count)}
    </td>
  )
}
