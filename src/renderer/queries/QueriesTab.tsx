import { useDeferredValue, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../shared/model/project'
import { showError } from '../app/errors'
import { useSaved } from '../app/queries'
import { useWindowFits } from '../coding/use-window-fits'
import { ViewTabs } from '../figures-view/ViewTabs'
import { removeSaved, updateSaved } from '../saved/keep-saved'
import { SaveButtons } from '../saved/SaveButtons'
import { SaveDialog } from '../saved/SaveDialog'
import { useCoders } from '../team/queries'
import { Button } from '../ui/Button'
import { Menu } from '../ui/Menu'
import { Panel, PanelBorder, Panels } from '../ui/Panels'
import { Select } from '../ui/Select'
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
  const { t } = useTranslation(['queries', 'saved'])
  const isWide = useWindowFits(900)
  const { spec, saved: savedId, isChanged, dialog } = useQueries()
  const asked = useDeferredValue(spec)
  const kept = useSaved('query').data ?? []
  const saved = kept.find(each => each.id === savedId) ?? null
  const coders = useCoders().data ?? []
  const { query } = spec
  const group = query.op === 'all' || query.op === 'any' ? query : { op: 'all' as const, of: [query] }
  return (
    <div className="figures-view">
      <Panels id="queries" panels={[...(isWide ? ['list'] : []), 'query']}>
        {isWide ? (
          <>
            <Panel id="list" defaultSize="252px" minSize="200px" maxSize="36%">
              <QueryList />
            </Panel>
            <PanelBorder label={t('border.list')} />
          </>
        ) : null}
        <Panel id="query" minSize="320px">
          <main id="main" className="ui-pane ui-pane-paper" data-pane aria-label={t('pane')}>
            {isWide ? null : <ViewTabs />}
            <div className="ui-pane-head ui-pane-head-lined figures-head">
              {isWide || kept.length === 0 ? null : (
                <Menu
                  label={t('list')}
                  trigger={<Button small>{t('list')}</Button>}
                  groups={[{ entries: kept.map(each => ({ id: each.id, label: each.name })) }]}
                  onChoose={choice => {
                    const query = kept.find(each => each.id === choice)
                    if (query) showQuery(query)
                  }}
                />
              )}
              <h2 className="ui-ellipsis">{saved ? saved.name : t('untitled')}</h2>
              <span className="ui-pane-note ui-ellipsis">
                {saved ? (isChanged ? t('saved:edited') : '') : t('saved:unsaved')}
              </span>
              <span className="ui-grow" />
              <SaveButtons
                work={queryWork}
                saved={saved}
                isChanged={isChanged}
                readOnly={readOnly}
                isReady={group.of.length > 0}
                onSave={() => (saved ? void updateSaved(queryWork, saved).catch(showError) : showQueryDialog('save'))}
                onRemove={each => void removeSaved(queryWork, each)}
                onName={which => showQueryDialog(which === 'rename' ? 'rename' : 'save')}
              />
            </div>
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
        </Panel>
      </Panels>
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
