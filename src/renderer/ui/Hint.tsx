import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon'

/** A line of guidance with its icon. */
export function Hint({ icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <div className="ui-hint">
      <Icon icon={icon} small />
      <p>{children}</p>
    </div>
  )
}
