import { useTranslation } from 'react-i18next'
import { audiences, ReportSpec } from '../../shared/model/report-spec'
import type { Saved } from '../../shared/model/saved'
import { useSaved } from '../app/queries'
import { TabList, TabSection } from '../figures-view/TabList'
import { beginReport, openSavedReport, useReports } from './reports-state'

/** Kept reports, and a template for each audience. */
export function ReportList() {
  const { t } = useTranslation('reports')
  const saved = useSaved('report').data ?? []
  const shown = useReports(state => state.saved)
  const audience = useReports(state => state.spec.audience)
  return (
    <TabList label={t('list')}>
      <TabSection title={t('list.kept')} none={saved.length === 0 && t('list.none')} className="figures-cards">
        {saved.map(report => (
          <li key={report.id}>
            <SavedReport report={report} isShown={report.id === shown} />
          </li>
        ))}
      </TabSection>
      <TabSection title={t('list.templates')} className="figures-cards">
        {audiences.map((each, at) => (
          <li key={each}>
            <button
              type="button"
              className="figures-card"
              aria-current={shown === null && each === audience}
              {...(at === 0 ? { 'data-pane-start': '' } : {})}
              onClick={() => beginReport(each)}
            >
              <span className="figures-card-name">{t(`audience.${each}`)}</span>
              <span className="reports-hint">{t(`audience.${each}.hint`)}</span>
            </button>
          </li>
        ))}
      </TabSection>
    </TabList>
  )
}

function SavedReport({ report, isShown }: { report: Saved; isShown: boolean }) {
  const { t } = useTranslation('reports')
  const isReadable = ReportSpec.safeParse(report.settings).success
  return (
    <button
      type="button"
      className="figures-card"
      aria-current={isShown}
      disabled={!isReadable}
      onClick={() => openSavedReport(report)}
    >
      <span className="figures-card-name">{report.name}</span>
      {isReadable ? null : <span className="figures-card-note">{t('unreadable')}</span>}
    </button>
  )
}
