import { Download, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { figureKinds } from '../../shared/figure/kinds'
import type { Saved } from '../../shared/model/saved'
import { showError } from '../app/errors'
import { removeSaved, updateSaved } from '../saved/keep-saved'
import { SavedChoice } from '../saved/SavedChoice'
import { SavedHead } from '../saved/SavedHead'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { figureWork } from './figure-work'
import { beginFigure, openSavedFigure, showDialog, useFigures } from './figures-state'

export interface FigureHeadProps {
  saved: Saved | null
  hash: string | undefined
  readOnly: boolean
  isRoomy: boolean
  isWide: boolean
}

/** What is shown, whether it is saved, and what can be done with it. */
export function FigureHead({ saved, hash, readOnly, isRoomy, isWide }: FigureHeadProps) {
  const { t } = useTranslation('figures')
  const kind = useFigures(state => state.spec.kind)
  const isChanged = useFigures(state => state.isChanged)
  const settings = useFigures(state => state.settings)
  return (
    <SavedHead
      work={figureWork}
      saved={saved}
      isChanged={isChanged}
      readOnly={readOnly}
      isReady={hash !== undefined}
      title={saved ? saved.name : t(`kind.${kind}`)}
      kind={t(`kind.${kind}`)}
      choice={isWide ? null : <FigureChoice />}
      before={
        isRoomy ? null : (
          <IconButton
            small
            icon={SlidersHorizontal}
            label={t('settings.show')}
            isOn={settings}
            onPress={() => useFigures.setState({ settings: !settings, chosen: null })}
          />
        )
      }
      onSave={() => (saved ? void updateSaved(figureWork, saved, hash).catch(showError) : showDialog('saveAs'))}
      onRemove={each => void removeSaved(figureWork, each)}
      onName={which => showDialog(which === 'rename' ? 'save' : 'saveAs')}
    >
      <Button small icon={Download} onPress={() => showDialog('export')}>
        {t('export')}
      </Button>
    </SavedHead>
  )
}

function FigureChoice() {
  const { t } = useTranslation('figures')
  return (
    <SavedChoice
      of="figure"
      label={t('gallery')}
      savedLabel={t('gallery.saved')}
      fresh={{
        label: t('gallery.kinds'),
        kinds: figureKinds,
        name: kind => t(`kind.${kind}`),
        onBegin: beginFigure,
      }}
      onOpen={openSavedFigure}
    />
  )
}
