import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../shared/model/project'
import { reportWords } from '../../shared/report/words'
import { errorSentence } from '../app/errors'
import { useSaved } from '../app/queries'
import { useWindowFits } from '../coding/use-window-fits'
import { tabListPane, tabSidePane } from '../figures-view/tab-panes'
import { ViewTabs } from '../figures-view/ViewTabs'
import { acceptSaved } from '../saved/keep-saved'
import { StaleStrip } from '../saved/StaleStrip'
import { EmptyState } from '../ui/EmptyState'
import { SidePanes } from '../ui/SidePanes'
import { ReportHead } from './ReportHead'
import { ReportList } from './ReportList'
import { ReportPage } from './ReportPage'
import { ReportParts } from './ReportParts'
import { enterReports, useReports } from './reports-state'
import { useReport } from './use-report'
import './reports.css'

/** List of reports | the report as it reads now | what stands in it. */
export function ReportsTab({ project }: { project: ProjectInfo }) {
  const isHere = useReports(state => state.project === project.id)
  useLayoutEffect(() => enterReports(project.id), [project.id])
  return isHere ? <Reports project={project} /> : <main id="main" />
}

function Reports({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('reports')
  const isRoomy = useWindowFits(1180)
  const isWide = useWindowFits(900)
  const spec = useReports(state => state.spec)
  const savedId = useReports(state => state.saved)
  const isChanged = useReports(state => state.isChanged)
  const hasParts = useReports(state => state.parts)
  const saved = useSaved('report').data?.find(({ id }) => id === savedId) ?? null
  const { report, hash, error } = useReport(spec)
  const title = spec.title.trim() || reportWords.untitled(project.name)
  const head = { saved, hash, readOnly: project.readOnly }
  return (
    <div className="figures-view" data-covered={!isRoomy && hasParts}>
      <SidePanes
        id="reports"
        start={isWide ? { ...tabListPane, border: t('border.list'), content: <ReportList /> } : null}
        end={isRoomy ? { ...tabSidePane, border: t('border.side'), content: <ReportParts isOver={false} /> } : null}
      >
        <main id="main" className="ui-pane ui-pane-paper reports-main" data-pane aria-label={t('pane')}>
          {isWide ? null : <ViewTabs />}
          <ReportHead {...head} report={report} title={title} isRoomy={isRoomy} isWide={isWide} />
          <StaleStrip
            {...head}
            isChanged={isChanged}
            words={t('stale')}
            accept={t('stale.accept')}
            onAccept={(each, now) => void acceptSaved(each, now)}
          />
          {error ? (
            <EmptyState title={t('failed')} hint={errorSentence(error)} />
          ) : report ? (
            <ReportPage report={report} />
          ) : (
            <p className="app-connecting">{t('writing')}</p>
          )}
        </main>
      </SidePanes>
      {!isRoomy && hasParts ? (
        <div className="flows-overlay flows-overlay-right">
          <ReportParts isOver />
        </div>
      ) : null}
    </div>
  )
}
