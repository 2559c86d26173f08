import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useCodebook } from '../app/queries'
import { queryKeys } from '../app/query-keys'
import { currentStage } from '../coding/session'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { Dialog } from '../ui/Dialog'
import { Select } from '../ui/Select'
import { addStep, makeStory } from './add-step'
import { useStorySession } from './stories-state'
import { useStories } from './use-stories'
import './stories.css'
import './story.css'
import './story-form.css'
import { text } from '../i18n/text'

const fresh = 'new'

/** What is asked while stories are made from passages: which story, or which passages of a chain. */
export function StoryQuestions() {
  const asking = useStorySession(state => state.asking)
  if (asking?.name === 'which') return <WhichStory coding={asking.coding} />
  if (asking?.name === 'chain') return <ChainDialog codings={asking.codings} />
  return null
}

function close(): void {
  useStorySession.setState({ asking: null })
  currentStage()?.view.takeFocus()
}

function WhichStory({ coding }: { coding: Id }) {
  const { t } = useTranslation('stories')
  const stories = useStories().data ?? []
  const present = useStorySession(state => state.story)
  const [story, setStory] = useState<string>(present ?? fresh)
  const add = () => {
    close()
    void (story === fresh ? makeStory([coding]) : addStep(story, coding)).catch(showError)
  }
  return (
    <Dialog
      title={t('add.which')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{text('ui:cancel')}</Button>
          <Button look="primary" onPress={add}>
            {t('add.verb')}
          </Button>
        </>
      }
    >
      <Select
        label={t('add.which.label')}
        value={story}
        options={[
          { value: fresh, label: t('add.new') },
          ...stories.map(({ id, title, tellerName }) => ({ value: id, label: title, hint: tellerName })),
        ]}
        onChange={setStory}
      />
    </Dialog>
  )
}

function ChainDialog({ codings }: { codings: readonly Id[] }) {
  const { t } = useTranslation('stories')
  const codebook = useCodebook().data ?? []
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set())
  const passages = useQuery({
    queryKey: queryKeys.chainPassages(codings),
    queryFn: () => api.evidence.passagesOf({ codings: [...codings] }),
  }).data
  const kept = codings.filter(id => !left.has(id))
  const make = () => {
    close()
    makeStory(kept).catch(showError)
  }
  return (
    <Dialog
      title={t('chain.title')}
      onClose={close}
      size="large"
      actions={
        <>
          <Button onPress={close}>{text('ui:cancel')}</Button>
          <Button look="primary" isDisabled={kept.length === 0} onPress={make}>
            {t('chain.verb')}
          </Button>
        </>
      }
    >
      <p className="ui-hint">{t('chain.hint')}</p>
      <ol className="stories-chain">
        {codings.map(id => {
          const passage = passages?.find(({ coding }) => coding === id)
          const cycle = codebook.find(code => code.id === passage?.code)?.cycle
          return (
            <li key={id}>
              <Checkbox
                isSelected={!left.has(id)}
                onChange={isKept => {
                  const next = new Set(left)
                  if (isKept) next.delete(id)
                  else next.add(id)
                  setLeft(next)
                }}
              >
                {cycle ? <CycleMark cycle={cycle} /> : null}
                <span className="stories-chain-words">{passage?.quote ?? ''}</span>
              </Checkbox>
            </li>
          )
        })}
      </ol>
    </Dialog>
  )
}
