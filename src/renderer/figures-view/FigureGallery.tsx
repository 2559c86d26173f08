import { useTranslation } from 'react-i18next'
import { figureKinds } from '../../shared/figure/kinds'
import { FigureSpec } from '../../shared/model/figure-spec'
import type { Saved } from '../../shared/model/saved'
import { useSaved } from '../app/queries'
import { beginFigure, openSavedFigure, useFigures } from './figures-state'
import { TabList, TabSection } from './TabList'
import { Thumbnail } from './Thumbnail'

/** Saved figures and every kind there is, each as it would look with the data of now. */
export function FigureGallery({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('figures')
  const saved = useSaved('figure').data ?? []
  const shown = useFigures(state => state.saved)
  const kind = useFigures(state => state.spec.kind)
  return (
    <TabList label={t('gallery')}>
      <TabSection
        title={t('gallery.saved')}
        none={saved.length === 0 && t(readOnly ? 'gallery.none' : 'gallery.none.hint')}
        className="figures-cards"
      >
        {saved.map(figure => (
          <li key={figure.id}>
            <SavedCard figure={figure} isShown={figure.id === shown} />
          </li>
        ))}
      </TabSection>
      <TabSection title={t('gallery.kinds')} className="figures-cards figures-kinds">
        {figureKinds.map((each, at) => (
          <li key={each}>
            <button
              type="button"
              className="figures-card"
              aria-current={shown === null && each === kind}
              {...(at === 0 ? { 'data-pane-start': '' } : {})}
              onClick={() => beginFigure(each)}
            >
              <Thumbnail spec={FigureSpec.parse({ kind: each })} />
              <span className="figures-card-name">{t(`kind.${each}`)}</span>
            </button>
          </li>
        ))}
      </TabSection>
    </TabList>
  )
}

function SavedCard({ figure, isShown }: { figure: Saved; isShown: boolean }) {
  const { t } = useTranslation('figures')
  const spec = FigureSpec.safeParse(figure.settings)
  return (
    <button
      type="button"
      className="figures-card"
      aria-current={isShown}
      disabled={!spec.success}
      onClick={() => openSavedFigure(figure)}
    >
      {spec.success ? (
        <Thumbnail spec={spec.data} savedHash={figure.dataHash} />
      ) : (
        <span className="figures-thumbnail figures-card-note">{t('unreadable')}</span>
      )}
      <span className="figures-card-name">{figure.name}</span>
      {figure.note ? <span className="figures-card-note">{figure.note}</span> : null}
    </button>
  )
}
