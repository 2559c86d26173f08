import { useMemo } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import type { Passage } from '../../shared/model/flow'
import type { Id } from '../../shared/model/id'
import { useUi } from '../app/store'
import { formatTime } from '../i18n/format'
import { CycleMark } from '../ui/CycleMark'
import { markOf } from './code-index'
import { jumpTo } from './jump'

const rowHeight = 28

/** Passages in one line each; Enter or a double click goes there. Only the rows in view are in the page. */
export function PassageTable({ passages, byId }: { passages: readonly Passage[]; byId: ReadonlyMap<Id, Code> }) {
  const { t } = useTranslation('coding')
  const focused = useUi(state => state.focusedCoding)
  const rows = useMemo(() => passages.map(passage => ({ ...passage, id: passage.coding })), [passages])
  const go = (id: string) => {
    const passage = passages.find(each => each.coding === id)
    if (passage) jumpTo(passage.document, passage.coding)
  }
  return (
    <div className="coding-passages">
      <div className="coding-passage-row coding-passage-head" aria-hidden="true">
        <span>{t('passages.cycle')}</span>
        <span>{t('passages.passage')}</span>
        <span>{t('passages.speaker')}</span>
        <span className="ui-number">{t('passages.time')}</span>
        <span>{t('passages.document')}</span>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
        <GridList
          aria-label={t('dock.passages')}
          className="coding-passage-list"
          items={rows}
          dependencies={[byId]}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={focused === null ? [] : [focused]}
          onAction={key => go(String(key))}
        >
          {row => {
            const code = byId.get(row.code)
            return (
              <GridListItem textValue={row.quote} className="coding-passage-row">
                {code ? <CycleMark cycle={markOf(code)} /> : <span />}
                <span className="coding-passage-quote">{row.quote}</span>
                <span className="ui-ellipsis">{row.speaker}</span>
                <span className="ui-number ui-secondary">{row.time === null ? '' : formatTime(row.time)}</span>
                <span className="ui-ellipsis ui-secondary">{row.documentTitle}</span>
              </GridListItem>
            )
          }}
        </GridList>
      </Virtualizer>
    </div>
  )
}
