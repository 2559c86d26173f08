import { useTranslation } from 'react-i18next'
import type { CycleSetKey } from '../../shared/framework/cycles'
import { errorSentence } from '../app/errors'
import { useSaved } from '../app/queries'
import { useWindowFits } from '../coding/use-window-fits'
import { acceptSaved } from '../saved/keep-saved'
import { SaveDialog } from '../saved/SaveDialog'
import { StaleStrip } from '../saved/StaleStrip'
import { EmptyState } from '../ui/EmptyState'
import { SidePanes } from '../ui/SidePanes'
import { FigureExportDialog } from './FigureExportDialog'
import { FigureGallery } from './FigureGallery'
import { FigureHead } from './FigureHead'
import { FigureSettings } from './FigureSettings'
import { figureWork } from './figure-work'
import { showDialog, useFigures } from './figures-state'
import { MarkPane } from './MarkPane'
import { PaperFigure } from './PaperFigure'
import { tabListPane, tabSidePane } from './tab-panes'
import { usePaperFigure } from './use-figure'
import { ViewTabs } from './ViewTabs'

export interface FiguresTabProps {
  project: string
  cycleSet: CycleSetKey
  readOnly: boolean
}

/** Gallery | figure on paper | its settings, or the passages behind a chosen mark. */
export function FiguresTab({ project, cycleSet, readOnly }: FiguresTabProps) {
  const { t } = useTranslation('figures')
  const isRoomy = useWindowFits(1180)
  const isWide = useWindowFits(900)
  const spec = useFigures(state => state.spec)
  const savedId = useFigures(state => state.saved)
  const chosen = useFigures(state => state.chosen)
  const isChanged = useFigures(state => state.isChanged)
  const dialog = useFigures(state => state.dialog)
  const hasSettings = useFigures(state => state.settings)
  const saved = useSaved('figure').data?.find(({ id }) => id === savedId) ?? null
  const { layout, hash, error } = usePaperFigure(spec)
  const side = chosen ? <MarkPane mark={chosen} /> : <FigureSettings isOver={!isRoomy} />
  const hasOverlay = !isRoomy && (chosen !== null || hasSettings)
  return (
    <div className="figures-view" data-covered={hasOverlay}>
      <SidePanes
        id="figures"
        start={
          isWide
            ? { ...tabListPane, border: t('border.gallery'), content: <FigureGallery readOnly={readOnly} /> }
            : null
        }
        end={isRoomy ? { ...tabSidePane, border: t('border.side'), content: side } : null}
      >
        <main id="main" className="ui-pane ui-pane-paper figures-main" data-pane aria-label={t('pane.figure')}>
          {isWide ? null : <ViewTabs />}
          <FigureHead saved={saved} hash={hash} readOnly={readOnly} isRoomy={isRoomy} isWide={isWide} />
          <StaleStrip
            saved={saved}
            hash={hash}
            isChanged={isChanged}
            readOnly={readOnly}
            words={t('stale')}
            accept={t('stale.accept')}
            onAccept={(each, now) => void acceptSaved(each, now)}
          />
          {layout ? (
            <PaperFigure layout={layout} cycleSet={cycleSet} />
          ) : error ? (
            <EmptyState title={t('failed')} hint={errorSentence(error)} />
          ) : (
            <p className="app-connecting">{t('counting')}</p>
          )}
        </main>
      </SidePanes>
      {hasOverlay ? <div className="flows-overlay flows-overlay-right">{side}</div> : null}
      {dialog === 'save' || dialog === 'saveAs' ? (
        <SaveDialog
          work={figureWork}
          saved={dialog === 'save' ? saved : null}
          suggestion={spec.title || t(`kind.${spec.kind}`)}
          hash={hash}
          onClose={() => showDialog(null)}
        />
      ) : null}
      {dialog === 'export' && layout ? (
        <FigureExportDialog
          project={project}
          name={saved?.name ?? layout.title}
          spec={spec}
          layout={layout}
          onClose={() => showDialog(null)}
        />
      ) : null}
    </div>
  )
}
