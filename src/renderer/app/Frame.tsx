import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { WarnStrip } from '../ui/WarnStrip'
import { useProject } from './queries'
import { StatusBar } from './StatusBar'
import { TopBar } from './TopBar'
import { ViewBoundary } from './ViewBoundary'

const loadCoding = async () => ({ default: (await import('../coding/CodingWorkspace')).CodingWorkspace })
const loadFlows = async () => ({ default: (await import('../flows/FlowView')).FlowView })
const CodingWorkspace = lazy(loadCoding)
const FlowView = lazy(loadFlows)

/** Top bar, the view, status bar. */
export function Frame({ view }: { view: 'code' | 'flows' }) {
  const { t } = useTranslation('app')
  const project = useProject().data
  // The view that is not shown is fetched too once there is time, so that going there never waits and never needs the connection.
  useEffect(() => {
    const idle = requestIdleCallback(() => void Promise.all([loadCoding(), loadFlows()]).catch(() => undefined))
    return () => cancelIdleCallback(idle)
  }, [])
  if (project == null) return null
  return (
    <div className="app-frame">
      <a className="app-skip" href="#main">
        {t('skip')}
      </a>
      <TopBar project={project} view={view} />
      <div className="app-view" key={project.id}>
        {project.readOnly ? <WarnStrip>{t('readOnly.strip')}</WarnStrip> : null}
        <ViewBoundary key={view}>
          <Suspense fallback={<p className="app-connecting">{t('view.loading')}</p>}>
            {view === 'code' ? <CodingWorkspace /> : <FlowView />}
          </Suspense>
        </ViewBoundary>
      </div>
      <StatusBar readOnly={project.readOnly} />
    </div>
  )
}
