import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import type { OpenDocument } from '../../shared/model/open-document'
import { api } from '../app/api'
import { FormDialog } from '../app/FormDialog'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { formatTime } from '../i18n/format'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { useCorrection } from './correction-state'
import { focusTextAfterDialog } from './focus-text'
import { parseTime } from './parse-time'

const nobody = 'nobody'
const another = 'another'

/** Who speaks in a turn, and when. */
export function TurnDialog({ document, turn }: { document: OpenDocument; turn: Id }) {
  const { t } = useTranslation('correction')
  const present = document.turns.find(({ id }) => id === turn)
  const [speaker, setSpeaker] = useState<string>(present?.speaker ?? nobody)
  const [name, setName] = useState('')
  const timeBefore = present?.start == null ? '' : formatTime(present.start)
  const [time, setTime] = useState(timeBefore)
  const start = parseTime(time)
  const store = async () => {
    if (present === undefined || start === undefined) return
    await api.corrections.turn({
      document: document.document.id,
      turn,
      ...(speaker === (present.speaker ?? nobody)
        ? {}
        : { speaker: speaker === nobody ? null : speaker === another ? { name } : { id: speaker } }),
      // The field shows whole seconds: what was not touched keeps its milliseconds.
      ...(time === timeBefore ? {} : { start }),
    })
    await queryClient.invalidateQueries({ queryKey: queryKeys.openDocument(document.document.id) })
  }
  return (
    <FormDialog
      title={t('turn.title')}
      action={t('turn.store')}
      isComplete={present !== undefined && start !== undefined && (speaker !== another || name.trim() !== '')}
      onStore={store}
      onClose={() => {
        useCorrection.setState({ turn: null })
        focusTextAfterDialog()
      }}
    >
      {problem => (
        <>
          <Select
            label={t('turn.speaker')}
            value={speaker}
            options={[
              ...document.speakers.map(({ id, name: label }) => ({ value: id as string, label })),
              { value: nobody, label: t('turn.nobody') },
              { value: another, label: t('turn.another') },
            ]}
            onChange={setSpeaker}
          />
          {speaker === another ? (
            <TextField autoFocus label={t('turn.name')} value={name} onChange={setName} maxLength={200} />
          ) : null}
          <TextField
            label={t('turn.start')}
            description={t('turn.start.hint')}
            value={time}
            onChange={setTime}
            error={start === undefined ? t('turn.start.wrong') : problem}
          />
        </>
      )}
    </FormDialog>
  )
}
