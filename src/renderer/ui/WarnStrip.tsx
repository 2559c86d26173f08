import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon'

/** A lasting condition, said under the head of what it concerns. `urgent`: announced at once. */
export function WarnStrip({
  children,
  action,
  urgent = false,
}: {
  children: ReactNode
  action?: ReactNode
  urgent?: boolean
}) {
  return (
    <div className="ui-warn" role={urgent ? 'alert' : 'status'}>
      <Icon icon={TriangleAlert} small />
      <p className="ui-warn-words">{children}</p>
      {action}
    </div>
  )
}
