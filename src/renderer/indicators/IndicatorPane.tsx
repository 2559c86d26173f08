import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IndicatorChart } from '../../shared/figure/indicator/IndicatorChart'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useIndicators } from '../app/queries'
import { showUndoToast } from '../app/undo-toast'
import { useFigureTheme } from '../figures/use-figure-theme'
import { formatDecimal } from '../i18n/format'
import { text } from '../i18n/text'
import { goToIndicator } from '../people/people-state'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { TextField } from '../ui/TextField'
import { IndicatorValues } from './IndicatorValues'
import './indicators.css'

/** One indicator: its line over time against the target, and its values by date and group, edited in place. */
export function IndicatorPane({ id, readOnly }: { id: Id; readOnly: boolean }) {
  const { t } = useTranslation('indicators')
  const theme = useFigureTheme()
  const indicator = useIndicators().data?.find(each => each.id === id)
  if (indicator === undefined) return <aside className="ui-pane" aria-label={t('pane')} data-pane />
  const { name, cycle, unit, target, values, note } = indicator
  return (
    <aside className="ui-pane" aria-label={t('pane')} data-pane>
      <div className="ui-pane-head ui-pane-head-lined">
        <CycleMark cycle={cycle} />
        <h2 title={name}>{name}</h2>
      </div>
      <div className="ui-scroll">
        <section className="ui-section" aria-label={t('chart')}>
          {values.some(({ value }) => value !== null) ? (
            <IndicatorChart
              indicator={indicator}
              settings={{ width: 336, height: 168, theme, all: t('group.all') }}
              title={t('chart.title', { name, count: values.length })}
            />
          ) : (
            <p className="people-hint">{t('chart.none')}</p>
          )}
          <p className="people-hint">
            {[unit, target === null ? '' : t('chart.target', { target: formatDecimal(target) })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </section>
        <section className="ui-section" aria-label={t('column.values')}>
          <IndicatorValues indicator={indicator} readOnly={readOnly} />
        </section>
        <section className="ui-section" aria-label={t('note')}>
          <TextField
            key={note}
            label={t('note')}
            rows={3}
            defaultValue={note}
            isReadOnly={readOnly}
            onBlur={event => {
              const written = event.target instanceof HTMLTextAreaElement ? event.target.value : note
              if (written !== note) api.indicators.update({ id, note: written }).catch(showError)
            }}
          />
        </section>
        {readOnly ? null : (
          <section className="ui-section" aria-label={t('remove')}>
            <Button icon={Trash2} small onPress={() => void remove(id, name)}>
              {t('remove')}
            </Button>
          </section>
        )}
      </div>
    </aside>
  )
}

async function remove(id: Id, name: string): Promise<void> {
  try {
    goToIndicator(null)
    await api.indicators.remove({ id })
    await showUndoToast({ words: text('indicators:removed', { name }) })
  } catch (error) {
    showError(error)
  }
}
