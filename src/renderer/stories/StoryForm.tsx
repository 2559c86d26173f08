import { Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CycleSetKey } from '../../shared/framework/cycles'
import { fieldsOf } from '../../shared/framework/story-forms'
import { type Story, type StoryForm as StoryFormKey, storyForms } from '../../shared/model/story'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useParticipants, useSpaces } from '../app/queries'
import { SpaceDialog } from '../people/SpaceDialog'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { useDraft } from '../ui/use-draft'
import { ConsentNote } from './ConsentNote'
import { changeStory, removeStory } from './change-story'
import { DateField } from './DateField'
import { FormAnswer } from './FormAnswer'
import { StepList } from './StepList'
import { useStorySession } from './stories-state'

const nobody = 'nobody'
const fresh = 'new'

export interface StoryFormProps {
  story: Story
  cycleSet: CycleSetKey
  readOnly: boolean
  isOverlay: boolean
}

/** What is known of a story, the questions of its form, and its steps in their order. All is stored as it is written. */
export function StoryForm({ story, cycleSet, readOnly, isOverlay }: StoryFormProps) {
  const { t } = useTranslation(['stories', 'storyForms'])
  const form = story.form
  const close = () => useStorySession.setState({ form: false })
  return (
    <aside
      className="ui-pane stories-form"
      data-pane
      aria-label={t('form')}
      onKeyDown={event => {
        if (event.key === 'Escape' && isOverlay) close()
      }}
    >
      <div className="ui-pane-head ui-pane-head-lined">
        <h2>{t('form')}</h2>
        <span className="ui-grow" />
        <Select
          label={t('form.kind')}
          hideLabel
          isDisabled={readOnly}
          value={form ?? 'none'}
          options={[
            { value: 'none', label: t('form.none') },
            ...storyForms.map(value => ({ value, label: t(`storyForms:${value}`) })),
          ]}
          onChange={value => changeStory(story.id, { form: value === 'none' ? null : (value as StoryFormKey) })}
          className="stories-form-kind"
        />
        {isOverlay ? <IconButton small icon={X} label={t('form.hide')} keys="Escape" onPress={close} /> : null}
      </div>
      <div className="ui-scroll">
        <StoryFactsFields story={story} readOnly={readOnly} />
        {form === null ? null : (
          <section className="stories-form-part" aria-label={t(`storyForms:${form}`)}>
            {fieldsOf(form, cycleSet).map(field => (
              <FormAnswer
                key={`${form} ${field.key}`}
                story={story}
                form={form}
                field={field}
                cycleSet={cycleSet}
                readOnly={readOnly}
              />
            ))}
          </section>
        )}
        <StepList story={story} readOnly={readOnly} />
        {story.unused > 0 ? <Unused story={story} readOnly={readOnly} /> : null}
        <div className="stories-form-part">
          <Button
            small
            look="quiet"
            icon={Trash2}
            isDisabled={readOnly}
            onPress={() => void removeStory(story).catch(showError)}
          >
            {t('remove')}
          </Button>
        </div>
      </div>
      <ConsentNote story={story} />
    </aside>
  )
}

function StoryFactsFields({ story, readOnly }: { story: Story; readOnly: boolean }) {
  const { t } = useTranslation('stories')
  const participants = useParticipants().data ?? []
  const spaces = useSpaces().data ?? []
  const [isAddingSpace, setIsAddingSpace] = useState(false)
  const title = useDraft(story.title, words =>
    words.trim() ? changeStory(story.id, { title: words.trim() }) : undefined,
  )
  const note = useDraft(story.note, words => changeStory(story.id, { note: words.trim() }))
  return (
    <section className="stories-form-part stories-facts-fields" aria-label={t('form')}>
      <TextField label={t('name')} isReadOnly={readOnly} {...title} className="stories-form-title" />
      <Select
        label={t('teller')}
        isDisabled={readOnly}
        value={story.teller ?? nobody}
        options={[
          { value: nobody, label: t('teller.none') },
          ...participants.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={value => changeStory(story.id, { teller: value === nobody ? null : value })}
      />
      <Select
        label={t('space')}
        isDisabled={readOnly}
        value={story.space ?? nobody}
        options={[
          { value: nobody, label: t('space.none') },
          ...spaces.map(({ id, name }) => ({ value: id, label: name })),
          { value: fresh, label: t('space.new') },
        ]}
        onChange={value =>
          value === fresh ? setIsAddingSpace(true) : changeStory(story.id, { space: value === nobody ? null : value })
        }
      />
      <div className="stories-period">
        <DateField
          label={t('from')}
          value={story.periodStart}
          readOnly={readOnly}
          onChange={periodStart => changeStory(story.id, { periodStart })}
        />
        <DateField
          label={t('to')}
          value={story.periodEnd}
          readOnly={readOnly}
          onChange={periodEnd => changeStory(story.id, { periodEnd })}
        />
      </div>
      <TextField label={t('note')} rows={1} isReadOnly={readOnly} {...note} className="stories-note" />
      {isAddingSpace ? (
        <SpaceDialog
          space={null}
          onAdded={id => changeStory(story.id, { space: id })}
          onClose={() => setIsAddingSpace(false)}
        />
      ) : null}
    </section>
  )
}

function Unused({ story, readOnly }: { story: Story; readOnly: boolean }) {
  const { t } = useTranslation('stories')
  const add = async () => {
    if (story.document === null) return
    const { codings } = await api.documents.codings({ id: story.document })
    const steps = new Set(story.steps.map(({ coding }) => coding))
    const codebook = await api.codebook.list()
    const cycles = new Set(codebook.filter(({ cycle }) => cycle !== null).map(({ id }) => id))
    const ids = codings.filter(({ id, code }) => !steps.has(id) && cycles.has(code)).map(({ id }) => id)
    if (ids.length > 0) await api.stories.addSteps({ story: story.id, codings: ids.slice(0, 200) })
  }
  return (
    <div className="stories-form-part">
      <p className="stories-quiet">{t('unused', { count: story.unused })}</p>
      <Button small isDisabled={readOnly} onPress={() => void add().catch(showError)}>
        {t('unused.add')}
      </Button>
    </div>
  )
}
