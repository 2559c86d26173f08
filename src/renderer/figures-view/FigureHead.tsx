import { Download, SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { figureKinds } from '../../shared/figure/kinds'
import type { Saved } from '../../shared/model/saved'
import { showError } from '../app/errors'
import { useSaved } from '../app/queries'
import { removeSaved, updateSaved } from '../saved/keep-saved'
import { SaveButtons } from '../saved/SaveButtons'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
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
  const { t } = useTranslation(['figures', 'saved'])
  const kind = useFigures(state => state.spec.kind)
  const isChanged = useFigures(state => state.isChanged)
  const settings = useFigures(state => state.settings)
  return (
    <div className="ui-pane-head ui-pane-head-lined figures-head">
      {isWide ? null : <FigureChoice />}
      <h2>{saved ? saved.name : t(`kind.${kind}`)}</h2>
      <span className="ui-pane-note">
        {saved ? (isChanged ? t('saved:edited') : t(`kind.${kind}`)) : t('saved:unsaved')}
      </span>
      <span className="ui-grow" />
      {isRoomy ? null : (
        <IconButton
          small
          icon={SlidersHorizontal}
          label={t('settings.show')}
          isOn={settings}
          onPress={() => useFigures.setState({ settings: !settings, chosen: null })}
        />
      )}
      <SaveButtons
        work={figureWork}
        saved={saved}
        isChanged={isChanged}
        readOnly={readOnly}
        isReady={hash !== undefined}
        onSave={() => (saved ? void updateSaved(figureWork, saved, hash).catch(showError) : showDialog('saveAs'))}
        onRemove={each => void removeSaved(figureWork, each)}
        onName={which => showDialog(which === 'rename' ? 'save' : 'saveAs')}
      />
      <Button small icon={Download} onPress={() => showDialog('export')}>
        {t('export')}
      </Button>
    </div>
  )
}

/** In a narrow window the gallery is a menu. */
function FigureChoice() {
  const { t } = useTranslation('figures')
  const saved = useSaved('figure').data ?? []
  return (
    <Menu
      label={t('gallery')}
      trigger={<Button small>{t('gallery')}</Button>}
      groups={[
        ...(saved.length
          ? [{ label: t('gallery.saved'), entries: saved.map(({ id, name }) => ({ id, label: name })) }]
          : []),
        { label: t('gallery.kinds'), entries: figureKinds.map(id => ({ id, label: t(`kind.${id}`) })) },
      ]}
      onChoose={id => {
        const kind = figureKinds.find(each => each === id)
        const figure = saved.find(each => each.id === id)
        if (kind) beginFigure(kind)
        else if (figure) openSavedFigure(figure)
      }}
    />
  )
}
