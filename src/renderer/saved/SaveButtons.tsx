import { Ellipsis, Save } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { Menu, type MenuEntry } from '../ui/Menu'
import type { SavedWork } from './keep-saved'
import { VersionsDialog } from './VersionsDialog'

export interface SaveButtonsProps {
  work: SavedWork
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
export function SaveButtons({ work, saved, isChanged, readOnly, isReady, onSave, onRemove, onName }: SaveButtonsProps) {
  const { t } = useTranslation('saved')
  const [hasVersions, setHasVersions] = useState(false)
  const entries: MenuEntry[] = [
    ...(onName && !readOnly
      ? [
          { id: 'rename', label: t('rename') },
          { id: 'saveAs', label: t('saveAs') },
        ]
      : []),
    { id: 'versions', label: t('versions.open') },
    ...(readOnly ? [] : [{ id: 'remove', label: t('remove'), separatorBefore: true }]),
  ]
  return (
    <>
      <Button small icon={Save} isDisabled={readOnly || !isReady || (saved !== null && !isChanged)} onPress={onSave}>
        {t('save')}
      </Button>
      {saved ? (
        <Menu
          label={t('more')}
          trigger={<IconButton small icon={Ellipsis} label={t('more')} />}
          placement="bottom end"
          groups={[{ entries }]}
          onChoose={id => {
            if (id === 'rename' || id === 'saveAs') onName?.(id)
            else if (id === 'versions') setHasVersions(true)
            else onRemove(saved)
          }}
        />
      ) : null}
      {saved && hasVersions ? (
        <VersionsDialog work={work} saved={saved} readOnly={readOnly} onClose={() => setHasVersions(false)} />
      ) : null}
    </>
  )
}
