import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSaved } from '../app/queries'
import { IconButton } from '../ui/IconButton'
import { TextField } from '../ui/TextField'
import { AddPart } from './AddPart'
import { PartLine } from './PartLine'
import { changeReport, useReports } from './reports-state'

/** What stands in the report and in which order; its title, authors and how much is quoted. */
export function ReportParts({ isOver }: { isOver: boolean }) {
  const { t } = useTranslation('reports')
  const spec = useReports(state => state.spec)
  const kept = [...(useSaved('table').data ?? []), ...(useSaved('figure').data ?? [])]
  return (
    <aside className="ui-pane reports-parts" data-pane aria-label={t('parts')}>
      <div className="ui-pane-head ui-pane-head-lined">
        <h2>{t('parts')}</h2>
        <span className="ui-grow" />
        <AddPart kept={kept} />
        {isOver ? (
          <IconButton small icon={X} label={t('parts.close')} onPress={() => useReports.setState({ parts: false })} />
        ) : null}
      </div>
      <div className="ui-scroll reports-fields">
        <TextField label={t('title')} maxLength={300} value={spec.title} onChange={title => changeReport({ title })} />
        <TextField
          label={t('authors')}
          maxLength={1000}
          value={spec.authors}
          onChange={authors => changeReport({ authors })}
        />
        <TextField
          label={t('quotes')}
          description={t('quotes.hint')}
          inputMode="numeric"
          value={String(spec.quotes)}
          onChange={words => changeReport({ quotes: Math.min(20, Number.parseInt(words, 10) || 0) })}
        />
        <ol className="reports-lines" aria-label={t('parts')}>
          {spec.parts.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same part may stand in a report twice
            <PartLine key={at} part={part} at={at} last={spec.parts.length - 1} kept={kept} />
          ))}
        </ol>
      </div>
    </aside>
  )
}
