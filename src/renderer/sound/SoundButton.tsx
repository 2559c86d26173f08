import { AudioLines } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import { useProject } from '../app/queries'
import { IconButton } from '../ui/IconButton'
import { useSound } from './sound-state'

/** In the head of the text: attaches a recording to it. */
export function SoundButton({ document }: { document: Id }) {
  const { t } = useTranslation('sound')
  const { data: project } = useProject()
  return (
    <IconButton
      icon={AudioLines}
      small
      label={t('attach')}
      isDisabled={project?.readOnly ?? true}
      onPress={() => useSound.setState({ dialog: { name: 'attach', document } })}
    />
  )
}
