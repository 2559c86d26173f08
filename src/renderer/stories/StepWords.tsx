import { Clock, EyeOff, SearchX } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type CycleKey, type CycleSetKey, rowOf } from '../../shared/framework/cycles'
import type { Story, StoryCell } from '../../shared/model/story'
import { storyWords } from '../../shared/story/en'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import { CellMenu } from './CellMenu'
import { openStep } from './change-story'
import { StepEvidence } from './StepEvidence'
import { useStorySession } from './stories-state'

/** Below this a column holds too few words a line; the steps then stand beneath one another. */
const columnsFrom = 620

export interface StepWordsProps {
  story: Story
  cycleSet: CycleSetKey
  width: number
  readOnly: boolean
}

/** What the steps say, each in the column of its cycle; spanning cycles, and all in a narrow window, as rows. */
export function StepWords({ story, cycleSet, width, readOnly }: StepWordsProps) {
  const { t } = useTranslation('stories')
  const row = rowOf(cycleSet)
  const places = story.steps.map((step, place) => ({ step, place }))
  const isWide = width >= columnsFrom
  const inRow = (cycle: CycleKey | null) => cycle !== null && row.includes(cycle)
  const beneath = isWide ? places.filter(({ step }) => !inRow(step.cycle)) : places
  return (
    <section aria-label={t('said')}>
      {isWide ? (
        <div className="stories-columns" style={{ gridTemplateColumns: `repeat(${row.length}, minmax(0, 1fr))` }}>
          {row.map(cycle => {
            const here = places.filter(({ step }) => step.cycle === cycle)
            return (
              <div key={cycle} className="stories-column">
                {here.map(({ place }) => (
                  <Words key={place} story={story} place={place} />
                ))}
                {here.length === 0 ? <Empty story={story} cycle={cycle} readOnly={readOnly} /> : null}
              </div>
            )
          })}
        </div>
      ) : null}
      {beneath.map(({ step, place }) => (
        <div key={place} className="stories-row">
          <span className="stories-row-mark">
            {step.cycle === null ? <span className="ui-label">{t('noCycle')}</span> : <CycleMark cycle={step.cycle} />}
          </span>
          <Words story={story} place={place} />
        </div>
      ))}
    </section>
  )
}

function Words({ story, place }: { story: Story; place: number }) {
  const { t } = useTranslation('stories')
  const isChosen = useStorySession(state => state.step === place)
  const step = story.steps[place]
  if (!step) return null
  const returns = story.flows.some(flow => flow.to === place && flow.returns)
  const status = [
    storyWords.status(step.status, step.statusAt),
    ...(returns ? [t('returns')] : []),
    ...(step.coding === null ? [t('lost')] : []),
    ...(step.unanchored ? [t('unanchored')] : []),
  ].join(', ')
  return (
    <div id={`step-words-${place}`} className="stories-said" data-chosen={isChosen}>
      <p className="stories-said-head">
        <b data-cycle={step.cycle ?? 'none'}>{place + 1}</b> {status}
      </p>
      {step.coding === null ? (
        <p className="stories-quote stories-quote-lost">{step.quote}</p>
      ) : (
        <AriaButton
          className="stories-quote"
          data-aspired={step.status === 'aspired'}
          aria-description={t('open')}
          onPress={() => openStep(story, place)}
        >
          {step.quote}
        </AriaButton>
      )}
      <StepEvidence coding={step.coding} story={story.id} cycle={step.cycle} />
    </div>
  )
}

export const stateIcons = { notAsked: EyeOff, tooEarly: Clock, notFound: SearchX } as const

function Empty({ story, cycle, readOnly }: { story: Story; cycle: CycleKey; readOnly: boolean }) {
  const { t } = useTranslation('stories')
  const cell: StoryCell | undefined = story.cells.find(each => each.cycle === cycle)
  const icon = cell ? stateIcons[cell.state] : null
  return (
    <CellMenu story={story.id} cycle={cycle} cell={cell} isDisabled={readOnly} className="stories-empty">
      <span className="stories-empty-words">
        {icon ? <Icon icon={icon} small /> : null}
        <b>{t(`cell.${cell?.state ?? 'untold'}`)}</b>
        {cell?.note ? <span> {cell.note}</span> : null}
      </span>
    </CellMenu>
  )
}
