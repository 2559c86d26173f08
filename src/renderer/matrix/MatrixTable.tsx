import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type CycleKey, type CycleSetKey, mapOrder } from '../../shared/framework/cycles'
import type { CellState, StoryCell } from '../../shared/model/story'
import { moveInTable } from '../flows/move-in-table'
import { setCell } from '../stories/change-story'
import { CycleMark } from '../ui/CycleMark'
import { EmptyCell } from './EmptyCell'
import { IndicatorRows } from './IndicatorRows'
import { MatrixLegend } from './MatrixLegend'
import { type Cell, chooseCell, indicatorColumn, isSameCell, useMatrixSession } from './matrix-state'
import { StepMarks } from './StepMarks'
import type { MatrixData } from './use-matrix'

export interface MatrixTableProps {
  data: MatrixData
  cycleSet: CycleSetKey
  readOnly: boolean
}

const stateKeys: Record<string, CellState | 'clear'> = {
  '-': 'notAsked',
  t: 'tooEarly',
  '0': 'notFound',
  Delete: 'clear',
  Backspace: 'clear',
}

/** Cycles from top to bottom, indicators and stories from left to right. Arrows move from cell to cell, Enter opens one's evidence. */
export function MatrixTable({ data, cycleSet, readOnly }: MatrixTableProps) {
  const { t } = useTranslation(['matrix', 'ui', 'stories'])
  const { cell: chosen, focused } = useMatrixSession()
  const order = mapOrder(cycleSet)
  const { stories } = data
  const present = focused ?? { column: indicatorColumn, cycle: order[0]! }
  const isThere = present.column === indicatorColumn || stories.some(({ id }) => id === present.column)
  const home: Cell = isThere ? present : { column: indicatorColumn, cycle: present.cycle }
  const cellOf = (story: string | null, cycle: CycleKey): StoryCell | undefined =>
    (story === null ? data.cells : (stories.find(({ id }) => id === story)?.cells ?? [])).find(
      each => each.cycle === cycle,
    )
  const isEmpty = ({ column, cycle }: Cell) =>
    column === indicatorColumn
      ? !data.indicators.some(indicator => indicator.cycle === cycle)
      : !stories.find(({ id }) => id === column)?.steps.some(step => step.cycle === cycle)
  const onKey = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (moveInTable(event.currentTarget, event.target, event.key)) {
      event.preventDefault()
      return
    }
    const state = stateKeys[event.key]
    const at = useMatrixSession.getState().focused
    if (!state || !at || readOnly || !isEmpty(at)) return
    event.preventDefault()
    event.stopPropagation()
    const story = at.column === indicatorColumn ? null : at.column
    setCell(story, at.cycle, state === 'clear' ? null : state, cellOf(story, at.cycle)?.note ?? '')
  }
  const button = (cell: Cell, words: string, content: React.ReactNode) => (
    <button
      type="button"
      className="matrix-cell"
      data-column={cell.column}
      data-cycle={cell.cycle}
      aria-pressed={isSameCell(chosen, cell)}
      tabIndex={isSameCell(home, cell) ? 0 : -1}
      onFocus={() => useMatrixSession.setState({ focused: cell })}
      onClick={() => chooseCell(isSameCell(chosen, cell) ? null : cell)}
    >
      <span className="ui-hidden">{words}</span>
      <span className="matrix-content" aria-hidden="true">
        {content}
      </span>
    </button>
  )
  return (
    <>
      <div className="ui-scroll matrix-scroll">
        <table className="matrix-table" aria-label={t('table')} onKeyDown={onKey}>
          <thead>
            <tr>
              <th scope="col" className="matrix-cycle">
                {t('cycle')}
              </th>
              <th scope="col" className="matrix-indicators">
                <span className="matrix-indicator matrix-indicator-head">
                  <span>{t('indicator')}</span>
                  {data.indicators.length === 0 ? null : (
                    <>
                      <span>{t('indicator.overTime')}</span>
                      <span>{t('indicator.now')}</span>
                      <span>{t('indicator.base')}</span>
                      <span>{t('indicator.steps')}</span>
                    </>
                  )}
                </span>
              </th>
              {stories.map((story, index) => (
                <th key={story.id} scope="col" className="matrix-story" title={`${story.title}. ${story.tellerName}`}>
                  <b>S{index + 1}</b>
                  <span>{story.tellerName || story.title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody data-pane-start="">
            {order.map(cycle => (
              <tr key={cycle}>
                <th scope="row" className="matrix-cycle">
                  <CycleMark cycle={cycle} decorative />
                  <span>{t(`ui:cycle.${cycle}`)}</span>
                </th>
                <td>{button({ column: indicatorColumn, cycle }, indicatorWords(cycle), indicatorContent(cycle))}</td>
                {stories.map((story, index) => {
                  const places = story.steps.flatMap((step, place) => (step.cycle === cycle ? [place] : []))
                  const state = cellOf(story.id, cycle)
                  const words =
                    places.length > 0
                      ? t('cell.steps', { steps: places.map(place => place + 1).join(', ') })
                      : t(`stories:cell.${state?.state ?? 'untold'}`)
                  return (
                    <td key={story.id} data-state={places.length > 0 ? undefined : (state?.state ?? 'untold')}>
                      {button(
                        { column: story.id, cycle },
                        t('cell.story', {
                          cycle: t(`ui:cycle.${cycle}`),
                          story: `S${index + 1} ${story.title}`,
                          words,
                        }),
                        places.length > 0 ? (
                          <StepMarks story={story} places={places} />
                        ) : (
                          <EmptyCell state={state?.state ?? 'untold'} />
                        ),
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MatrixLegend />
    </>
  )

  function indicatorsOf(cycle: CycleKey) {
    return data.indicators.flatMap((indicator, index) => (indicator.cycle === cycle ? [{ indicator, index }] : []))
  }

  function indicatorWords(cycle: CycleKey): string {
    const here = indicatorsOf(cycle)
    const words =
      here.length > 0
        ? here.map(({ indicator }) => indicator.name).join(', ')
        : t(`stories:cell.${cellOf(null, cycle)?.state ?? 'untold'}`)
    return t('cell.indicators', { cycle: t(`ui:cycle.${cycle}`), words })
  }

  function indicatorContent(cycle: CycleKey) {
    const here = indicatorsOf(cycle)
    if (here.length > 0) return <IndicatorRows here={here} data={data} />
    return (
      <span className="matrix-no-indicator">
        <EmptyCell state={cellOf(null, cycle)?.state ?? 'untold'} /> {t('noIndicator')}
      </span>
    )
  }
}
