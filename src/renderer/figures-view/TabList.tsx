import type { ReactNode } from 'react'
import { ViewTabs } from './ViewTabs'

/** The pane before the middle, the same in every tab: the tabs, and below them what there is to show. */
export function TabList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <aside className="ui-pane" data-pane aria-label={label}>
      <ViewTabs />
      <div className="ui-scroll tabs-list">{children}</div>
    </aside>
  )
}

export interface TabSectionProps {
  title: string
  /** Stands at the end of the heading's line. */
  action?: ReactNode
  /** Said instead of the entries where there are none. */
  none?: string | false
  /** Of the list of entries. */
  className?: string
  /** The entries, each an `li`. */
  children: ReactNode
}

export function TabSection({ title, action, none, className, children }: TabSectionProps) {
  return (
    <section aria-label={title}>
      <div className="tabs-section-head">
        <h2>{title}</h2>
        {action}
      </div>
      {none ? <p className="tabs-section-none">{none}</p> : <ul className={className}>{children}</ul>}
    </section>
  )
}

/** Says of a name in the list whether it is what is shown; `isStart` takes the focus that comes to the pane. */
export function TabEntry({
  name,
  title,
  isShown,
  isStart = false,
  onPress,
}: {
  name: string
  title?: string
  isShown: boolean
  isStart?: boolean
  onPress(): void
}) {
  return (
    <button
      type="button"
      className="tabs-entry"
      aria-current={isShown}
      title={title}
      {...(isStart ? { 'data-pane-start': '' } : {})}
      onClick={onPress}
    >
      {name}
    </button>
  )
}
