import type { LucideIcon } from 'lucide-react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon } from './Icon'
import { Tooltip } from './Tooltip'

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'aria-label'> {
  icon: LucideIcon
  /** The button's name, and its tooltip unless `tip` says more. */
  label: string
  tip?: string
  small?: boolean
  isOn?: boolean
  keys?: string | undefined
  className?: string
}

export function IconButton({ icon, label, tip, small = false, isOn, keys, className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip words={tip ?? label} keys={keys}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        className={`ui-icon-button ${small ? 'ui-icon-button-small' : ''} ${isOn === true ? 'ui-on' : ''} ${className}`}
      >
        <Icon icon={icon} small={small} />
      </AriaButton>
    </Tooltip>
  )
}
