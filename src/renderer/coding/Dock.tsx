import { Maximize2, Minimize2, PanelBottomClose, PanelBottomOpen } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { showDock, toggleDock, useUi, widenDock } from '../app/store'
import { text } from '../i18n/text'
import { IconButton } from '../ui/IconButton'
import { Segments } from '../ui/Segments'
import { dockTabs } from './dock-tabs'

/** Below the text, or in its place: the tabs of `dock-tabs.ts`. Closed it keeps its head. */
export const Dock = memo(function Dock() {
  const { t } = useTranslation('coding')
  const { open, tab, whole } = useUi(state => state.dock)
  const entry = open ? dockTabs.find(({ name }) => name === tab) : undefined
  return (
    <section
      className="ui-pane coding-dock"
      data-pane
      aria-label={t('pane.dock')}
      data-open={open}
      data-whole={open && whole}
    >
      <div className="coding-dock-head">
        <Segments
          label={t('dock.tabs')}
          value={open ? tab : null}
          clearable
          options={dockTabs.map(({ name, words }) => ({ value: name, label: text(words) }))}
          onChange={value => (value === null ? (open ? toggleDock() : undefined) : showDock(value))}
        />
        {entry?.Chosen ? <entry.Chosen /> : null}
        <span className="ui-grow" />
        {entry?.Facts ? <entry.Facts /> : null}
        {open ? (
          <IconButton
            small
            icon={whole ? Minimize2 : Maximize2}
            label={t(whole ? 'dock.below' : 'dock.whole')}
            keys="$mod+Alt+j"
            onPress={() => widenDock(!whole)}
          />
        ) : null}
        <IconButton
          small
          icon={open ? PanelBottomClose : PanelBottomOpen}
          label={t(open ? 'dock.close' : 'dock.open')}
          keys="$mod+j"
          onPress={toggleDock}
        />
      </div>
      {entry ? <entry.Content /> : null}
    </section>
  )
})
