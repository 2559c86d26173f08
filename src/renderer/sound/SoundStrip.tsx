import { useTranslation } from 'react-i18next'
import type { OpenDocument } from '../../shared/model/open-document'
import { Select } from '../ui/Select'
import { ChooseRecording } from './ChooseRecording'
import { OffsetDialog } from './OffsetDialog'
import { RecordingPlayer } from './RecordingPlayer'
import { RecordingTrouble } from './RecordingTrouble'
import './sound.css'
import { useSound } from './sound-state'
import { useRecordings } from './use-recordings'

/** Above the text: the recording of it, with what plays it. Nothing where none is attached. */
export function SoundStrip({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('sound')
  const { id } = document.document
  const { data: recordings = [] } = useRecordings(id)
  const chosen = useSound(state => state.chosen)
  const dialog = useSound(state => state.dialog)
  const recording = recordings.find(each => each.id === chosen) ?? recordings[0]
  return (
    <>
      {recording ? (
        <section className="sound-strip" aria-label={t('strip', { name: recording.name })}>
          {recordings.length > 1 ? (
            <Select
              label={t('which')}
              hideLabel
              value={recording.id}
              options={recordings.map(({ id: value, name }) => ({ value: value as string, label: name }))}
              onChange={value => useSound.setState({ chosen: value })}
            />
          ) : null}
          {recording.state === 'there' ? (
            <RecordingPlayer key={`${recording.id} ${recording.path}`} document={document} recording={recording} />
          ) : (
            <RecordingTrouble recording={recording} />
          )}
        </section>
      ) : null}
      {dialog?.name === 'attach' && dialog.document === id ? <ChooseRecording document={id} recording={null} /> : null}
      {dialog?.name === 'find' ? <ChooseRecording document={id} recording={dialog.recording} /> : null}
      {dialog?.name === 'offset' ? <OffsetDialog recording={dialog.recording} /> : null}
    </>
  )
}
