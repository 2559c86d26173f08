import { EllipsisVertical, GripVertical } from 'lucide-react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Story, type StoryStep, stepStatuses } from '../../shared/model/story'
import { storyWords } from '../../shared/story/en'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { moveStep, openStep, removeStep, setStep } from './change-story'
import { useStorySession } from './stories-state'
import { today } from './today'

/** The steps in the order of telling: moved by dragging or with Alt and the arrows, each with what is known of it. */
export function StepList({ story, readOnly }: { story: Story; readOnly: boolean }) {
  const { t } = useTranslation('stories')
  const chosen = useStorySession(state => state.step)
  const placeOf = (id: unknown) => story.steps.findIndex(step => step.id === id)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys => [...keys].map(key => ({ 'text/plain': story.steps[placeOf(key)]?.quote ?? '' })),
    isDisabled: readOnly,
    onReorder: ({ keys, target }) => {
      const [key] = keys
      const from = placeOf(key)
      const goal = placeOf(target.key) + (target.dropPosition === 'after' ? 1 : 0)
      if (from >= 0 && goal >= 0) moveStep(story, from, goal > from ? goal - 1 : goal)
    },
  })
  return (
    <section
      className="stories-form-part"
      aria-label={t('steps')}
      onKeyDownCapture={event => {
        const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
        const row = event.target instanceof Element ? event.target.closest('[data-step]') : null
        const place = Number(row?.getAttribute('data-step') ?? Number.NaN)
        if (step === undefined || Number.isNaN(place) || readOnly) return
        event.preventDefault()
        event.stopPropagation()
        moveStep(story, place, place + step)
      }}
    >
      <div className="stories-steps-head">
        <h3>{t('steps')}</h3>
        <span className="ui-pane-note">{story.steps.length > 1 ? t('steps.hint') : ''}</span>
      </div>
      <GridList
        aria-label={t('steps')}
        className="stories-steps"
        items={story.steps.map((step, place) => ({ ...step, place }))}
        dependencies={[story, readOnly]}
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="single"
        selectionBehavior="replace"
        disallowTypeAhead
        selectedKeys={chosen === null ? [] : [story.steps[chosen]?.id ?? '']}
        onSelectionChange={keys => {
          const [key] = keys === 'all' ? [] : keys
          useStorySession.setState({ step: key === undefined ? null : placeOf(key) })
        }}
        onAction={key => openStep(story, placeOf(key))}
        renderEmptyState={() => <p className="stories-quiet">{t('steps.none')}</p>}
      >
        {step => (
          <GridListItem id={step.id} textValue={`${step.place + 1} ${step.quote}`} className="stories-step">
            <span className="stories-step-row" data-step={step.place}>
              <AriaButton slot="drag" className="stories-grip">
                <Icon icon={GripVertical} small />
              </AriaButton>
              <span className="ui-row-count">{step.place + 1}</span>
              {step.cycle ? <CycleMark cycle={step.cycle} /> : <span className="ui-cycle-mark">–</span>}
              <span className="stories-step-words" title={step.quote}>
                {step.quote}
              </span>
              <span className="ui-pane-note">{step.status === 'told' ? '' : storyWords.status(step.status, '')}</span>
              {readOnly ? null : <StepMenu story={story} step={step} place={step.place} />}
            </span>
          </GridListItem>
        )}
      </GridList>
    </section>
  )
}

function StepMenu({ story, step, place }: { story: Story; step: StoryStep; place: number }) {
  const { t } = useTranslation('stories')
  const before = story.steps[place - 1]
  const joined = story.flows.some(flow => flow.from === place - 1 && flow.to === place && flow.kind === 'flow')
  const choose = (id: string) => {
    const status = stepStatuses.find(each => each === id)
    const isDated = status === 'confirmed' || status === 'disconfirmed'
    if (status) setStep(story.id, step.id, { status, statusAt: isDated ? step.statusAt || today() : '' })
    else if (id === 'up') moveStep(story, place, place - 1)
    else if (id === 'down') moveStep(story, place, place + 1)
    else if (id === 'join' && before)
      api.stories.join({ story: story.id, from: before.id, to: step.id }).catch(showError)
    else if (id === 'open') openStep(story, place)
    else if (id === 'remove') void removeStep(story.id, step.id).catch(showError)
  }
  return (
    <Menu
      label={t('step.menu', { number: place + 1 })}
      placement="bottom end"
      trigger={<IconButton small icon={EllipsisVertical} label={t('step.menu', { number: place + 1 })} />}
      groups={[
        {
          label: t('step.status'),
          entries: stepStatuses.map(id => ({ id, label: t(`step.${id}`), isOn: step.status === id })),
        },
        {
          label: t('step.place'),
          entries: [
            { id: 'up', label: t('step.up'), keys: 'Alt+ArrowUp', isDisabled: place === 0 },
            { id: 'down', label: t('step.down'), keys: 'Alt+ArrowDown', isDisabled: place === story.steps.length - 1 },
            ...(before
              ? [
                  {
                    id: 'join',
                    label: t('step.join', { number: place }),
                    isDisabled: joined || !before.coding || !step.coding,
                  },
                ]
              : []),
            { id: 'open', label: t('step.open'), isDisabled: step.coding === null, separatorBefore: true },
            { id: 'remove', label: t('step.remove') },
          ],
        },
      ]}
      onChoose={choose}
    />
  )
}
