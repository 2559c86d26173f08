import { type ReactNode, useId, useRef, useState } from 'react'
import { holdKeysUntil } from '../commands/typed-ahead'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { errorSentence } from './errors'

export interface FormDialogProps {
  title: string
  /** What the button that stores says. */
  action: string
  /** Stands before the buttons: what else can be done with what the dialog is about. */
  aside?: ReactNode
  className?: string
  /** Whether all that is needed is filled in. */
  isComplete: boolean
  /** Stores what is filled in. The dialog closes once that is done, and stays with the reason where it fails. */
  onStore(): Promise<unknown>
  onClose(): void
  /** The fields. What went wrong with storing belongs beneath the one it speaks of; it goes with the next change of a field. */
  children: (problem: string | undefined) => ReactNode
}

/** A few fields and one button, which Enter presses too: what is filled in is stored once, however often it is pressed. */
export function FormDialog({
  title,
  action,
  aside,
  className = '',
  isComplete,
  onStore,
  onClose,
  children,
}: FormDialogProps) {
  const form = useId()
  const isStoring = useRef(false)
  const [problem, setProblem] = useState<string>()
  const store = async () => {
    isStoring.current = true
    try {
      await onStore()
      onClose()
      await focusIsBack()
    } catch (error) {
      setProblem(errorSentence(error))
      isStoring.current = false
    }
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      className={className}
      actions={
        <>
          {aside ? (
            <>
              {aside}
              <span className="ui-grow" />
            </>
          ) : null}
          <Button onPress={onClose}>{text('ui:cancel')}</Button>
          <Button look="primary" type="submit" form={form} isDisabled={!isComplete}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="ui-form"
        onInput={() => setProblem(undefined)}
        onSubmit={event => {
          event.preventDefault()
          // The next key is meant for what comes after this dialog.
          if (isComplete && !isStoring.current) void holdKeysUntil(store())
        }}
      >
        {children(problem)}
      </form>
    </Dialog>
  )
}

/** A dialog that closed gives the focus back in the frame after it is gone. */
function focusIsBack(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}
