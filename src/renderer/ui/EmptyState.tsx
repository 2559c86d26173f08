import type { ReactNode } from 'react'

/** What is so, what to do, and one button. No picture. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className="ui-empty">
      <p className="ui-empty-title">{title}</p>
      {hint === undefined ? null : <p className="ui-empty-hint">{hint}</p>}
      {action}
    </div>
  )
}
