import { useEffect, useLayoutEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ContextMenu } from '../commands/ContextMenu'
import { HelpScreen } from '../commands/HelpScreen'
import { HostMenu } from '../commands/host-menu'
import { Palette } from '../commands/Palette'
import { listenForShortcuts } from '../commands/shortcuts'
import { followProject } from '../documents/enter-project'
import { useFileDrop } from '../documents/file-drop'
import { ImportView } from '../documents/ImportView'
import { NewProject } from '../documents/NewProject'
import { OpenProject } from '../documents/OpenProject'
import { Welcome } from '../documents/Welcome'
import { ExchangeView } from '../exchange/ExchangeView'
import { ExportData } from '../exchange/ExportData'
import { ExportProject } from '../exchange/ExportProject'
import { CoderDialog } from '../team/CoderDialog'
import { Toasts } from '../ui/Toast'
import { WarnStrip } from '../ui/WarnStrip'
import { Frame } from './Frame'
import { useProject, useSettings } from './queries'
import { SettingsDialog } from './SettingsDialog'
import { type Overlay, useUi } from './store'
import { applyContrast, applyTheme, keepTheme } from './theme'

/** The window: what is shown, what floats above it, and the listeners that belong to all of it. */
export function App() {
  const { t } = useTranslation('app')
  const project = useProject()
  const settings = useSettings()
  const overlay = useUi(state => state.overlay)
  const connection = useUi(state => state.connection)
  const dropping = useFileDrop()
  const theme = settings.data?.theme
  const contrast = settings.data?.contrast ?? 'system'
  // Before the frame that shows them: the window is never seen in the colours it had before.
  useLayoutEffect(() => {
    if (theme === undefined) return
    keepTheme(theme)
    return applyTheme(theme)
  }, [theme])
  useLayoutEffect(() => applyContrast(contrast), [contrast])
  useEffect(() => listenForShortcuts(window, window.valueloom === undefined ? 'web' : 'desktop'), [])
  useEffect(() => {
    if (project.data !== undefined) followProject(project.data)
  }, [project.data])
  useEffect(() => {
    document.title = project.data == null ? t('name') : t('title.project', { project: project.data.name })
  }, [project.data, t])

  return (
    <I18nProvider locale="en-GB">
      <HostMenu />
      <div className="app-window">
        {connection === 'lost' || connection === 'refused' ? (
          <WarnStrip key={connection} urgent>
            {t(`connection.${connection}`)}
          </WarnStrip>
        ) : null}
        {project.data === undefined || settings.isPending ? (
          <p className="app-connecting">{t('connection.connecting')}</p>
        ) : (
          <Shown />
        )}
      </div>
      {overlay === null ? null : <Floating overlay={overlay} />}
      {dropping ? <div className="app-drop">{t('drop')}</div> : null}
      <ContextMenu />
      <Toasts />
    </I18nProvider>
  )
}

function Shown() {
  const view = useUi(state => state.view)
  switch (view.name) {
    case 'welcome':
      return <Welcome />
    case 'import':
      return <ImportView />
    case 'exchange':
      return <ExchangeView />
    default:
      return <Frame view={view.name} />
  }
}

function Floating({ overlay }: { overlay: Overlay }) {
  switch (overlay.name) {
    case 'palette':
      return <Palette />
    case 'help':
      return <HelpScreen page={overlay.page} />
    case 'settings':
      return <SettingsDialog />
    case 'coder':
      return <CoderDialog isPackage={overlay.isPackage ?? false} />
    case 'newProject':
      return <NewProject next={overlay.next ?? null} />
    case 'exportProject':
      return <ExportProject />
    case 'exportData':
      return <ExportData />
    case 'openProject':
      return <OpenProject find={overlay.find} />
  }
}
