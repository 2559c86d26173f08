import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components'

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className'> {
  children?: ReactNode
  className?: string
}

export function Checkbox({ children, className = '', ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={`ui-checkbox ${className}`}>
      <span className="ui-checkbox-box" aria-hidden="true">
        <Check size={10} strokeWidth={3} />
      </span>
      {children}
    </AriaCheckbox>
  )
}
