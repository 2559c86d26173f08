import { ChevronDown } from 'lucide-react'
import { Button as AriaButton, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type CycleSetKey, cycleSets, isCycleKey } from '../../shared/framework/cycles'
import type { FormField } from '../../shared/framework/story-forms'
import { storyFormWords } from '../../shared/messages/en/story-forms'
import { type Story, type StoryForm, stepStatuses } from '../../shared/model/story'
import { storyWords } from '../../shared/story/en'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useCodebook } from '../app/queries'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { useDraft } from '../ui/use-draft'
import { CellMenu } from './CellMenu'
import { setStep } from './change-story'
import { DateField } from './DateField'
import { today } from './today'

export interface FormAnswerProps {
  story: Story
  form: StoryForm
  field: FormField
  cycleSet: CycleSetKey
  readOnly: boolean
}

/** A question of the form with its answer, the answer's cycle, and what is known of it. */
export function FormAnswer({ story, form, field, cycleSet, readOnly }: FormAnswerProps) {
  const { t } = useTranslation(['stories', 'ui'])
  const step = story.steps.find(each => each.field === field.key)
  const question = (storyFormWords as Record<string, string>)[`${form}.${field.key}`] ?? field.key
  const answer = useDraft(step?.quote ?? '', words => {
    api.stories.write({ story: story.id, form, field: field.key, words }).catch(showError)
  })
  const cycle = step?.cycle ?? field.cycle
  return (
    <div className="stories-answer">
      <div className="stories-answer-head">
        <AnswerCycle story={story} field={field} cycleSet={cycleSet} readOnly={readOnly} />
        <span className="stories-question">{question}</span>
        {step ? (
          <Menu
            label={t('step.status')}
            placement="bottom end"
            trigger={
              <AriaButton
                className="stories-status"
                isDisabled={readOnly}
                aria-label={t('field.status', { status: storyWords.status(step.status, step.statusAt) })}
              >
                {storyWords.status(step.status, '')}
                <Icon icon={ChevronDown} small />
              </AriaButton>
            }
            groups={[
              {
                entries: stepStatuses.map(id => ({ id, label: t(`step.${id}`), isOn: step.status === id })),
              },
            ]}
            onChoose={id => {
              const status = stepStatuses.find(each => each === id)
              const isDated = status === 'confirmed' || status === 'disconfirmed'
              if (status) setStep(story.id, step.id, { status, statusAt: isDated ? step.statusAt || today() : '' })
            }}
          />
        ) : cycle ? (
          <CellMenu
            story={story.id}
            cycle={cycle}
            cell={story.cells.find(each => each.cycle === cycle)}
            isDisabled={readOnly}
            className="stories-status"
          >
            {t(`cell.${story.cells.find(each => each.cycle === cycle)?.state ?? 'untold'}`)}
            <Icon icon={ChevronDown} small />
          </CellMenu>
        ) : null}
      </div>
      <TextField aria-label={question} isReadOnly={readOnly} {...answer}>
        <TextArea className="ui-input ui-input-area stories-answer-words" rows={1} placeholder={t('field.hint')} />
      </TextField>
      {step && (step.status === 'confirmed' || step.status === 'disconfirmed') ? (
        <DateField
          label={t('step.since')}
          value={step.statusAt}
          readOnly={readOnly}
          onChange={statusAt => setStep(story.id, step.id, { statusAt })}
        />
      ) : null}
    </div>
  )
}

/** The cycle of an answer: the question's until the person says otherwise. */
function AnswerCycle({ story, field, cycleSet, readOnly }: Omit<FormAnswerProps, 'form'>) {
  const { t } = useTranslation(['stories', 'ui'])
  const codebook = useCodebook().data ?? []
  const step = story.steps.find(each => each.field === field.key)
  const cycle = step ? step.cycle : field.cycle
  const mark = cycle ? <CycleMark cycle={cycle} /> : <span className="ui-cycle-mark stories-no-cycle">–</span>
  if (!step?.coding || readOnly) return mark
  const { coding } = step
  return (
    <Menu
      label={t('field.cycle')}
      trigger={
        <AriaButton className="stories-cycle-button" aria-label={t('field.cycle')}>
          {mark}
        </AriaButton>
      }
      groups={[
        {
          entries: cycleSets[cycleSet].map(id => ({
            id,
            label: t(`ui:cycle.${id}`),
            mark: <CycleMark cycle={id} decorative />,
            isOn: id === cycle,
          })),
        },
      ]}
      onChoose={id => {
        const code = isCycleKey(id) ? codebook.find(each => each.key === id) : undefined
        if (code) api.codings.update({ id: coding, code: code.id }).catch(showError)
      }}
    />
  )
}
