import { useTranslation } from 'react-i18next'
import { figureKinds } from '../../shared/figure/kinds'
import { FigureSpec } from '../../shared/model/figure-spec'
import type { Saved } from '../../shared/model/saved'
import { useSaved } from '../app/queries'
import { beginFigure, openSavedFigure, useFigures } from './figures-state'
import { Thumbnail } from './Thumbnail'
import { ViewTabs } from './ViewTabs'

/** Saved figures and every kind there is, each as it would look with the data of now. */
export function FigureGallery({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('figures')
  const saved = useSaved('figure').data ?? []
  const shown = useFigures(state => state.saved)
  const kind = useFigures(state => state.spec.kind)
  return (
    <aside className="ui-pane figures-gallery" data-pane aria-label={t('gallery')}>
      <ViewTabs />
      <div className="ui-scroll">
        <section aria-label={t('gallery.saved')}>
          <h2 className="figures-gallery-head">{t('gallery.saved')}</h2>
          {saved.length === 0 ? (
            <p className="figures-gallery-none">{readOnly ? t('gallery.none') : t('gallery.none.hint')}</p>
          ) : (
            <ul className="figures-cards">
              {saved.map(figure => (
                <li key={figure.id}>
                  <SavedCard figure={figure} isShown={figure.id === shown} />
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-label={t('gallery.kinds')}>
          <h2 className="figures-gallery-head">{t('gallery.kinds')}</h2>
          <ul className="figures-cards figures-kinds">
            {figureKinds.map((each, index) => (
              <li key={each}>
                <button
                  type="button"
                  className="figures-card"
                  aria-current={shown === null && each === kind}
                  {...(index === 0 ? { 'data-pane-start': '' } : {})}
                  onClick={() => beginFigure(each)}
                >
                  <Thumbnail spec={FigureSpec.parse({ kind: each })} />
                  <span className="figures-card-name">{t(`kind.${each}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </aside>
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
