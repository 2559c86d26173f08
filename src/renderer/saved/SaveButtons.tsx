import { Ellipsis, Save } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { Menu, type MenuEntry } from '../ui/Menu'

export interface SaveButtonsProps {
  saved: Saved | null
  isChanged: boolean
  readOnly: boolean
  /** False while there is nothing that could be saved. */
  isReady: boolean
  onSave(): void
  onRemove(saved: Saved): void
  /** Asks for name and note: of the saved one, or of another. Without it a saved one has its name from elsewhere. */
  onName?: (which: 'rename' | 'saveAs') => void
}

/** Saves what is shown; for one that is saved, what else can be done with it. */
export function SaveButtons({ saved, isChanged, readOnly, isReady, onSave, onRemove, onName }: SaveButtonsProps) {
  const { t } = useTranslation('saved')
  const entries: MenuEntry[] = [
    ...(onName
      ? [
          { id: 'rename', label: t('rename') },
          { id: 'saveAs', label: t('saveAs') },
        ]
      : []),
    { id: 'remove', label: t('remove'), separatorBefore: onName !== undefined },
  ]
  return (
    <>
      <Button small icon={Save} isDisabled={readOnly || !isReady || (saved !== null && !isChanged)} onPress={onSave}>
        {t('save')}
      </Button>
      {saved && !readOnly ? (
        <Menu
          label={t('more')}
          trigger={<IconButton small icon={Ellipsis} label={t('more')} />}
          placement="bottom end"
          groups={[{ entries }]}
          onChoose={id => (id === 'rename' || id === 'saveAs' ? onName?.(id) : onRemove(saved))}
        />
      ) : null}
    </>
  )
}
