import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useProject } from '../app/queries'
import { Segments } from '../ui/Segments'
import { CopiesPane } from './CopiesPane'
import { DisagreementsPane } from './DisagreementsPane'
import { MergeView } from './MergeView'
import { enterTeam, showTeamTab, useTeam } from './team-state'
import './team.css'

/** The team: who codes, what goes out and comes back, where they disagree and what was agreed on. */
export function TeamView() {
  const { t } = useTranslation('team')
  const project = useProject().data
  const id = project?.id
  const isHere = useTeam(state => state.project === id)
  const tab = useTeam(state => state.tab)
  const preview = useTeam(state => state.preview)
  useLayoutEffect(() => {
    if (id !== undefined) enterTeam(id)
  }, [id])
  if (!project || !isHere) return <main id="main" />
  if (preview) return <MergeView preview={preview} />
  return (
    <div className="team-view">
      <section className="team-tabs" aria-label={t('tab.label')}>
        <Segments
          label={t('tab.label')}
          value={tab}
          options={[
            { value: 'copies', label: t('tab.copies') },
            { value: 'disagreements', label: t('tab.disagreements') },
          ]}
          onChange={value => value && showTeamTab(value)}
        />
      </section>
      {tab === 'copies' ? <CopiesPane project={project} /> : <DisagreementsPane />}
    </div>
  )
}
