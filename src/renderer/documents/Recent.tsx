import { X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { RecentProject } from '../../shared/model/project'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useRecent } from '../app/queries'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { formatDay } from '../i18n/format'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { chooseProject, openProjectAt } from './choose-project'

/** Projects opened before, the last first. One that is not where it was stays listed until it is found or taken off. */
export function Recent() {
  const { t } = useTranslation('documents')
  const recent = useRecent().data ?? []
  return (
    <>
      <div className="welcome-recent-head">
        <h2 id="welcome-recent">{t('welcome.recent')}</h2>
        {recent.length === 0 ? null : (
          <Button look="quiet" small onPress={() => change(api.projects.clearRecent())}>
            {t('welcome.clear')}
          </Button>
        )}
      </div>
      {recent.length === 0 ? <p className="welcome-recent-none">{t('welcome.recent.none')}</p> : null}
      <ul>
        {recent.map(project => (
          <li key={project.path} className="welcome-project" data-missing={project.missing}>
            {project.missing ? <Missing project={project} /> : <Present project={project} />}
            <IconButton
              className="welcome-project-forget"
              icon={X}
              small
              label={t('welcome.forget', { name: project.name })}
              onPress={() => change(api.projects.forget({ path: project.path }))}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function Present({ project }: { project: RecentProject }) {
  const { t } = useTranslation('documents')
  const counts = [
    t('welcome.documents', { count: project.documents }),
    t('welcome.codings', { count: project.codings }),
    ...(project.flows === 0 ? [] : [t('welcome.flows', { count: project.flows })]),
  ]
  return (
    <AriaButton
      className="welcome-project-words"
      onPress={() => {
        openProjectAt(project.path, null).catch(showError)
      }}
    >
      <span className="welcome-project-line">
        <span className="ui-medium ui-ellipsis" title={project.name}>
          {project.name}
        </span>
        <span className="welcome-project-when">{formatDay(project.openedAt, t('welcome.today'))}</span>
      </span>
      <span className="welcome-project-line">
        <span className="welcome-project-path ui-ellipsis" title={project.path}>
          {project.path}
        </span>
        <span className="welcome-project-counts">{counts.join(', ')}</span>
      </span>
    </AriaButton>
  )
}

function Missing({ project }: { project: RecentProject }) {
  const { t } = useTranslation('documents')
  return (
    <div className="welcome-project-words">
      <span className="welcome-project-line">
        <span className="ui-medium ui-ellipsis" title={project.name}>
          {project.name}
        </span>
        <span className="welcome-project-missing">{t('welcome.missing')}</span>
      </span>
      <span className="welcome-project-line">
        <span className="welcome-project-path ui-ellipsis" title={project.path}>
          {project.path}
        </span>
        <AriaButton
          className="ui-link"
          onPress={() => {
            chooseProject({ path: project.path, name: project.name }).catch(showError)
          }}
        >
          {t('welcome.find')}
        </AriaButton>
      </span>
    </div>
  )
}

function change(done: Promise<void>): void {
  done.then(() => queryClient.invalidateQueries({ queryKey: queryKeys.recent })).catch(showError)
}
