import { ChevronRight, GripVertical } from 'lucide-react'
import { type CSSProperties, createContext, memo, use, useEffect, useMemo, useState } from 'react'
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import type { Id } from '../../shared/model/id'
import { showError } from '../app/errors'
import { applyCode, selectedSpan } from '../coding/apply-code'
import type { CodeIndex } from '../coding/code-index'
import { ancestry, markOf } from '../coding/code-index'
import { currentStage } from '../coding/session'
import { chooseCodes, usePassages } from '../passages/passage-state'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import { ownColourStyle } from '../ui/own-colour-style'
import { CodeTip } from './CodeTip'
import type { CodeCounts } from './count-codings'
import { othersId } from './count-codings'
import { useCodeDrag } from './use-code-drag'

export interface CodebookTreeProps {
  index: CodeIndex
  /** Ids of the codes that pass the filter. */
  shown: ReadonlySet<Id>
  filtered: boolean
  readOnly: boolean
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
export const CodebookTree = memo(function CodebookTree({ index, shown, filtered, readOnly }: CodebookTreeProps) {
  const { t } = useTranslation('codebook')
  const selected = usePassages(state => state.query.codes)
  const dragAndDropHooks = useCodeDrag(index, readOnly)
  const [expanded, setExpanded] = useState<ReadonlySet<Key>>(() => new Set())
  const [tip, setTip] = useState<{ code: Code; box: DOMRect } | null>(null)
  // While a code is dragged nothing may stand over the text it is meant for, nor after that before the pointer has moved.
  useEffect(() => {
    const hide = () => setTip(null)
    document.addEventListener('dragstart', hide)
    document.addEventListener('contextmenu', hide)
    return () => {
      document.removeEventListener('dragstart', hide)
      document.removeEventListener('contextmenu', hide)
    }
  }, [])
  // A code chosen elsewhere, or just made, is brought into sight.
  const last = selected.at(-1)
  useEffect(() => {
    const code = last === undefined ? undefined : index.byId.get(last)
    if (code === undefined) return
    const above = ancestry(code, index)
      .slice(1)
      .map(each => each.id)
    const top = above.length === 0 && code.cycle === null ? [othersId] : above
    setExpanded(before => (top.every(id => before.has(id)) ? before : new Set([...before, ...top])))
  }, [last, index])
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
      data-archived={row.code?.archived ?? false}
      style={rowStyle(row, index)}
      onHoverChange={inside => (inside ? undefined : setTip(null))}
    >
      <TreeItemContent>
        {({ hasChildItems, allowsDragging }) => (
          <CodeRow
            allowsDragging={allowsDragging ?? false}
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
        selectionMode="multiple"
        dragAndDropHooks={dragAndDropHooks}
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={keys => {
          setTip(null)
          const codes = (keys === 'all' ? [...shown] : [...keys].map(String)).filter(key => index.byId.has(key))
          if (codes.length > 0) chooseCodes(codes)
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
  allowsDragging: boolean
  onTip(box: DOMRect): void
}

function CodeRow({ row, hasChildren, allowsDragging, onTip }: CodeRowProps) {
  const { t } = useTranslation('codebook')
  const { code } = row
  const top = code === null || code.parent === null
  return (
    <div className="codebook-cells" onPointerEnter={event => onTip(event.currentTarget.getBoundingClientRect())}>
      {allowsDragging && code !== null ? (
        <Button slot="drag" className="codebook-grip" aria-label={t('drag', { name: code.name })}>
          <Icon icon={GripVertical} small />
        </Button>
      ) : null}
      {top || hasChildren ? (
        hasChildren ? (
          <Button slot="chevron" className="codebook-twisty">
            <Icon icon={ChevronRight} small />
          </Button>
        ) : (
          <span className="codebook-twisty" />
        )
      ) : null}
      {code === null ? null : top ? (
        <CycleMark cycle={markOf(code)} colour={code.colour} decorative />
      ) : (
        <span className="ui-cycle-bar" />
      )}
      <span className="ui-row-words">{code?.name ?? t('others')}</span>
      {code !== null && code.memos > 0 ? <span className="codebook-memo" role="img" aria-label={t('hasMemo')} /> : null}
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

/** How much further in each level stands, in pixels: six of them leave room for a name. */
const step = 10

/** Where the first level of sub-codes begins: its bars stand below each other, with what opens them before. */
const [withTwisty, withoutTwisty] = [24, 42]

/** A sub-code stands further in the deeper it is, its bar behind that of the one above; and the bar has its own colour where it has one. */
function rowStyle({ code, children }: Row, index: CodeIndex): CSSProperties | undefined {
  if (code === null || code.parent === null) return undefined
  const depth = ancestry(code, index).length - 2
  const first = children.length > 0 ? withTwisty : withoutTwisty
  return { ...ownColourStyle(code.colour), ...(depth > 0 ? { paddingLeft: `${first + depth * step}px` } : {}) }
}

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
