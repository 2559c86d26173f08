import { ChevronRight } from 'lucide-react'
import { createContext, memo, use, useMemo, useState } from 'react'
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import type { Id } from '../../shared/model/id'
import { showError } from '../app/errors'
import { showPassagesOf, useUi } from '../app/store'
import { applyCode, selectedSpan } from '../coding/apply-code'
import type { CodeIndex } from '../coding/code-index'
import { markOf } from '../coding/code-index'
import { currentStage } from '../coding/session'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import { CodeTip } from './CodeTip'
import type { CodeCounts } from './count-codings'
import { othersId } from './count-codings'

export interface CodebookTreeProps {
  index: CodeIndex
  /** Ids of the codes that pass the filter. */
  shown: ReadonlySet<Id>
  filtered: boolean
}

interface Row {
  id: string
  code: Code | null
  children: Row[]
}

/**
 * Cycles with their sub-codes, then the codes outside the cycles. Choosing one lists its passages; Enter or a double click puts it on the
 * selected words.
 */
export const CodebookTree = memo(function CodebookTree({ index, shown, filtered }: CodebookTreeProps) {
  const { t } = useTranslation('codebook')
  const selected = useUi(state => state.passagesOf)
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(() => new Set())
  const [tip, setTip] = useState<{ code: Code; box: DOMRect } | null>(null)
  const rows = useMemo(() => rowsOf(index, shown), [index, shown])
  const apply = (key: Key) => {
    const stage = currentStage()
    const code = index.byId.get(String(key))
    if (code && stage && selectedSpan(stage)) {
      applyCode(code.id).catch(showError)
      stage.view.takeFocus()
    }
  }
  const item = (row: Row) => (
    <TreeItem
      key={row.id}
      id={row.id}
      textValue={row.code?.name ?? t('others')}
      className="ui-row codebook-row"
      data-cycle={row.code?.cycle ?? 'none'}
      data-depth={row.code !== null && row.code.parent !== null ? 'sub' : 'top'}
      onHoverChange={inside => (inside ? undefined : setTip(null))}
    >
      <TreeItemContent>
        {({ hasChildItems }) => (
          <CodeRow
            row={row}
            hasChildren={hasChildItems}
            onTip={box => setTip(row.code ? { code: row.code, box } : null)}
          />
        )}
      </TreeItemContent>
      <Collection items={row.children}>{item}</Collection>
    </TreeItem>
  )
  return (
    <>
      <Tree
        aria-label={t('title')}
        className="ui-scroll codebook-tree"
        data-scope="codebook"
        data-pane-start
        items={rows}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={keys => {
          const [key] = keys === 'all' ? [] : keys
          setTip(null)
          if (key !== undefined && index.byId.has(String(key))) showPassagesOf(String(key))
        }}
        onAction={apply}
        expandedKeys={filtered ? new Set([...index.codes.map(code => code.id), othersId]) : expanded}
        onExpandedChange={keys => setExpanded(new Set(keys))}
      >
        {item}
      </Tree>
      {tip ? <CodeTip code={tip.code} index={index} beside={tip.box} /> : null}
    </>
  )
})

interface CodeRowProps {
  row: Row
  hasChildren: boolean
  onTip(box: DOMRect): void
}

function CodeRow({ row, hasChildren, onTip }: CodeRowProps) {
  const { t } = useTranslation('codebook')
  const { code } = row
  const top = code === null || code.parent === null
  return (
    <div className="codebook-cells" onPointerEnter={event => onTip(event.currentTarget.getBoundingClientRect())}>
      {top ? (
        hasChildren ? (
          <Button slot="chevron" className="codebook-twisty">
            <Icon icon={ChevronRight} small />
          </Button>
        ) : (
          <span className="codebook-twisty" />
        )
      ) : null}
      {code === null ? null : top ? <CycleMark cycle={markOf(code)} decorative /> : <span className="ui-cycle-bar" />}
      <span className="ui-row-words">{code?.name ?? t('others')}</span>
      {code?.hotkey ? <span className="codebook-number">{code.hotkey}</span> : null}
      <RowCounts id={row.id} />
    </div>
  )
}

/** Counts change with every coding; they come past the tree, which then need not be built anew. */
export const CountsContext = createContext<ReadonlyMap<string, CodeCounts>>(new Map())

function RowCounts({ id }: { id: string }) {
  const counts = use(CountsContext).get(id)
  return <Counts mine={counts?.mine ?? 0} all={counts?.all ?? 0} />
}

const Counts = memo(function Counts({ mine, all }: CodeCounts) {
  const { t } = useTranslation('codebook')
  return (
    <>
      <span className="ui-row-count ui-row-count-mine" aria-hidden="true">
        {mine}
      </span>
      <span className="ui-row-count" aria-hidden="true">
        {all}
      </span>
      <span className="ui-hidden">{t('counts', { mine, all })}</span>
    </>
  )
})

function rowsOf(index: CodeIndex, shown: ReadonlySet<Id>): Row[] {
  const row = (code: Code): Row => ({
    id: code.id,
    code,
    children: (index.children.get(code.id) ?? []).filter(child => shown.has(child.id)).map(row),
  })
  const top = (index.children.get(null) ?? []).filter(code => shown.has(code.id)).map(row)
  const cycles = top.filter(each => each.code?.cycle != null)
  const children = top.filter(each => each.code?.cycle == null)
  return children.length === 0 ? cycles : [...cycles, { id: othersId, code: null, children }]
}
