import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { showError } from '../app/errors'
import { useUi } from '../app/store'
import { CodePickerDialog } from '../codebook/CodePickerDialog'
import { useCodeIndex } from '../coding/use-code-index'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { codeAlso, giveCode } from './act-on-passages'
import { PassageList } from './PassageList'
import './passages.css'
import { useCoders } from '../team/queries'
import { beginWithChosenCode, clearPassageFilters, filterCount, usePassages } from './passage-state'
import { usePassageList } from './use-passages'

/** All passages that the head asks for: each a place to act on. */
export function PassagesPanel() {
  const { t } = useTranslation('passages')
  const { data: list } = usePassageList()
  const query = usePassages(state => state.query)
  const recoding = usePassages(state => state.recoding)
  const { byId } = useCodeIndex()
  const { data: coders } = useCoders()
  const isWhole = useUi(state => state.dock.whole)
  useEffect(beginWithChosenCode, [])
  if (list === undefined) return null
  if (list.rows.length === 0) return <NoPassages total={list.of} />
  const only = query.codes.length === 1 ? byId.get(query.codes[0] ?? '') : undefined
  return (
    <div className="passages-panel" data-one-coder={(coders?.length ?? 0) < 2} data-whole={isWhole}>
      <div className="passages-row passages-head" aria-hidden="true">
        <span>{t('column.code')}</span>
        <span>{t('column.passage')}</span>
        <span />
        <span className="passages-said">{t('column.said')}</span>
        <span>{t('column.speaker')}</span>
        <span className="ui-number">{t('column.time')}</span>
        <span className="passages-coder">{t('column.coder')}</span>
        <span className="ui-number passages-flows">{t('column.in')}</span>
        <span className="ui-number passages-flows">{t('column.out')}</span>
        <span className="passages-document">{t('column.document')}</span>
      </div>
      <PassageList list={list} />
      {recoding ? (
        <CodePickerDialog
          title={t(recoding.also ? 'also.title' : 'recode.title', { count: recoding.rows.length })}
          except={only ? [only.id] : []}
          onChoose={({ id, name }) =>
            void (recoding.also ? codeAlso : giveCode)(recoding.rows, id, name).catch(showError)
          }
          onClose={() => usePassages.setState({ recoding: null })}
        />
      ) : null}
    </div>
  )
}

function NoPassages({ total }: { total: number }) {
  const { t } = useTranslation('passages')
  const query = usePassages(state => state.query)
  const { byId } = useCodeIndex()
  const names = query.codes.flatMap(id => byId.get(id)?.name ?? []).join(', ')
  const narrowed = filterCount(query) > 0 || query.text.trim() !== ''
  if (total === 0) return <EmptyState title={t('none.yet')} hint={t('none.yet.hint')} />
  if (narrowed)
    return (
      <EmptyState title={t('none.pass')} action={<Button onPress={clearPassageFilters}>{t('filters.clear')}</Button>} />
    )
  return <EmptyState title={t('none.code', { code: names })} hint={t('none.code.hint')} />
}
