import { useEffect, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../shared/model/project'
import { errorSentence, showError } from '../app/errors'
import { useProject } from '../app/queries'
import { setPlace } from '../app/store'
import { useWindowFits } from '../coding/use-window-fits'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { SidePanes } from '../ui/SidePanes'
import { newStory } from './change-story'
import { FollowUps } from './FollowUps'
import { StoryForm } from './StoryForm'
import { StoryList } from './StoryList'
import { StoryPane } from './StoryPane'
import { StoryRowsPane } from './StoryRowsPane'
import { enterStories, openStory, useStorySession } from './stories-state'
import { useStories } from './use-stories'
import './stories.css'
import './story.css'
import './story-form.css'

/** The value-creation stories: their list, one of them over the cycles, and the form it is written in. */
export function StoriesView() {
  const project = useProject().data
  const id = project?.id
  const isHere = useStorySession(state => state.project === id)
  useLayoutEffect(() => {
    if (id !== undefined) enterStories(id)
  }, [id])
  return project && isHere ? <ProjectStories project={project} /> : <main id="main" />
}

function ProjectStories({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('stories')
  const { data: stories, error, refetch } = useStories()
  const { story: chosen, shown, form } = useStorySession()
  const isRoomy = useWindowFits(1180)
  const isWide = useWindowFits(860)
  const place = stories?.findIndex(({ id }) => id === chosen) ?? -1
  const story = stories?.[place]
  const first = stories?.[0]?.id
  useEffect(() => {
    if (!story && first !== undefined) openStory(first)
  }, [story, first])
  const count = stories?.length ?? 0
  const passages = story?.steps.filter(({ field }) => field === '').length ?? 0
  const steps = story?.steps.length ?? 0
  useEffect(() => {
    if (place < 0) return
    setPlace(t('place', { number: place + 1, count }), t('place.passages', { passages, steps }))
  }, [t, place, count, passages, steps])
  if (!stories)
    return (
      <main id="main" className="ui-pane ui-pane-paper" aria-busy={!error}>
        {error ? (
          <EmptyState
            title={t('failed')}
            hint={errorSentence(error)}
            action={<Button onPress={() => void refetch().catch(showError)}>{t('retry')}</Button>}
          />
        ) : (
          <p className="app-connecting">{t('loading')}</p>
        )}
      </main>
    )
  const { cycleSet, readOnly } = project
  if (stories.length === 0)
    return (
      <main id="main" className="ui-pane ui-pane-paper">
        <EmptyState
          whole
          title={t('none')}
          hint={t('none.hint')}
          action={
            <Button look="primary" keys="n" isDisabled={readOnly} onPress={() => void newStory()}>
              {t('new')}
            </Button>
          }
        />
      </main>
    )
  const list = <StoryList stories={stories} cycleSet={cycleSet} readOnly={readOnly} />
  const storyForm = story ? (
    <StoryForm key={story.id} story={story} cycleSet={cycleSet} readOnly={readOnly} isOverlay={!isRoomy} />
  ) : null
  const hasForm = shown === 'story' && storyForm !== null && isRoomy
  const centre =
    shown === 'rows' ? (
      <StoryRowsPane stories={stories} cycleSet={cycleSet} />
    ) : shown === 'followUp' ? (
      <FollowUps stories={stories} readOnly={readOnly} />
    ) : story ? (
      <StoryPane story={story} cycleSet={cycleSet} readOnly={readOnly} hasForm={hasForm} />
    ) : (
      <main id="main" className="ui-pane ui-pane-paper" />
    )
  return (
    <div className="stories-view">
      <SidePanes
        id="stories"
        start={
          isWide
            ? { id: 'list', border: t('list.border'), size: '240px', least: '180px', most: '36%', content: list }
            : null
        }
        end={
          hasForm
            ? { id: 'form', border: t('form.border'), size: '312px', least: '260px', most: '45%', content: storyForm }
            : null
        }
      >
        {isWide ? (
          centre
        ) : (
          <div className="stories-stack">
            {list}
            {centre}
          </div>
        )}
      </SidePanes>
      {!isRoomy && form && shown === 'story' && storyForm ? <div className="stories-overlay">{storyForm}</div> : null}
    </div>
  )
}
