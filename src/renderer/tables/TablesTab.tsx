import { useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../shared/model/project'
import { errorSentence, showError } from '../app/errors'
import { useSaved } from '../app/queries'
import { useWindowFits } from '../coding/use-window-fits'
import { useFigures } from '../figures-view/figures-state'
import { MarkPane } from '../figures-view/MarkPane'
import { tabListPane, tabSidePane } from '../figures-view/tab-panes'
import { ViewTabs } from '../figures-view/ViewTabs'
import { updateSaved } from '../saved/keep-saved'
import { SaveDialog } from '../saved/SaveDialog'
import { StaleStrip } from '../saved/StaleStrip'
import { EmptyState } from '../ui/EmptyState'
import { SidePanes } from '../ui/SidePanes'
import { NumberTable } from './NumberTable'
import { TableHeadBar } from './TableHeadBar'
import { TableList } from './TableList'
import { TableOptions } from './TableOptions'
import { tableWork } from './table-work'
import { enterTables, showTableDialog, useTables } from './tables-state'
import { useTable } from './use-table'
import './tables.css'

/** List of tables | the table with what it is made from above it | the passages behind a chosen number. */
export function TablesTab({ project: { id, readOnly } }: { project: Pick<ProjectInfo, 'id' | 'readOnly'> }) {
  const isHere = useTables(state => state.project === id)
  useLayoutEffect(() => enterTables(id), [id])
  return isHere ? <Tables readOnly={readOnly} /> : <main id="main" />
}

function Tables({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('tables')
  const isRoomy = useWindowFits(1180)
  const isWide = useWindowFits(900)
  const spec = useTables(state => state.spec)
  const savedId = useTables(state => state.saved)
  const isChanged = useTables(state => state.isChanged)
  const dialog = useTables(state => state.dialog)
  const chosen = useFigures(state => state.chosen)
  const saved = useSaved('table').data?.find(({ id }) => id === savedId) ?? null
  const { table, hash, error } = useTable(spec)
  const side = chosen ? <MarkPane mark={chosen} /> : null
  return (
    <div className="figures-view" data-covered={!isRoomy && side !== null}>
      <SidePanes
        id="tables"
        start={isWide ? { ...tabListPane, border: t('border.list'), content: <TableList /> } : null}
        end={side && isRoomy ? { ...tabSidePane, border: t('border.side'), content: side } : null}
      >
        <main id="main" className="ui-pane ui-pane-paper tables-main" data-pane aria-label={t('pane')}>
          {isWide ? null : <ViewTabs />}
          <TableHeadBar saved={saved} hash={hash} readOnly={readOnly} isWide={isWide} />
          <TableOptions />
          <StaleStrip
            saved={saved}
            hash={hash}
            isChanged={isChanged}
            readOnly={readOnly}
            words={t('stale')}
            accept={t('stale.accept')}
            onAccept={(each, now) => void updateSaved(tableWork, each, now).catch(showError)}
          />
          {error ? (
            <EmptyState title={t('failed')} hint={errorSentence(error)} />
          ) : table ? (
            <NumberTable key={spec.kind} table={table} />
          ) : (
            <p className="app-connecting">{t('counting')}</p>
          )}
        </main>
      </SidePanes>
      {side && !isRoomy ? <div className="flows-overlay flows-overlay-right">{side}</div> : null}
      {dialog ? (
        <SaveDialog
          work={tableWork}
          saved={dialog === 'rename' ? saved : null}
          suggestion={t(`kind.${spec.kind}`)}
          hash={hash}
          onClose={() => showTableDialog(null)}
        />
      ) : null}
    </div>
  )
}
