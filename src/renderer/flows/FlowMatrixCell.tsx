import { useTranslation } from 'react-i18next'
import type { FlowFigureSettings } from '../../shared/figure/settings'
import type { FlowRelation } from '../../shared/flow/summary'
import { relationKey } from '../../shared/flow/summary'
import type { CycleKey } from '../../shared/framework/cycles'
import { formatNumber } from '../i18n/format'
import { chooseMark } from './choose-mark'
import { useFlows } from './flow-state'
import type { MatrixCell } from './matrix-cells'

/** Side of the square of the largest count, and of the smallest that still shows, in pixels. */
const greatest = 40
const least = 6
/** A number stands inside a square that is at least this wide, else above it. */
const holdsNumber = 22

export interface FlowMatrixCellProps {
  from: CycleKey
  cell: MatrixCell
  largest: number
  show: FlowFigureSettings['show']
}

/** Told flows from one cycle to another, with those aspired and blocked in the corners. */
export function FlowMatrixCell({ from, cell, largest, show }: FlowMatrixCellProps) {
  const { t } = useTranslation(['flows', 'ui'])
  const { told, to } = cell
  const aspired = show.aspired ? cell.aspired : null
  const blocked = show.blocked ? cell.blocked : null
  const where = t('matrix.where', { from: t(`ui:cycle.${from}`), to: t(`ui:cycle.${to}`) })
  const side = told ? Math.max(least, greatest * Math.sqrt(told.count / Math.max(1, largest))) : 0
  return (
    <td data-return={cell.isReturn}>
      <div className="flows-matrix-cell">
        {told ? (
          <CellButton relation={told} where={where} className="flows-matrix-told">
            <span className="flows-matrix-stack" data-inside={side >= holdsNumber}>
              <span className="flows-matrix-number">{formatNumber(told.count)}</span>
              <span className="flows-matrix-square" style={{ width: side, height: side }} />
            </span>
            {told.loops > 0 ? <span className="flows-matrix-loops">{formatNumber(told.loops)}</span> : null}
          </CellButton>
        ) : (
          <span className="flows-matrix-dot">
            <span aria-hidden="true">·</span>
            <span className="ui-hidden">{t('matrix.none')}</span>
          </span>
        )}
        {aspired || blocked ? (
          <div className="flows-matrix-apart">
            {aspired ? (
              <CellButton relation={aspired} where={where} className="flows-matrix-small">
                ({formatNumber(aspired.count)})
              </CellButton>
            ) : null}
            <span className="ui-grow" />
            {blocked ? (
              <CellButton relation={blocked} where={where} className="flows-matrix-small flows-matrix-blocked">
                {formatNumber(blocked.count)}
              </CellButton>
            ) : null}
          </div>
        ) : null}
      </div>
    </td>
  )
}

interface CellButtonProps {
  relation: FlowRelation
  where: string
  className: string
  children: React.ReactNode
}

function CellButton({ relation, where, className, children }: CellButtonProps) {
  const { t } = useTranslation('flows')
  const id = relationKey(relation)
  const isChosen = useFlows(state => state.chosen === id)
  const words = [
    t(`matrix.count.${relation.type === 'aspired' || relation.type === 'blocked' ? relation.type : 'told'}`, {
      where,
      count: relation.count,
    }),
    ...(relation.loops > 0 ? [t('matrix.closing', { count: relation.loops })] : []),
  ].join(', ')
  return (
    <button
      type="button"
      className={className}
      data-id={id}
      aria-pressed={isChosen}
      title={words}
      onClick={() => chooseMark(id)}
    >
      <span className="ui-hidden">{words}</span>
      <span className="flows-matrix-shown" aria-hidden="true">
        {children}
      </span>
    </button>
  )
}
