import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton'

export interface DialogProps {
  title: string
  /** Called by Escape, the scrim and the cross. */
  onClose(): void
  children: ReactNode
  /** Buttons at the foot, the safe one first in reading order. */
  actions?: ReactNode
  /** Consequences that cannot be undone: announced as an alert, and the scrim does not close it. */
  alert?: boolean
  size?: 'small' | 'large'
  className?: string
}

/** Floats above the window while mounted; Escape closes it and the focus goes back to where it was. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  alert = false,
  size = 'small',
  className = '',
}: DialogProps) {
  const { t } = useTranslation('ui')
  return (
    <ModalOverlay
      isOpen
      isDismissable={!alert}
      onOpenChange={open => (open ? undefined : onClose())}
      className="ui-scrim"
    >
      <Modal className={`ui-modal ui-modal-${size} ${className}`}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className="ui-dialog">
          <header className="ui-dialog-head">
            <Heading slot="title" level={2} className="ui-dialog-title">
              {title}
            </Heading>
            {alert ? null : <IconButton icon={X} label={t('close')} small onPress={onClose} />}
          </header>
          <div className="ui-dialog-body">{children}</div>
          {actions === undefined ? null : <footer className="ui-dialog-foot">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
