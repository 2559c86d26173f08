import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useCycleWords } from '../coding/use-cycle-labels'
import { PastStrip } from '../history/PastStrip'
import { MemoPlace } from '../memos/MemoPlace'
import { WarnStrip } from '../ui/WarnStrip'
import { useFocusAtWork } from './keep-focus'
import { useProject } from './queries'
import { StatusBar } from './StatusBar'
import { TopBar } from './TopBar'
import { ViewBoundary } from './ViewBoundary'
import type { ProjectView } from './view-names'
import { projectViews } from './views'

/** Top bar, the view, status bar. */
export function Frame({ view }: { view: ProjectView }) {
  const { t } = useTranslation('app')
  const project = useProject().data
  useCycleWords()
  useFocusAtWork(view)
  // The views that are not shown are fetched too once there is time, so that going there never waits and never needs the connection.
  useEffect(() => {
    const idle = requestIdleCallback(
      () => void Promise.all(projectViews.map(({ load }) => load())).catch(() => undefined),
    )
    return () => cancelIdleCallback(idle)
  }, [])
  const shown = projectViews.find(({ name }) => name === view)
  if (project == null || shown === undefined) return null
  return (
    <div className="app-frame">
      <a className="app-skip" href="#main">
        {t('skip')}
      </a>
      <TopBar project={project} view={view} />
      <div className="app-view" key={project.id}>
        {project.past ? (
          <PastStrip at={project.past} />
        ) : project.readOnly ? (
          <WarnStrip>{t('readOnly.strip')}</WarnStrip>
        ) : null}
        <ViewBoundary key={view}>
          <Suspense fallback={<p className="app-connecting">{t('view.loading')}</p>}>
            <shown.View />
          </Suspense>
        </ViewBoundary>
      </div>
      <MemoPlace />
      <StatusBar readOnly={project.readOnly} />
    </div>
  )
}
