import type { ReactNode } from 'react'
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import type { Id } from '../../shared/model/id'
import { useFlows } from './flow-state'

export interface EvidenceListProps<T extends { id: Id }> {
  label: string
  /** Undefined while they are read. */
  items: readonly T[] | undefined
  /** An item in words, for typing ahead and for screen readers. */
  words(item: T): string
  /** Enter or a double click on a row. */
  onOpen(item: T): void
  children(item: T): ReactNode
}

/** Quotes below each other; only those in sight are in the page. The row one has gone to stays marked. */
export function EvidenceList<T extends { id: Id }>({ label, items, words, onOpen, children }: EvidenceListProps<T>) {
  const visited = useFlows(state => state.visited)
  if (items === undefined) return <div className="ui-scroll" aria-busy="true" />
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 100 }}>
      <GridList
        aria-label={label}
        className="flows-evidence-list"
        data-pane-start=""
        items={items}
        dependencies={[children]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        // Letters are the keys of the view's commands.
        disallowTypeAhead
        selectedKeys={visited === null ? [] : [visited]}
        onSelectionChange={keys => useFlows.setState({ visited: firstOf(keys) })}
        onAction={key => {
          const item = items.find(({ id }) => id === key)
          if (item) onOpen(item)
        }}
      >
        {item => (
          <GridListItem textValue={words(item)} className="flows-evidence-item">
            {children(item)}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  )
}

function firstOf(keys: 'all' | Set<string | number>): Id | null {
  const [first] = keys === 'all' ? [] : keys
  return first === undefined ? null : String(first)
}
