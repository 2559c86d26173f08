import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon } from './Icon'
import { KeyHint } from './KeyHint'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  children: ReactNode
  /** One primary a screen. Quiet has no box until it is pointed at. */
  look?: 'plain' | 'primary' | 'quiet'
  small?: boolean
  icon?: LucideIcon
  /** Shown on the button; listening for them is the command registry's part. */
  keys?: string | undefined
  className?: string
}

export function Button({ children, look = 'plain', small = false, icon, keys, className = '', ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`ui-button ui-button-${look} ${small ? 'ui-button-small' : ''} ${className}`}>
      {icon === undefined ? null : <Icon icon={icon} small />}
      {children}
      {keys === undefined ? null : <KeyHint keys={keys} />}
    </AriaButton>
  )
}
