import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { GridList, GridListItem, ListLayout, type Selection, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import type { CodedUnit, SearchHit } from '../../shared/model/search'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { queryKeys } from '../app/query-keys'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { Dialog } from '../ui/Dialog'
import { Segments } from '../ui/Segments'
import { focusHits } from './chosen-hits'
import { codeHits } from './code-hits'
import { hitKey, useSearch } from './search-state'

const rowHeight = 28

/** Shows what coding the places found would do, before it is done; each place can be left out. */
export function CodePlacesDialog({ code, hits }: { code: Id; hits: readonly SearchHit[] }) {
  const { t } = useTranslation('search')
  const { byId } = useCodeIndex()
  const [unit, setUnit] = useState<CodedUnit>('words')
  const [unsure, setUnsure] = useState(true)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const places = useMemo(() => hits.map(({ document, turn, start, end }) => ({ document, turn, start, end })), [hits])
  const { data: previews } = useQuery({
    queryKey: queryKeys.searchPreview(code, places, unit),
    queryFn: () => api.search.preview({ code, places, unit }),
    placeholderData: previous => previous,
  })
  const rows = useMemo(
    () => hits.map((hit, index) => ({ id: hitKey(hit), hit, preview: previews?.[index] ?? null })),
    [hits, previews],
  )
  const known = new Set(rows.flatMap(({ id, preview }) => (preview?.state === 'known' ? [id] : [])))
  const chosen = new Set(rows.flatMap(({ id }) => (left.has(id) || known.has(id) ? [] : [id])))
  const choose = (keys: Selection) =>
    setLeft(keys === 'all' ? new Set() : new Set(rows.flatMap(({ id }) => (keys.has(id) ? [] : [id]))))
  const close = () => {
    useSearch.setState({ toCode: null })
    focusHits()
  }
  const store = () => {
    close()
    codeHits(
      code,
      hits.filter(hit => chosen.has(hitKey(hit))),
      { unit, unsure },
    ).catch(showError)
  }
  const name = byId.get(code)
  return (
    <Dialog
      title={t('auto.title')}
      size="large"
      onClose={close}
      actions={
        <>
          <span className="ui-secondary">{t('auto.undo')}</span>
          <span className="ui-grow" />
          <Button onPress={close}>{text('ui:cancel')}</Button>
          <Button look="primary" isDisabled={chosen.size === 0 || previews === undefined} onPress={store}>
            {t('auto.do', { count: chosen.size })}
          </Button>
        </>
      }
    >
      <div className="search-auto-row">
        {name ? (
          <span className="ui-token">
            <CycleMark cycle={markOf(name)} decorative />
            {name.name}
          </span>
        ) : null}
        <Segments
          label={t('auto.unit')}
          value={unit}
          options={(['words', 'sentence', 'turn'] as const).map(value => ({ value, label: t(`auto.unit.${value}`) }))}
          onChange={value => (value === null ? undefined : setUnit(value))}
        />
        <Checkbox isSelected={unsure} onChange={setUnsure}>
          {t('auto.unsure')}
        </Checkbox>
      </div>
      <div className="search-auto-row">
        <span className="ui-secondary" role="status">
          {t('auto.sum', { chosen: chosen.size, all: hits.length, known: known.size })}
        </span>
        <span className="ui-grow" />
        <Button small look="quiet" onPress={() => setLeft(new Set())}>
          {t('auto.all')}
        </Button>
        <Button small look="quiet" onPress={() => setLeft(new Set(rows.map(({ id }) => id)))}>
          {t('auto.none')}
        </Button>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
        <GridList
          aria-label={t('auto.list')}
          autoFocus="first"
          className="search-auto-list"
          items={rows}
          dependencies={[chosen]}
          selectionMode="multiple"
          selectionBehavior="toggle"
          selectedKeys={chosen}
          disabledKeys={known}
          onSelectionChange={choose}
        >
          {({ hit, preview }) => (
            <GridListItem className="search-auto-item" textValue={preview?.quote ?? hit.words}>
              <Checkbox slot="selection" />
              <span className="ui-ellipsis ui-secondary">{hit.documentTitle}</span>
              <span className="search-quote">
                {unit === 'words' ? <span className="ui-faint">{leadTo(hit.before)}</span> : null}
                <span className={unit === 'words' ? 'ui-medium' : ''}>{oneLine(preview?.quote ?? hit.words)}</span>
                {unit === 'words' ? <span className="ui-faint">{oneLine(hit.after)}</span> : null}
              </span>
              <span className="ui-faint">
                {preview && preview.state !== 'new' ? t(`auto.state.${preview.state}`) : ''}
              </span>
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </Dialog>
  )
}

/** Characters before the words that are coded, so that one sees which place it is. */
const leadLength = 40

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ')

function leadTo(before: string): string {
  const words = oneLine(before)
  return words.length > leadLength ? `…${words.slice(-leadLength).toWellFormed()}` : words
}
