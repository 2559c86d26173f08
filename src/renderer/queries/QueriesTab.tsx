import { useDeferredValue, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../shared/model/project'
import { showError } from '../app/errors'
import { useSaved } from '../app/queries'
import { useWindowFits } from '../coding/use-window-fits'
import { tabListPane } from '../figures-view/tab-panes'
import { ViewTabs } from '../figures-view/ViewTabs'
import { removeSaved, updateSaved } from '../saved/keep-saved'
import { SaveDialog } from '../saved/SaveDialog'
import { SavedChoice } from '../saved/SavedChoice'
import { SavedHead } from '../saved/SavedHead'
import { useCoders } from '../team/queries'
import { Select } from '../ui/Select'
import { SidePanes } from '../ui/SidePanes'
import { QueryBuilder } from './QueryBuilder'
import { QueryHits } from './QueryHits'
import { QueryList, showQuery } from './QueryList'
import { changeQuery, countCoder, enterQueries, showQueryDialog, useQueries } from './queries-state'
import { queryWork } from './query-work'
import './queries.css'

/** List of queries | the query as it is built, with what it finds below it. */
export function QueriesTab({ project: { id, readOnly } }: { project: Pick<ProjectInfo, 'id' | 'readOnly'> }) {
  const isHere = useQueries(state => state.project === id)
  useLayoutEffect(() => enterQueries(id), [id])
  return isHere ? <Queries readOnly={readOnly} /> : <main id="main" />
}

const anyone = 'anyone'

function Queries({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('queries')
  const isWide = useWindowFits(900)
  const { spec, saved: savedId, isChanged, dialog } = useQueries()
  const asked = useDeferredValue(spec)
  const saved = useSaved('query').data?.find(({ id }) => id === savedId) ?? null
  const coders = useCoders().data ?? []
  const { query } = spec
  const group = query.op === 'all' || query.op === 'any' ? query : { op: 'all' as const, of: [query] }
  return (
    <div className="figures-view">
      <SidePanes
        id="queries"
        start={isWide ? { ...tabListPane, border: t('border.list'), content: <QueryList /> } : null}
      >
        <main id="main" className="ui-pane ui-pane-paper" data-pane aria-label={t('pane')}>
          {isWide ? null : <ViewTabs />}
          <SavedHead
            work={queryWork}
            saved={saved}
            isChanged={isChanged}
            readOnly={readOnly}
            isReady={group.of.length > 0}
            title={saved ? saved.name : t('untitled')}
            choice={
              isWide ? null : (
                <SavedChoice of="query" label={t('list')} savedLabel={t('list.saved')} onOpen={showQuery} />
              )
            }
            onSave={() => (saved ? void updateSaved(queryWork, saved).catch(showError) : showQueryDialog('save'))}
            onRemove={each => void removeSaved(queryWork, each)}
            onName={which => showQueryDialog(which === 'rename' ? 'rename' : 'save')}
          />
          <div className="queries-builder">
            <div className="queries-lead">
              <span>{t('builder')}</span>
              <span className="ui-grow" />
              {coders.length > 1 ? (
                <Select
                  label={t('coder')}
                  hideLabel
                  className="queries-relation"
                  value={spec.coder ?? anyone}
                  options={[
                    { value: anyone, label: t('coder.usual') },
                    ...coders.map(coder => ({ value: coder.id, label: coder.name })),
                  ]}
                  onChange={value => countCoder(value === anyone ? undefined : value)}
                />
              ) : null}
            </div>
            <QueryBuilder group={group} onChange={changeQuery} />
          </div>
          <div className="queries-found">
            <QueryHits spec={asked} />
          </div>
        </main>
      </SidePanes>
      {dialog ? (
        <SaveDialog
          work={queryWork}
          saved={dialog === 'rename' ? saved : null}
          suggestion=""
          onClose={() => showQueryDialog(null)}
        />
      ) : null}
    </div>
  )
}
