import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Recording } from '../../shared/model/recording'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { RecordingMenu } from './RecordingMenu'
import { useSound } from './sound-state'

/** A recording whose file is not there, or is another one. */
export function RecordingTrouble({ recording }: { recording: Recording }) {
  const { t } = useTranslation('sound')
  const { name, path, state } = recording
  return (
    <>
      <Icon icon={TriangleAlert} small className="sound-warn" />
      <p className="sound-trouble" role="status" title={path ?? undefined}>
        {state === 'changed' ? t('trouble.changed', { name }) : t('trouble.missing', { name })}
      </p>
      <Button small onPress={() => useSound.setState({ dialog: { name: 'find', recording } })}>
        {t('find')}
      </Button>
      <span className="ui-grow" />
      <RecordingMenu recording={recording} />
    </>
  )
}
