import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recording } from '../../shared/model/recording'
import { api } from '../app/api'
import { FormDialog } from '../app/FormDialog'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { cachedDocument } from '../coding/cached'
import { parseTime } from '../correction/parse-time'
import { formatTime } from '../i18n/format'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'
import { currentPlayer, turnAtCaret } from './player'
import { closeSoundDialog } from './sound-state'

/** Where in the recording the time 0:00 of the text is: as a time, before or behind, or by what is heard now. */
export function OffsetDialog({ recording }: { recording: Recording }) {
  const { t } = useTranslation('sound')
  const [written, setWritten] = useState(asWritten(recording.offset))
  const isBefore = written.trim().startsWith('-') || written.trim().startsWith('−')
  const size = parseTime(written.trim().replace(/^[-−+]/, ''))
  const offset = size === undefined ? undefined : (size ?? 0) * (isBefore ? -1 : 1)
  // The caret is in the text while the dialog is open.
  const [at] = useState(turnAtCaret)
  const turn = cachedDocument(recording.document)?.turns.find(({ id }) => id === at?.id)
  const player = currentPlayer()
  const alignTo = turn?.start != null && player ? Math.round(player.element.currentTime * 1000) - turn.start : null
  const store = async () => {
    if (offset === undefined) return
    await api.sound.offset({ id: recording.id, offset })
    await queryClient.invalidateQueries({ queryKey: queryKeys.recordings(recording.document) })
  }
  return (
    <FormDialog
      title={t('offset.title')}
      action={t('offset.store')}
      isComplete={offset !== undefined}
      onStore={store}
      onClose={closeSoundDialog}
    >
      {problem => (
        <>
          <TextField
            autoFocus
            label={t('offset.field')}
            description={t('offset.hint')}
            value={written}
            onChange={setWritten}
            error={offset === undefined ? t('offset.wrong') : problem}
          />
          <Button small isDisabled={alignTo === null} onPress={() => setWritten(asWritten(alignTo ?? 0))}>
            {t('offset.align')}
          </Button>
        </>
      )}
    </FormDialog>
  )
}

function asWritten(ms: number): string {
  const fraction = Math.abs(ms) % 1000
  return `${ms < 0 ? '-' : ''}${formatTime(Math.abs(ms))}${fraction === 0 ? '' : `.${String(fraction).padStart(3, '0')}`}`
}
