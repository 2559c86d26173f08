import { ListFilter } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/model/draft'
import { renameSpeaker } from '../../shared/transcript/revise'
import { formatNumber } from '../i18n/format'
import { IconButton } from '../ui/IconButton'
import { showOnly, useImport } from './import-state'
import { SpeakerBecomes } from './SpeakerBecomes'
import { SpeakerNameField } from './SpeakerNameField'

/** Who speaks, how much, and what each becomes; the turns of each can be looked at alone. */
export function ImportSpeakers({ draft, onRevise }: { draft: Draft; onRevise(revise: (draft: Draft) => Draft): void }) {
  const { t } = useTranslation('imports')
  const { only, naming } = useImport()
  return (
    <>
      <div className="import-speaker-row import-speaker-head">
        <h3>{t('speakersHead')}</h3>
        {draft.speakers.length === 0 ? null : (
          <>
            <span className="ui-number">{t('speakers.turns')}</span>
            <span className="ui-number">{t('speakers.words')}</span>
            <span />
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
            isNew={speaker.label === naming}
            onRename={name => onRevise(before => renameSpeaker(before, index, name))}
          />
          <span className="ui-number ui-secondary">{formatNumber(speaker.turns)}</span>
          <span className="ui-number ui-secondary">{formatNumber(speaker.words)}</span>
          <IconButton
            small
            icon={ListFilter}
            label={t('speaker.only', { speaker: speaker.label })}
            isOn={only === index}
            onPress={() => showOnly(only === index ? null : index)}
          />
          <SpeakerBecomes draft={draft} index={index} onRevise={onRevise} />
        </div>
      ))}
    </>
  )
}
