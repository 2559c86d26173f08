import { FileText, PanelRight, Printer } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { withCycleLabels } from '../../shared/framework/cycle-labels'
import type { CycleSetKey } from '../../shared/framework/cycles'
import type { Story } from '../../shared/model/story'
import { storyWords } from '../../shared/story/en'
import { storyCounts, storyFacts, storyText } from '../../shared/story/story-text'
import { useCycleLabels } from '../coding/use-cycle-labels'
import { useRoom } from '../figures/use-room'
import { MemosAbout } from '../memos/MemosAbout'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { saveStory } from './change-story'
import { StepWords } from './StepWords'
import { StoriesHead } from './StoriesHead'
import { StoryGaps } from './StoryGaps'
import { StoryStrip } from './StoryStrip'
import { useStorySession } from './stories-state'

export interface StoryPaneProps {
  story: Story
  cycleSet: CycleSetKey
  readOnly: boolean
  hasForm: boolean
}

/** One story: its strip over the cycles, what its steps say in the columns of their cycles, the whole as text, and its gaps. */
export function StoryPane({ story, cycleSet, readOnly, hasForm }: StoryPaneProps) {
  const { t } = useTranslation('stories')
  const area = useRef<HTMLDivElement>(null)
  const { width } = useRoom(area)
  const facts = storyFacts(story, story.tellerName, storyWords)
  const text = storyText(story, withCycleLabels(storyWords, useCycleLabels()), () => true)
  return (
    <main id="main" className="ui-pane ui-pane-paper stories-main" data-pane aria-label={story.title}>
      <StoriesHead>
        <Menu
          label={t('asText')}
          trigger={
            <Button small icon={FileText}>
              {t('asText')}
            </Button>
          }
          groups={[{ entries: (['md', 'txt'] as const).map(id => ({ id, label: t(`asText.${id}`) })) }]}
          onChoose={id => void saveStory(story, id === 'md' ? 'md' : 'txt')}
        />
        <Menu
          label={t('card')}
          trigger={
            <Button small icon={Printer}>
              {t('card')}
            </Button>
          }
          groups={[
            {
              entries: (['pdf', 'svg', 'png'] as const).map(id => ({
                id,
                label: t(`card.${id}`),
                ...(id === 'pdf' ? { hint: t('card.hint') } : {}),
              })),
            },
          ]}
          onChoose={id => void saveStory(story, id === 'pdf' ? 'pdf' : id === 'svg' ? 'svg' : 'png')}
        />
        {hasForm ? null : (
          <IconButton
            small
            icon={PanelRight}
            label={t('form.show')}
            onPress={() => useStorySession.setState({ form: true })}
          />
        )}
      </StoriesHead>
      <div className="ui-scroll stories-body">
        <div className="stories-paper" ref={area}>
          <h2 className="stories-title">{story.title}</h2>
          {facts === '' ? null : <p className="stories-facts">{facts}</p>}
          <p className="stories-facts">{storyWords.counts(storyCounts(story))}</p>
          {width > 0 ? (
            <>
              <StoryStrip story={story} cycleSet={cycleSet} width={width} />
              <StepWords story={story} cycleSet={cycleSet} width={width} readOnly={readOnly} />
            </>
          ) : null}
          {text.length === 0 ? null : (
            <section className="stories-text" aria-label={t('text')}>
              <h2>{t('text')}</h2>
              <p>
                {text.map(({ step, quote, bracket, cycle }) => (
                  <span key={step}>
                    {quote}{' '}
                    <span className="stories-bracket" data-cycle={cycle ?? 'none'}>
                      {bracket}
                    </span>{' '}
                  </span>
                ))}
              </p>
            </section>
          )}
          <MemosAbout on="story" id={story.id} words={story.title} />
        </div>
      </div>
      <StoryGaps story={story} cycleSet={cycleSet} readOnly={readOnly} />
    </main>
  )
}
