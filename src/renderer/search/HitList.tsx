import { type KeyboardEvent, useMemo } from 'react'
import { GridList, GridListItem, ListLayout, type Selection, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../shared/model/search'
import { showError } from '../app/errors'
import { cachedCodes, isReadOnly } from '../coding/cached'
import { markOf } from '../coding/code-index'
import { jumpToWords } from '../coding/jump'
import { chooseCode } from '../coding/open-palette'
import { useCodeIndex } from '../coding/use-code-index'
import { formatTime } from '../i18n/format'
import { CycleMark } from '../ui/CycleMark'
import { focusHits } from './chosen-hits'
import { codeHits } from './code-hits'
import { hitKey, useSearch } from './search-state'

const rowHeight = 28

type Row = { id: string; title: string; count: number } | { id: string; hit: SearchHit }

/**
 * Places with the words around them, the words found one below the other. Enter goes there; a number key or C codes the chosen ones. Only
 * the rows in view are in the page.
 */
export function HitList({ hits }: { hits: readonly SearchHit[] }) {
  const { t } = useTranslation('search')
  const chosen = useSearch(state => state.chosen)
  const order = useSearch(state => state.order)
  const index = useCodeIndex()
  const rows = useMemo(
    () => (order === 'text' ? grouped(hits) : hits.map(hit => ({ id: hitKey(hit), hit }))),
    [hits, order],
  )
  const heads = useMemo(() => rows.flatMap(row => ('hit' in row ? [] : [row.id])), [rows])
  const byKey = useMemo(() => new Map(hits.map(hit => [hitKey(hit), hit])), [hits])
  const go = (key: string) => {
    const hit = byKey.get(key)
    if (hit) jumpToWords(hit.document, hit.turn, hit)
  }
  const choose = (keys: Selection) =>
    useSearch.setState({ chosen: keys === 'all' ? new Set(byKey.keys()) : new Set([...keys].map(String)) })
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isReadOnly()) return
    const picked = [...chosen].flatMap(key => byKey.get(key) ?? [])
    const code = cachedCodes().codes.find(each => String(each.hotkey) === event.key)
    if (event.key === 'c' || event.key === 'C') chooseCode(event.currentTarget, id => codeHits(id, picked), focusHits)
    else if (code) codeHits(code.id, picked).catch(showError)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="search-hits" onKeyDownCapture={press}>
      <div className="search-hit search-head" aria-hidden="true">
        <span>{t('column.codes')}</span>
        <span>{t('column.speaker')}</span>
        <span className="ui-number">{t('column.time')}</span>
        <span className="search-before">{t('column.before')}</span>
        <span>{t('column.words')}</span>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
        <GridList
          aria-label={t('hits')}
          className="search-list"
          items={rows}
          dependencies={[index]}
          disabledKeys={heads}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={chosen}
          onSelectionChange={choose}
          onAction={key => go(String(key))}
        >
          {row =>
            'hit' in row ? (
              <GridListItem
                className="search-hit"
                textValue={t('hit.label', {
                  speaker: row.hit.speaker,
                  before: row.hit.before,
                  words: row.hit.words,
                  after: row.hit.after,
                })}
              >
                <span className="search-codes">
                  {row.hit.codes.slice(0, 1).map(id => {
                    const code = index.byId.get(id)
                    return code ? (
                      <span key={id} className="search-code" title={code.name}>
                        <CycleMark cycle={markOf(code)} colour={code.colour} />
                      </span>
                    ) : null
                  })}
                  {row.hit.codes.length > 1 ? <span className="ui-faint">+{row.hit.codes.length - 1}</span> : null}
                </span>
                <span className="ui-ellipsis ui-secondary">{row.hit.speaker}</span>
                <span className="ui-number ui-secondary">{row.hit.time === null ? '' : formatTime(row.hit.time)}</span>
                <span className="search-before">
                  <bdi>{row.hit.before}</bdi>
                </span>
                <span className="search-after">
                  <mark>{row.hit.words}</mark>
                  {row.hit.after}
                </span>
              </GridListItem>
            ) : (
              <GridListItem className="search-hit search-group" textValue={row.title}>
                <span className="ui-ellipsis">
                  {row.title} <span className="ui-faint">{row.count}</span>
                </span>
              </GridListItem>
            )
          }
        </GridList>
      </Virtualizer>
    </div>
  )
}

/** A line with its title before the hits of each document. */
function grouped(hits: readonly SearchHit[]): Row[] {
  const rows: Row[] = []
  let head: { id: string; title: string; count: number } | null = null
  for (const hit of hits) {
    if (head === null || head.id !== hit.document) {
      head = { id: hit.document, title: hit.documentTitle, count: 0 }
      rows.push(head)
    }
    head.count++
    rows.push({ id: hitKey(hit), hit })
  }
  return rows
}
