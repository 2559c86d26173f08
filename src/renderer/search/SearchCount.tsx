import { Tag } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useProject } from '../app/queries'
import { chooseCode } from '../coding/open-palette'
import { Button } from '../ui/Button'
import { chosenHits, focusHits } from './chosen-hits'
import { useSearch } from './search-state'
import { useHits } from './use-search'

/** How many places were found, in how many documents, and the way to code them all. */
export function SearchCount() {
  const { t } = useTranslation('search')
  const { data, hits } = useHits()
  const chosen = useSearch(state => state.chosen)
  const readOnly = useProject().data?.readOnly ?? true
  const button = useRef<HTMLDivElement>(null)
  if (data === undefined) return null
  const toCode = chosenHits(hits, chosen)
  const places = t('places', { count: data.hits.length })
  const words =
    data.documents === null || data.turns === null
      ? t('counts.first', { places })
      : data.more
        ? t('counts.more', {
            places,
            turns: t('turns', { count: data.turns }),
            documents: t('documents', { count: data.documents }),
          })
        : t('counts', { places, documents: t('documents', { count: data.documents }) })
  return (
    <>
      <span className="ui-pane-note" role="status">
        {words}
      </span>
      {toCode.length === 0 || readOnly ? null : (
        <div ref={button}>
          <Button
            small
            icon={Tag}
            onPress={() => {
              if (button.current)
                chooseCode(button.current, code => useSearch.setState({ toCode: { code, hits: toCode } }), focusHits)
            }}
          >
            {t('code', { places: t('places', { count: toCode.length }) })}
          </Button>
        </div>
      )}
    </>
  )
}
