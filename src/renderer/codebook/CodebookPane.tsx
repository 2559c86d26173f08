import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCodebook, useProject } from '../app/queries'
import { steadyIndex } from '../coding/use-code-index'
import { EmptyState } from '../ui/EmptyState'
import { SearchField } from '../ui/SearchField'
import './codebook.css'
import { CodebookMenu } from './CodebookMenu'
import { CodebookTree, CountsContext } from './CodebookTree'
import { useCodebookState } from './codebook-state'
import { countCodings } from './count-codings'
import { filterCodes } from './filter-codes'

/** The codebook with its filter; counts are those of the present coder and of all coders. */
export const CodebookPane = memo(function CodebookPane() {
  const { t } = useTranslation('codebook')
  const { data: codes } = useCodebook()
  const [words, setWords] = useState('')
  const index = useMemo(() => (codes ? steadyIndex(codes) : null), [codes])
  const showArchived = useCodebookState(state => state.showArchived)
  const readOnly = useProject().data?.readOnly ?? false
  const shown = useMemo(() => (index ? filterCodes(index, words, showArchived) : null), [index, words, showArchived])
  const counts = useMemo(() => (codes && shown ? countCodings(codes, shown) : null), [codes, shown])
  return (
    <section className="ui-pane" data-pane aria-label={t('title')}>
      <div className="ui-pane-head">
        <h2>{t('title')}</h2>
        <span className="ui-grow" />
        <span className="codebook-counts" aria-hidden="true">
          <span>{t('mine')}</span>
          <span>{t('all')}</span>
        </span>
        <CodebookMenu />
      </div>
      <SearchField label={t('filter')} value={words} onChange={setWords} keys="/" className="codebook-filter" />
      {index && shown && counts ? (
        shown.size === 0 ? (
          <EmptyState title={t('filter.none', { words })} />
        ) : (
          <CountsContext value={counts}>
            <CodebookTree index={index} shown={shown} filtered={words.trim() !== ''} readOnly={readOnly} />
          </CountsContext>
        )
      ) : null}
    </section>
  )
})
