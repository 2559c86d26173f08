import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCodebook } from '../app/queries'
import { steadyIndex } from '../coding/use-code-index'
import { EmptyState } from '../ui/EmptyState'
import { SearchField } from '../ui/SearchField'
import './codebook.css'
import { CodebookTree, CountsContext } from './CodebookTree'
import { countCodings } from './count-codings'
import { filterCodes } from './filter-codes'

/** The codebook with its filter; counts are those of the present coder and of all coders. */
export const CodebookPane = memo(function CodebookPane() {
  const { t } = useTranslation('codebook')
  const { data: codes } = useCodebook()
  const [words, setWords] = useState('')
  const index = useMemo(() => (codes ? steadyIndex(codes) : null), [codes])
  const shown = useMemo(() => (index ? filterCodes(index, words) : null), [index, words])
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
      </div>
      <SearchField label={t('filter')} value={words} onChange={setWords} keys="/" className="codebook-filter" />
      {index && shown && counts ? (
        shown.size === 0 ? (
          <EmptyState title={t('filter.none', { words })} />
        ) : (
          <CountsContext value={counts}>
            <CodebookTree index={index} shown={shown} filtered={words.trim() !== ''} />
          </CountsContext>
        )
      ) : null}
    </section>
  )
})
