import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Story } from '../../shared/model/story'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { EmptyState } from '../ui/EmptyState'
import { setStep } from './change-story'
import { StoriesHead } from './StoriesHead'
import { openStory } from './stories-state'
import { today } from './today'

/** Steps that were hoped for and not heard of again, of all stories: what to ask about next time. */
export function FollowUps({ stories, readOnly }: { stories: readonly Story[]; readOnly: boolean }) {
  const { t } = useTranslation('stories')
  const open = stories.flatMap(story =>
    story.steps.flatMap((step, place) => (step.status === 'aspired' ? [{ story, step, place }] : [])),
  )
  return (
    <main id="main" className="ui-pane ui-pane-paper stories-main" data-pane aria-label={t('followUp')}>
      <StoriesHead />
      {open.length === 0 ? (
        <EmptyState title={t('followUp.none')} hint={t('followUp.none.hint')} />
      ) : (
        <div className="ui-scroll stories-body">
          <div className="stories-paper">
            <h2 className="stories-title">{t('followUp')}</h2>
            <p className="stories-facts">{t('followUp.count', { count: open.length })}</p>
            <ul className="stories-follow">
              {open.map(({ story, step, place }) => (
                <li key={step.id}>
                  <span className="stories-follow-mark">{step.cycle ? <CycleMark cycle={step.cycle} /> : null}</span>
                  <span className="stories-follow-words">
                    <AriaButton className="stories-quote" data-aspired onPress={() => openStory(story.id, place)}>
                      {step.quote}
                    </AriaButton>
                    <span className="stories-said-head">
                      {[story.title, story.tellerName, t('step', { number: place + 1 })].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <Button
                    small
                    isDisabled={readOnly}
                    onPress={() => setStep(story.id, step.id, { status: 'confirmed', statusAt: today() })}
                  >
                    {t('followUp.yes')}
                  </Button>
                  <Button
                    small
                    look="quiet"
                    isDisabled={readOnly}
                    onPress={() => setStep(story.id, step.id, { status: 'disconfirmed', statusAt: today() })}
                  >
                    {t('followUp.no')}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </main>
  )
}
