import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import { fitsType } from '../../shared/variables/read-value'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useParticipants, useVariables } from '../app/queries'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { WarnStrip } from '../ui/WarnStrip'
import { goToPerson } from './people-state'
import { shownValue } from './value-words'

/** Makes one participant of two, after showing what moves and where they differ. */
export function MergeDialog({ kept, onClose }: { kept: Id; onClose(): void }) {
  const { t } = useTranslation('people')
  const people = useParticipants().data ?? []
  const variables = useVariables().data
  const [gone, setGone] = useState<Id | null>(null)
  const [theirs, setTheirs] = useState<readonly Id[]>([])
  const [fault, setFault] = useState<string>()
  const preview = useQuery({
    queryKey: ['participants', 'merge', kept, gone],
    queryFn: gone === null ? skipToken : () => api.participants.mergePreview({ kept, gone }),
  }).data
  const nameOf = (id: Id | null) => people.find(each => each.id === id)?.name ?? ''
  const names = { kept: nameOf(kept), gone: nameOf(gone) }
  const shown = (id: Id, value: string) => {
    const variable = variables?.find(each => each.id === id)
    return variable === undefined || !fitsType(variable, value) ? value : shownValue(variable, value)
  }
  const movesNothing =
    preview !== undefined &&
    preview.values.length + preview.speakers + preview.documents + preview.stories + preview.memos + preview.coders ===
      0
  const merge = async () => {
    if (gone === null) return
    try {
      await api.participants.merge({ kept, gone, theirs: [...theirs] })
      goToPerson(kept)
      onClose()
      await showUndoToast({ words: text('people:merged', names) })
    } catch (error) {
      setFault(errorSentence(error))
    }
  }
  return (
    <Dialog
      title={t('merge.title', { name: names.kept })}
      onClose={onClose}
      className="people-wide"
      actions={
        <>
          <Button onPress={onClose}>{text('ui:cancel')}</Button>
          <Button look="primary" isDisabled={preview === undefined} onPress={() => void merge()}>
            {t('merge.do')}
          </Button>
        </>
      }
    >
      <Select
        label={t('merge.other')}
        value={gone}
        placeholder={t('merge.choose')}
        options={people.filter(({ id }) => id !== kept).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={id => {
          setGone(id)
          setTheirs([])
        }}
      />
      {fault === undefined ? null : <WarnStrip urgent>{fault}</WarnStrip>}
      {preview === undefined ? (
        <p className="people-hint">{t('merge.hint')}</p>
      ) : (
        <>
          <h3 className="people-section-title">{t('merge.moves', names)}</h3>
          {movesNothing ? <p className="people-hint">{t('merge.nothing')}</p> : null}
          <ul className="people-list">
            {(['speakers', 'documents', 'stories', 'memos', 'coders'] as const)
              .filter(what => preview[what] > 0)
              .map(what => (
                <li key={what}>{t(`merge.${what}`, { count: preview[what] })}</li>
              ))}
            {preview.values.map(({ variable, name, value }) => (
              <li key={variable}>{t('merge.value', { name, value: shown(variable, value) })}</li>
            ))}
          </ul>
          {preview.conflicts.length === 0 ? null : (
            <>
              <h3 className="people-section-title">{t('merge.differ')}</h3>
              {preview.conflicts.map(({ variable, name, kept: own, other }) => (
                <div key={variable} className="people-conflict">
                  <span className="people-conflict-name">{name}</span>
                  <Segments
                    label={name}
                    value={theirs.includes(variable) ? 'theirs' : 'own'}
                    options={[
                      { value: 'own', label: shown(variable, own) },
                      { value: 'theirs', label: shown(variable, other) },
                    ]}
                    onChange={choice =>
                      setTheirs(choice === 'theirs' ? [...theirs, variable] : theirs.filter(each => each !== variable))
                    }
                  />
                </div>
              ))}
              <p className="people-hint">{t('merge.differ.hint')}</p>
            </>
          )}
          {preview.consents.length === 0 ? null : (
            <>
              <h3 className="people-section-title">{t('merge.consent')}</h3>
              <ul className="people-list">
                {preview.consents.map(({ purpose, kept: own, other }) => (
                  <li key={purpose}>
                    {t('merge.consent.of', {
                      purpose: t(`purpose.${purpose}`),
                      own: t(`state.${own}`),
                      other: t(`state.${other}`),
                    })}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Dialog>
  )
}
