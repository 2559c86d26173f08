import { memo, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toggleDock, ui, useUi } from '../app/store'
import { CodebookPane } from '../codebook/CodebookPane'
import { CodeDialogs } from '../codebook/CodeDialogs'
import { DocumentList } from '../documents/DocumentList'
import { StoryQuestions } from '../stories/StoryQuestions'
import { Panel, PanelBorder, Panels } from '../ui/Panels'
import { CodePalette } from './CodePalette'
import './coding.css'
import { Dock } from './Dock'
import { DocumentPane } from './DocumentPane'
import { FlowDialog } from './FlowDialog'
import { Inspector } from './Inspector'
import { drawTogether } from './same-frame'
import { toggleInspector, useCoding } from './session'
import { useCodeDrag } from './use-code-drag'
import { useLastDocument } from './use-last-document'
import { useWindowFits } from './use-window-fits'

drawTogether()

const lowWindow = 560

/** Reads its own data and takes nothing from above, so that a change of the workspace does not draw it anew. */
const Documents = memo(DocumentList)

/**
 * The coding view: documents over codebook, the transcript over the dock, and the inspector. Kept as it is while the frame around it
 * changes, and each pane while another does: a coding changes something in all of them.
 */
export const CodingWorkspace = memo(function CodingWorkspace() {
  const { t } = useTranslation('coding')
  useCodeDrag()
  const roomy = useWindowFits(1180)
  const wide = useWindowFits(900)
  const dockOpen = useUi(state => state.dock.open)
  const dockWhole = useUi(state => state.dock.whole)
  const [drawer, setDrawer] = useState(false)
  const inspector = useCoding(state => state.inspector)
  const hasPalette = useCoding(state => state.palette !== null)
  const flowDialog = useCoding(state => state.flowDialog)
  useEffect(() => {
    // A low or zoomed window is for the text; the dock's head stays, and opens it.
    if (window.innerHeight < lowWindow && ui().dock.open) toggleDock()
  }, [])
  const left = (
    <Panels id="coding-left" panels={['documents', 'codebook']} vertical>
      <Panel id="documents" defaultSize="328px" minSize="96px">
        <Documents />
      </Panel>
      <PanelBorder label={t('border.lists')} />
      <Panel id="codebook" minSize="120px">
        <CodebookPane />
      </Panel>
    </Panels>
  )
  const panels = [...(wide ? ['left'] : []), 'centre', ...(roomy ? ['inspector'] : [])]
  return (
    <div className="coding-workspace">
      <LastDocument />
      <Panels id="coding" panels={panels}>
        {wide ? (
          <>
            <Panel id="left" defaultSize="252px" minSize="180px" maxSize="40%">
              {left}
            </Panel>
            <PanelBorder label={t('border.left')} />
          </>
        ) : null}
        <Panel id="centre" minSize="320px">
          <div className="coding-centre">
            {dockWhole ? null : (
              <Panels id="coding-centre" panels={dockOpen ? ['text', 'dock'] : ['text']} vertical>
                <Panel id="text" minSize="160px">
                  <DocumentPane
                    onShowLists={wide ? undefined : () => setDrawer(!drawer)}
                    onShowInspector={roomy ? undefined : toggleInspector}
                  />
                </Panel>
                {dockOpen ? (
                  <>
                    <PanelBorder label={t('border.dock')} />
                    <Panel id="dock" defaultSize="140px" minSize="88px" maxSize="60%">
                      <Dock />
                    </Panel>
                  </>
                ) : null}
              </Panels>
            )}
            {dockWhole || !dockOpen ? <Dock /> : null}
          </div>
        </Panel>
        {roomy ? (
          <>
            <PanelBorder label={t('border.inspector')} />
            <Panel id="inspector" defaultSize="300px" minSize="240px" maxSize="40%">
              <Inspector />
            </Panel>
          </>
        ) : null}
      </Panels>
      {!roomy && inspector ? (
        <div className="coding-overlay coding-overlay-right">
          <Inspector />
        </div>
      ) : null}
      {!wide && drawer ? <div className="coding-overlay coding-overlay-left">{left}</div> : null}
      {hasPalette ? <CodePalette /> : null}
      <StoryQuestions />
      <CodeDialogs />
      {flowDialog ? <FlowDialog {...flowDialog} /> : null}
    </div>
  )
})

/** Draws nothing: counts in the list of documents change all the time, and only this needs to know of it. */
function LastDocument() {
  useLastDocument()
  return null
}
