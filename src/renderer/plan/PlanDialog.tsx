import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CycleKey } from '../../shared/framework/cycles'
import type { Id } from '../../shared/model/id'
import { type PlanKind, type PlanState, planStates } from '../../shared/model/plan'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { FormDialog } from '../app/FormDialog'
import { useIndicators, usePlan } from '../app/queries'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Segments } from '../ui/Segments'
import { TextField } from '../ui/TextField'
import { usePlanStories } from './use-plan-stories'

export interface PlanDialogProps {
  cycle: CycleKey
  kind: PlanKind
  /** Null: a new one. */
  entry: Id | null
  onClose(): void
}

/** Adds an entry to the plan, or changes one and says what became of it. */
export function PlanDialog({ cycle, kind, entry: id, onClose }: PlanDialogProps) {
  const { t } = useTranslation(['plan', 'people', 'ui'])
  const known = usePlan().data?.find(each => each.id === id)
  const indicators = useIndicators().data ?? []
  const stories = usePlanStories()
  const [words, setWords] = useState(known?.text ?? '')
  const [state, setState] = useState<PlanState>(known?.state ?? 'open')
  const [outcome, setOutcome] = useState(known?.outcome ?? '')
  const [linked, setLinked] = useState<ReadonlySet<Id>>(
    new Set([...(known?.stories ?? []), ...(known?.indicators ?? [])].map(each => each.id)),
  )
  const links = {
    stories: stories.filter(story => linked.has(story.id)).map(story => story.id),
    indicators: indicators.filter(indicator => linked.has(indicator.id)).map(indicator => indicator.id),
  }
  const before = [...(known?.stories ?? []), ...(known?.indicators ?? [])].length
  const isLinkChanged =
    links.stories.length + links.indicators.length !== before ||
    [...(known?.stories ?? []), ...(known?.indicators ?? [])].some(each => !linked.has(each.id))
  const store = async () => {
    const fields = { text: words.trim(), state, outcome }
    if (id === null) await api.plan.add({ ...fields, cycle, kind, links })
    else if (isLinkChanged || fields.text !== known?.text || state !== known.state || outcome !== known.outcome)
      await api.plan.update({ id, ...fields, links })
  }
  const remove = async () => {
    if (id === null) return
    try {
      await api.plan.remove({ id })
      onClose()
      await showUndoToast({ words: text('plan:removed') })
    } catch (error) {
      showError(error)
    }
  }
  const toggle = (of: Id, isOn: boolean) => {
    const next = new Set(linked)
    if (isOn) next.add(of)
    else next.delete(of)
    setLinked(next)
  }
  return (
    <FormDialog
      title={t('dialog.title', { kind: t(`kind.${kind}`), cycle: t(`ui:cycle.${cycle}`) })}
      className="plan-dialog"
      action={id === null ? t('people:add') : t('people:store')}
      aside={id === null ? null : <Button onPress={() => void remove()}>{t('remove')}</Button>}
      isComplete={words.trim() !== ''}
      onStore={store}
      onClose={onClose}
    >
      {problem => (
        <>
          <TextField
            label={t(`kind.${kind}`)}
            description={t(`hint.${kind}`)}
            rows={3}
            value={words}
            error={problem}
            autoFocus
            maxLength={5000}
            onChange={setWords}
          />
          <div className="people-field">
            <span className="ui-field-label">{t('became')}</span>
            <Segments<PlanState>
              label={t('became')}
              value={state}
              options={planStates.map(each => ({ value: each, label: t(`state.${each}`) }))}
              onChange={chosen => setState(chosen ?? 'open')}
            />
          </div>
          <TextField label={t('outcome')} rows={3} value={outcome} maxLength={10_000} onChange={setOutcome} />
          {stories.length + indicators.length === 0 ? null : (
            <fieldset className="plan-links">
              <legend className="ui-field-label">{t('against')}</legend>
              {[
                ...stories.map(({ id: of, title }) => ({ of, name: title })),
                ...indicators.map(each => ({ of: each.id, name: each.name })),
              ].map(({ of, name }) => (
                <Checkbox key={of} isSelected={linked.has(of)} onChange={isOn => toggle(of, isOn)}>
                  {name}
                </Checkbox>
              ))}
            </fieldset>
          )}
        </>
      )}
    </FormDialog>
  )
}
