import { type FocusEvent, type RefObject, useRef } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className'> {
  label: string
  /** Named for screen readers only, where the place makes it plain to the eye. */
  hideLabel?: boolean
  description?: string
  error?: string | undefined
  placeholder?: string
  rows?: number
  inputRef?: RefObject<HTMLInputElement | null>
  className?: string
}

export function TextField({
  label,
  hideLabel = false,
  description,
  error,
  placeholder,
  rows,
  inputRef,
  className = '',
  ...rest
}: TextFieldProps) {
  // A word that stands in the field a dialog opens with is a suggestion: the first letter typed takes its place.
  const isFresh = useRef(rest.autoFocus === true)
  const select = ({ target }: FocusEvent<HTMLInputElement>) => {
    if (isFresh.current) target.select()
    isFresh.current = false
  }
  return (
    <AriaTextField
      {...rest}
      {...(hideLabel ? { 'aria-label': label } : {})}
      isInvalid={error !== undefined}
      className={`ui-text-field ${className}`}
    >
      {hideLabel ? null : <Label className="ui-field-label">{label}</Label>}
      {rows === undefined ? (
        <Input
          ref={inputRef}
          className="ui-input"
          onFocus={select}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      ) : (
        <TextArea
          className="ui-input ui-input-area"
          rows={rows}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      )}
      {description === undefined ? null : (
        <Text slot="description" className="ui-field-description">
          {description}
        </Text>
      )}
      <FieldError className="ui-field-error">{error}</FieldError>
    </AriaTextField>
  )
}
