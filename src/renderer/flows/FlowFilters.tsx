import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowSummary } from '../../shared/flow/summary'
import { flowMeasures, relationTypes } from '../../shared/flow/summary'
import type { DocumentSummary } from '../../shared/model/document'
import type { Id } from '../../shared/model/id'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { Segments } from '../ui/Segments'
import { DocumentFilter } from './DocumentFilter'
import { FilterRow } from './FilterRow'
import { countBy, isFiltered, resetFilters, useFlows } from './flow-state'
import { ParticipantFilter } from './ParticipantFilter'

export interface Participant {
  id: Id
  name: string
  flows: number
}

export interface FlowFiltersProps {
  summary: FlowSummary | undefined
  documents: readonly DocumentSummary[]
  participants: readonly Participant[]
  /** Where the filters lie over the figure: closes them. */
  onClose?: (() => void) | undefined
}

/** What is counted, what is shown, and who and what is left out. */
export function FlowFilters({ summary, documents, participants, onClose }: FlowFiltersProps) {
  const { t } = useTranslation('flows')
  const by = useFlows(state => state.by)
  const show = useFlows(state => state.show)
  const filtered = useFlows(isFiltered)
  const totals = summary?.totals
  const pane = useRef<HTMLElement>(null)
  const isOver = onClose !== undefined
  useEffect(() => {
    if (isOver) pane.current?.querySelector<HTMLElement>('[data-pane-start] button')?.focus()
  }, [isOver])
  return (
    <aside
      ref={pane}
      className="ui-pane flows-filters"
      data-pane
      aria-label={t('filters')}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !onClose) return
        event.preventDefault()
        onClose()
      }}
    >
      <div className="ui-pane-head ui-pane-head-lined">
        <h2>{t('filters')}</h2>
        <span className="ui-grow" />
        <Button small look="quiet" isDisabled={!filtered} onPress={resetFilters}>
          {t('reset')}
        </Button>
        {onClose ? <IconButton small icon={X} label={t('filters.close')} onPress={onClose} /> : null}
      </div>
      <div className="ui-scroll flows-filters-body">
        <section className="flows-filter-part" aria-label={t('by.label')} data-pane-start="">
          <div className="flows-filter-head">
            <h3 className="flows-filter-title">{t('by.label')}</h3>
          </div>
          <Segments
            label={t('by.label')}
            className="flows-filter-segments"
            value={by}
            options={flowMeasures.map(value => ({ value, label: t(`by.${value}`) }))}
            onChange={value => (value === null ? undefined : countBy(value))}
          />
        </section>
        <section className="flows-filter-part" aria-label={t('show')}>
          <div className="flows-filter-head">
            <h3 className="flows-filter-title">{t('show')}</h3>
          </div>
          {relationTypes.map(type =>
            type === 'told' ? (
              <FilterRow
                key={type}
                label={t('show.told')}
                title={t('show.told.always')}
                count={totals?.told ?? 0}
                isSelected
                isReadOnly
              />
            ) : (
              <FilterRow
                key={type}
                label={t(`show.${type}`)}
                count={totals?.[type] ?? 0}
                isSelected={show[type]}
                onChange={isSelected => useFlows.setState({ show: { ...show, [type]: isSelected } })}
              />
            ),
          )}
        </section>
        <ParticipantFilter participants={participants} />
        <DocumentFilter documents={documents} />
      </div>
    </aside>
  )
}
