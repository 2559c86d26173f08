import type { ReactNode } from 'react'

export interface EmptyStateProps {
  title: string
  hint?: string
  action?: ReactNode
  /** It stands for the whole view: in its middle, a little above. */
  whole?: boolean
}

/** What is so, what to do, and one button. No picture. */
export function EmptyState({ title, hint, action, whole = false }: EmptyStateProps) {
  return (
    <div className={`ui-empty ${whole ? 'ui-empty-whole' : ''}`}>
      <p className="ui-empty-title">{title}</p>
      {hint === undefined ? null : <p className="ui-empty-hint">{hint}</p>}
      {action}
    </div>
  )
}
