import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { PassageList as List } from '../../shared/model/passage-query'
import { showError } from '../app/errors'
import { useCodeIndex } from '../coding/use-code-index'
import { useRowsInSight } from '../ui/use-rows-in-sight'
import { copyPassages, goToPassage } from './act-on-passages'
import { GroupHead } from './GroupHead'
import { ListPlaces } from './list-items'
import { moveCursor, toggleRow } from './move-cursor'
import { PassageLine } from './PassageLine'
import { choosePassages, passageScroll, passages, usePassages } from './passage-state'
import { usePassageRows } from './use-passages'

const rowHeight = 28

const goThere = () => void goToPassage().catch(showError)

/**
 * The passages as one long list, of which only the rows in sight are in the page. Arrows move, Shift and Ctrl choose several, Enter or a
 * double click goes to the text; the other keys are commands.
 */
export function PassageList({ list }: { list: List }) {
  const { t } = useTranslation('passages')
  const { byId } = useCodeIndex()
  const cursor = usePassages(state => state.cursor)
  const chosen = usePassages(state => state.chosen)
  const query = usePassages(state => state.query)
  const { group } = query
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const places = useMemo(() => new ListPlaces(list, group !== 'none'), [list, group])
  const { first, last } = useRowsInSight(box, places.count, rowHeight)
  const items = Array.from({ length: Math.max(0, last - first) }, (_, index) => places.item(first + index))
  const ats = items.flatMap(item => ('at' in item ? [item.at] : []))
  const rows = usePassageRows(list.rows, ats[0] ?? 0, (ats.at(-1) ?? -1) + 1)
  const cursorAt = useMemo(() => (cursor === null ? -1 : list.rows.indexOf(cursor)), [list, cursor])

  // Come back to, it stands where it stood, as long as it lists the same.
  useLayoutEffect(() => {
    const { query } = passages()
    if (box.current !== null && passageScroll.query === query) box.current.scrollTop = passageScroll.top
    passageScroll.query = query
  }, [])
  // What one did may be why the row in focus is listed no more: the one that took its place has the focus then.
  const seen = useRef({ list, query, at: cursorAt })
  useLayoutEffect(() => {
    const before = seen.current
    seen.current = { list, query, at: cursorAt }
    if (before.list === list || cursor === null) return
    if (cursorAt < 0 && before.query === query && before.at >= 0) moveCursor(list.rows, before.at)
  }, [list, query, cursor, cursorAt])
  useEffect(() => {
    if (cursorAt < 0 || box.current === null) return
    const top = places.lineOf(cursorAt) * rowHeight
    const { scrollTop, clientHeight } = box.current
    if (top < scrollTop) box.current.scrollTop = top
    else if (top + rowHeight > scrollTop + clientHeight) box.current.scrollTop = top + rowHeight - clientHeight
  }, [cursorAt, places])

  const press = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const steps: Record<string, number> = {
      ArrowDown: cursorAt + 1,
      ArrowUp: cursorAt < 0 ? 0 : cursorAt - 1,
      PageDown: cursorAt + page,
      PageUp: cursorAt - page,
      Home: 0,
      End: list.rows.length - 1,
    }
    const to = steps[event.key]
    const mod = event.ctrlKey || event.metaKey
    if (to !== undefined && !event.altKey)
      moveCursor(list.rows, to, event.shiftKey ? 'extend' : mod ? 'keep' : 'choose')
    else if (event.key === ' ' && cursor !== null) toggleRow(cursor)
    else if (event.key.toLowerCase() === 'a' && mod) choosePassages({ chosen: new Set(list.rows) })
    else if (event.key.toLowerCase() === 'c' && mod) void copyPassages().catch(showError)
    else if (event.key === 'Escape' && chosen.size > 1)
      choosePassages({ chosen: cursor === null ? new Set() : new Set([cursor]) })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const choose = useCallback(
    (event: MouseEvent, at: number) => {
      const row = list.rows[at]
      if (row !== undefined && (event.ctrlKey || event.metaKey)) toggleRow(row)
      else moveCursor(list.rows, at, event.shiftKey ? 'extend' : 'choose')
    },
    [list],
  )
  return (
    <div
      ref={box}
      role="listbox"
      aria-multiselectable
      aria-label={t('list')}
      aria-activedescendant={cursorAt < 0 ? undefined : `${id}-${cursorAt}`}
      tabIndex={0}
      className="passages-list"
      data-scope="passages"
      data-pane-start
      onKeyDown={press}
      onScroll={event => {
        passageScroll.top = event.currentTarget.scrollTop
        passageScroll.query = query
      }}
      onFocus={() => (passages().cursor === null || cursorAt < 0 ? moveCursor(list.rows, 0) : undefined)}
    >
      <div role="presentation" className="passages-length" style={{ height: places.count * rowHeight }}>
        <div role="presentation" style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {items.map(item => {
            if ('group' in item) {
              const head = list.groups[item.group]
              return head ? <GroupHead key={`g${item.group}`} by={group} group={head} /> : null
            }
            const row = list.rows[item.at]
            if (row === undefined) return null
            return (
              <PassageLine
                key={row}
                id={`${id}-${item.at}`}
                passage={rows.get(row)}
                code={byId.get(rows.get(row)?.code ?? '')}
                at={item.at}
                count={list.rows.length}
                isChosen={chosen.has(row)}
                isCursor={row === cursor}
                onChoose={choose}
                onGo={goThere}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
