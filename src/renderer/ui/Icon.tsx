import type { LucideIcon } from 'lucide-react'

/** A Lucide icon in the kit's size and stroke, always beside words or inside something that has a name. */
export function Icon({
  icon: Drawn,
  small = false,
  className = '',
}: {
  icon: LucideIcon
  small?: boolean
  className?: string
}) {
  return (
    <Drawn
      aria-hidden="true"
      className={`ui-icon ${small ? 'ui-icon-small' : ''} ${className}`}
      size={small ? 14 : 16}
      strokeWidth={1.5}
    />
  )
}
