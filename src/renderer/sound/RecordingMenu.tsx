import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Recording } from '../../shared/model/recording'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { useSound } from './sound-state'

async function detach({ id, document, name }: Recording): Promise<void> {
  try {
    await api.sound.detach({ id })
    await queryClient.invalidateQueries({ queryKey: queryKeys.recordings(document) })
    await showUndoToast({ words: text('sound:detached', { name }) })
  } catch (error) {
    showError(error)
  }
}

/** What else can be done with a recording. */
export function RecordingMenu({ recording }: { recording: Recording }) {
  const { t } = useTranslation('sound')
  const { document } = recording
  const choose = (id: string) => {
    if (id === 'detach') void detach(recording)
    else if (id === 'attach') useSound.setState({ dialog: { name: 'attach', document } })
    else useSound.setState({ dialog: { name: id === 'find' ? 'find' : 'offset', recording } })
  }
  const isInside = recording.path === null
  return (
    <Menu
      label={t('more')}
      trigger={<IconButton icon={Ellipsis} small label={t('more')} />}
      placement="bottom end"
      groups={[
        {
          entries: [
            { id: 'offset', label: t('offset.open') },
            ...(isInside ? [] : [{ id: 'find', label: t('find') }]),
            { id: 'attach', label: t('attach') },
            { id: 'detach', label: t('detach'), separatorBefore: true },
          ],
        },
      ]}
      onChoose={choose}
    />
  )
}
