import { skipToken, useQuery } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, CaseSensitive, Regex, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useOpenDocument } from '../app/queries'
import { queryKeys } from '../app/query-keys'
import { showDock, useUi } from '../app/store'
import { currentStage } from '../coding/session'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { SearchField } from '../ui/SearchField'
import './search.css'
import { closeFind, firstFromHere, setFound, stepFound } from './find-places'
import { setSearch, useSearch } from './search-state'

/** Finds in the open document while one types: all places are painted, the present one stronger. */
export function FindBar() {
  const find = useSearch(state => state.find)
  const document = useUi(state => state.document)
  if (find === null || document === null) return null
  return <OpenBar document={document} find={find} />
}

type Find = NonNullable<ReturnType<typeof useSearch.getState>['find']>

function OpenBar({ document, find }: { document: string; find: Find }) {
  const { t } = useTranslation('search')
  const input = useRef<HTMLInputElement>(null)
  const { data: open } = useOpenDocument(document)
  const { text, mode, caseSensitive, wholeWord, at } = find
  const question = { document, text, mode, caseSensitive, wholeWord }
  const { data, error } = useQuery({
    queryKey: queryKeys.searchDocument(question),
    queryFn: text === '' ? skipToken : () => api.search.document(question),
    placeholderData: previous => previous,
    retry: false,
  })
  const found = text === '' || error ? none : (data?.found ?? none)
  const turns = open?.turns
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  // Another question begins at the place one reads.
  useEffect(() => {
    setFound(found)
    useSearch.setState(state => (state.find ? { find: { ...state.find, at: firstFromHere(found) } } : {}))
  }, [found])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another view
  useEffect(() => {
    const view = currentStage()?.view
    view?.showFound(found, at)
    const place = found[at]
    if (view && place)
      view.reveal({ startTurn: place.turn, startOffset: place.start, endTurn: place.turn, endOffset: place.end })
  }, [found, at, turns])
  useEffect(() => () => currentStage()?.view.showFound([], -1), [])
  const set = (change: Partial<Find>) => useSearch.setState({ find: { ...find, ...change } })
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') stepFound(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') closeFind()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className="search-find" onKeyDownCapture={press}>
      <SearchField label={t('find.label')} inputRef={input} value={text} onChange={value => set({ text: value })} />
      <IconButton
        small
        icon={CaseSensitive}
        label={t('case')}
        isOn={caseSensitive}
        onPress={() => set({ caseSensitive: !caseSensitive })}
      />
      <IconButton
        small
        icon={WholeWord}
        label={t('whole')}
        isOn={wholeWord}
        isDisabled={mode === 'pattern'}
        onPress={() => set({ wholeWord: !wholeWord })}
      />
      <IconButton
        small
        icon={Regex}
        label={t('find.pattern')}
        isOn={mode === 'pattern'}
        onPress={() => set({ mode: mode === 'pattern' ? 'characters' : 'pattern' })}
      />
      <span className="search-find-count ui-secondary" role="status">
        {text === ''
          ? ''
          : error
            ? errorSentence(error)
            : found.length === 0
              ? t('find.none')
              : t('find.at', { at: at + 1, count: found.length })}
      </span>
      <IconButton
        small
        icon={ArrowUp}
        label={t('find.previous')}
        keys="Shift+Enter"
        isDisabled={found.length === 0}
        onPress={() => stepFound(-1)}
      />
      <IconButton
        small
        icon={ArrowDown}
        label={t('find.next')}
        keys="Enter"
        isDisabled={found.length === 0}
        onPress={() => stepFound(1)}
      />
      <Button
        small
        look="quiet"
        isDisabled={text === ''}
        onPress={() => {
          setSearch({ text, mode, caseSensitive, wholeWord, where: 'all' })
          showDock('search')
        }}
      >
        {t('find.project')}
      </Button>
      <IconButton small icon={X} label={t('find.close')} keys="Escape" onPress={closeFind} />
    </search>
  )
}

const none: [] = []
