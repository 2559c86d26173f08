import { useTranslation } from 'react-i18next'
import { audiences, ReportSpec } from '../../shared/model/report-spec'
import { useSaved } from '../app/queries'
import { ViewTabs } from '../figures-view/ViewTabs'
import { beginReport, openSavedReport, useReports } from './reports-state'

/** Kept reports, and a template for each audience. */
export function ReportList() {
  const { t } = useTranslation('reports')
  const saved = useSaved('report').data ?? []
  const shown = useReports(state => state.saved)
  const audience = useReports(state => state.spec.audience)
  return (
    <aside className="ui-pane" data-pane aria-label={t('list')}>
      <ViewTabs />
      <div className="ui-scroll">
        <section aria-label={t('list.kept')}>
          <h2 className="figures-gallery-head">{t('list.kept')}</h2>
          {saved.length === 0 ? <p className="figures-gallery-none">{t('list.none')}</p> : null}
          <ul className="figures-cards">
            {saved.map(report => {
              const isReadable = ReportSpec.safeParse(report.settings).success
              return (
                <li key={report.id}>
                  <button
                    type="button"
                    className="figures-card"
                    aria-current={report.id === shown}
                    disabled={!isReadable}
                    onClick={() => openSavedReport(report)}
                  >
                    <span className="figures-card-name">{report.name}</span>
                    {isReadable ? null : <span className="figures-card-note">{t('unreadable')}</span>}
                  </button>
                </li>
              )
            })}
          </ul>
        </section>
        <section aria-label={t('list.templates')}>
          <h2 className="figures-gallery-head">{t('list.templates')}</h2>
          <ul className="figures-cards">
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
          </ul>
        </section>
      </div>
    </aside>
  )
}
