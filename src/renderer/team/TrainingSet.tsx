import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useDocuments, useProject, useProjectSettings } from '../app/queries'
import { Checkbox } from '../ui/Checkbox'
import { Select } from '../ui/Select'
import { useCodersWithWork } from './queries'

const none = ''

/** The documents in which coders learn, and the coder against whom they see how they come along while they code. */
export function TrainingSet() {
  const { t } = useTranslation('team')
  const coders = (useCodersWithWork().data ?? []).filter(({ kind }) => kind === 'person')
  const documents = useDocuments().data ?? []
  const training = useProjectSettings().data?.training ?? null
  const isReadOnly = useProject().data?.readOnly ?? true
  if (coders.length === 0 || documents.length === 0) return null
  const choose = (reference: Id | '', chosen: readonly Id[]) =>
    void api.team
      .setTraining({ training: reference === none ? null : { reference, documents: [...chosen] } })
      .catch(showError)
  const set = new Set(training?.documents ?? [])
  return (
    <section aria-labelledby="team-training" className="team-training">
      <h3 id="team-training">{t('training')}</h3>
      <p className="team-hint">{t('training.hint')}</p>
      <Select
        label={t('training.referenceCoder')}
        value={training?.reference ?? none}
        isDisabled={isReadOnly}
        options={[
          { value: none, label: t('training.none') },
          ...coders.map(({ id, name }) => ({ value: id as string, label: name })),
          // Their work may have gone again with a merge that was taken back, or they were made a teller.
          ...(training === null || coders.some(({ id }) => id === training.reference)
            ? []
            : [{ value: training.reference as string, label: t('training.gone') }]),
        ]}
        onChange={reference => choose(reference, training?.documents ?? [])}
      />
      {training === null ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
        <div role="group" aria-label={t('training.documents')} className="team-training-documents">
          {documents.map(({ id, title }) => (
            <Checkbox
              key={id}
              isSelected={set.has(id)}
              isDisabled={isReadOnly}
              onChange={isIn => choose(training.reference, isIn ? [...set, id] : [...set].filter(each => each !== id))}
            >
              {title}
            </Checkbox>
          ))}
        </div>
      )}
    </section>
  )
}
