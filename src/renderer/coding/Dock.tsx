import { PanelBottomClose, PanelBottomOpen, X } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { HistoryPanel } from '../app/HistoryPanel'
import { usePassagesOfCode } from '../app/queries'
import { showDock, showPassagesOf, toggleDock, useUi } from '../app/store'
import { CycleMark } from '../ui/CycleMark'
import { EmptyState } from '../ui/EmptyState'
import { IconButton } from '../ui/IconButton'
import { Segments } from '../ui/Segments'
import { markOf } from './code-index'
import { PassageTable } from './PassageTable'
import { useCodeIndex } from './use-code-index'

const passageLimit = 1000

/** Below the text: the passages of a code, and what was done. Closed it keeps its head. */
export const Dock = memo(function Dock() {
  const { t } = useTranslation('coding')
  const { open, tab } = useUi(state => state.dock)
  const codeId = useUi(state => state.passagesOf)
  const { byId } = useCodeIndex()
  const { data: passages } = usePassagesOfCode(codeId, passageLimit)
  const code = codeId === null ? undefined : byId.get(codeId)
  const speakers = new Set(passages?.map(passage => passage.speaker).filter(Boolean)).size
  const documents = new Set(passages?.map(passage => passage.document)).size
  const count = passages?.length ?? 0
  const counts =
    count === passageLimit
      ? t('passages.many', { count })
      : t('passages.count', {
          passages: t('passages', { count }),
          documents: t('documents', { count: documents }),
          speakers: t('speakers', { count: speakers }),
        })
  return (
    <section className="ui-pane coding-dock" data-pane aria-label={t('pane.dock')} data-open={open}>
      <div className="coding-dock-head">
        <Segments
          label={t('dock.tabs')}
          value={open ? tab : null}
          clearable
          options={[
            { value: 'passages', label: t('dock.passages') },
            { value: 'history', label: t('dock.history') },
          ]}
          onChange={value => (value === null ? (open ? toggleDock() : undefined) : showDock(value))}
        />
        {open && tab === 'passages' && code ? (
          <span className="ui-token">
            <CycleMark cycle={markOf(code)} decorative />
            {code.name}
            <IconButton
              small
              icon={X}
              label={t('passages.clear')}
              className="coding-token-clear"
              onPress={() => showPassagesOf(null)}
            />
          </span>
        ) : null}
        <span className="ui-grow" />
        {open && tab === 'passages' && code && passages ? <span className="ui-pane-note">{counts}</span> : null}
        <IconButton
          small
          icon={open ? PanelBottomClose : PanelBottomOpen}
          label={t(open ? 'dock.close' : 'dock.open')}
          keys="$mod+j"
          onPress={toggleDock}
        />
      </div>
      {!open ? null : tab === 'history' ? (
        <HistoryPanel />
      ) : code && passages ? (
        passages.length === 0 ? (
          <EmptyState title={t('passages.none', { code: code.name })} hint={t('passages.none.hint')} />
        ) : (
          <PassageTable passages={passages} byId={byId} />
        )
      ) : (
        <EmptyState title={t('passages.choose')} hint={t('passages.choose.hint')} />
      )}
    </section>
  )
})
