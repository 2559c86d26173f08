import { GitMerge, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { consentPurposes } from '../../shared/model/consent'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useParticipantDetail } from '../app/queries'
import { openDocument } from '../app/store'
import { MemosAbout } from '../memos/MemosAbout'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { decide } from './decide'
import { showPeopleDialog } from './people-state'
import { removePerson } from './remove-person'

/** One participant: where they speak and how much, their stories, what they agreed to, and a note. */
export function PersonPane({ id, readOnly }: { id: Id; readOnly: boolean }) {
  const { t } = useTranslation('people')
  const detail = useParticipantDetail(id).data
  if (detail === undefined) return <aside className="ui-pane" aria-label={t('pane.person')} data-pane />
  const { participant, voices, stories, consents } = detail
  return (
    <aside className="ui-pane" aria-label={t('pane.person')} data-pane>
      <div className="ui-pane-head ui-pane-head-lined">
        <h2 title={participant.name}>{participant.name}</h2>
      </div>
      <div className="ui-scroll">
        <section className="ui-section" aria-label={t('voices')}>
          <h3 className="people-section-title">{t('voices')}</h3>
          {voices.length === 0 ? <p className="people-hint">{t('voices.none')}</p> : null}
          <ul className="people-voices">
            {voices.map(voice => (
              <li key={voice.document}>
                <button
                  type="button"
                  className="people-voice"
                  onClick={() => openDocument({ document: voice.document })}
                >
                  <span className="people-voice-title" title={voice.title}>
                    {voice.title}
                  </span>
                  <span className="people-voice-words">
                    {[
                      voice.teller && voice.kind === 'story' ? t('voices.teller') : '',
                      voice.speakers.some(name => name !== participant.name)
                        ? t('voices.as', { names: voice.speakers.join(', ') })
                        : '',
                      t('words', { count: voice.words }),
                      t('turns', { count: voice.turns }),
                      t('codings', { count: voice.codings }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        {stories.length === 0 ? null : (
          <section className="ui-section" aria-label={t('column.stories')}>
            <h3 className="people-section-title">{t('column.stories')}</h3>
            <ul className="people-voices">
              {stories.map(story => (
                <li key={story.id} className="people-story">
                  {story.title}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className="ui-section" aria-label={t('tab.consent')}>
          <h3 className="people-section-title">{t('tab.consent')}</h3>
          {consentPurposes.map(purpose => {
            const consent = consents.find(each => each.purpose === purpose)
            return (
              <div key={purpose} className="people-consent">
                <span className="people-consent-label">
                  {t(`purpose.${purpose}`)}
                  <span className="people-consent-at">{consent?.at ?? ''}</span>
                </span>
                <Select
                  label={t(`purpose.${purpose}`)}
                  hideLabel
                  isDisabled={readOnly}
                  value={consent?.state ?? 'none'}
                  options={(['none', 'given', 'refused', 'withdrawn'] as const).map(state => ({
                    value: state,
                    label: t(`state.${state}`),
                  }))}
                  onChange={state =>
                    void decide(id, purpose, state === 'none' ? null : { state, at: null }, consent).catch(showError)
                  }
                />
              </div>
            )
          })}
        </section>
        <section className="ui-section" aria-label={t('note')}>
          <h3 className="people-section-title">{t('note')}</h3>
          <NoteField key={participant.note} id={id} note={participant.note} readOnly={readOnly} />
        </section>
        <MemosAbout on="participant" id={id} words={participant.name} />
        {readOnly ? null : (
          <section className="ui-section people-actions" aria-label={t('person.actions')}>
            <Button icon={GitMerge} small onPress={() => showPeopleDialog({ name: 'merge', kept: id })}>
              {t('merge')}
            </Button>
            <Button icon={Trash2} small onPress={() => void removePerson(id, participant.name)}>
              {t('person.remove')}
            </Button>
          </section>
        )}
      </div>
    </aside>
  )
}

function NoteField({ id, note, readOnly }: { id: Id; note: string; readOnly: boolean }) {
  const { t } = useTranslation('people')
  const [written, setWritten] = useState(note)
  return (
    <textarea
      className="people-note"
      aria-label={t('note')}
      placeholder={readOnly ? '' : t('note.placeholder')}
      readOnly={readOnly}
      rows={Math.min(12, Math.max(2, written.split('\n').length))}
      value={written}
      onChange={event => setWritten(event.target.value)}
      onBlur={() => {
        if (written !== note) api.participants.note({ id, note: written }).catch(showError)
      }}
    />
  )
}
