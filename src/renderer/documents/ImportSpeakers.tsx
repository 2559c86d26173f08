import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/model/draft'
import { mergeSpeakers, renameSpeaker, setInterviewer } from '../../shared/transcript/revise'
import { formatNumber } from '../i18n/format'
import { Select } from '../ui/Select'
import { SpeakerNameField } from './SpeakerNameField'

/** Who speaks, how much, and what each becomes: a participant, the interviewer, or another speaker under a second name. */
export function ImportSpeakers({ draft, onRevise }: { draft: Draft; onRevise(revise: (draft: Draft) => Draft): void }) {
  const { t } = useTranslation('imports')
  return (
    <>
      <div className="import-speaker-row import-speaker-head">
        <h3>{t('speakersHead')}</h3>
        {draft.speakers.length === 0 ? null : (
          <>
            <span className="ui-number">{t('speakers.turns')}</span>
            <span className="ui-number">{t('speakers.words')}</span>
            <span>{t('speakers.becomes')}</span>
          </>
        )}
      </div>
      {draft.speakers.length === 0 ? <p className="ui-small ui-secondary">{t('speakers.none')}</p> : null}
      {draft.speakers.map((speaker, index) => (
        <div key={speaker.label} className="import-speaker-row">
          <SpeakerNameField
            name={speaker.label}
            taken={draft.speakers.map(one => one.label)}
            onRename={name => onRevise(before => renameSpeaker(before, index, name))}
          />
          <span className="ui-number ui-secondary">{formatNumber(speaker.turns)}</span>
          <span className="ui-number ui-secondary">{formatNumber(speaker.words)}</span>
          <Select
            label={t('speaker.becomes', { speaker: speaker.label })}
            hideLabel
            value={speaker.interviewer ? 'interviewer' : 'participant'}
            options={[
              { value: 'participant', label: t('becomes.participant') },
              { value: 'interviewer', label: t('becomes.interviewer') },
              ...draft.speakers.flatMap((other, at) =>
                at === index ? [] : [{ value: `same ${at}`, label: t('becomes.same', { speaker: other.label }) }],
              ),
            ]}
            onChange={value => {
              if (value === 'participant' || value === 'interviewer')
                onRevise(before => setInterviewer(before, index, value === 'interviewer'))
              else onRevise(before => mergeSpeakers(before, index, Number(value.slice('same '.length))))
            }}
          />
        </div>
      ))}
    </>
  )
}
