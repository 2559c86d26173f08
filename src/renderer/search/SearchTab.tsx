import { useTranslation } from 'react-i18next'
import { errorSentence } from '../app/errors'
import { EmptyState } from '../ui/EmptyState'
import { CodePlacesDialog } from './CodePlacesDialog'
import { FoundThings } from './FoundThings'
import { HitList } from './HitList'
import './search.css'
import { SearchFields } from './SearchFields'
import { useSearch } from './search-state'
import { useHits } from './use-search'

/** What stands in the search field between words is the same in every language. */
const operators = 'form OR paper, form NOT paper, form NEAR/5 family'

/** Looks through all transcripts; each line is a place one can go to and code. */
export function SearchTab() {
  const { t } = useTranslation('search')
  const { data, error, hits, isEmpty, isFetching } = useHits()
  const toCode = useSearch(state => state.toCode)
  return (
    <div className="search-tab">
      <SearchFields />
      <div className="search-results">
        {isEmpty ? null : <FoundThings />}
        {isEmpty ? (
          <EmptyState title={t('begin.title')} hint={t('begin.hint', { operators })} />
        ) : error ? (
          <EmptyState title={t('failed')} hint={errorSentence(error)} />
        ) : data === undefined ? (
          <EmptyState title={isFetching ? t('busy') : ''} />
        ) : hits.length === 0 ? (
          <EmptyState title={t('none.title')} hint={t('none.hint')} />
        ) : (
          <HitList hits={hits} />
        )}
      </div>
      {toCode ? <CodePlacesDialog code={toCode.code} hits={toCode.hits} /> : null}
    </div>
  )
}
