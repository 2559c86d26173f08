import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/IconButton'

export interface EvidenceFrameProps {
  label: string
  heading: ReactNode
  closeLabel: string
  onClose(): void
  children: ReactNode
}

/** The pane of the passages behind something that was chosen: closed by its button or Escape. */
export function EvidenceFrame({ label, heading, closeLabel, onClose, children }: EvidenceFrameProps) {
  return (
    <aside
      className="ui-pane flows-evidence"
      data-pane
      aria-label={label}
      onKeyDownCapture={event => {
        // The list would keep Escape for itself, and the command would never hear of it.
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <div className="ui-pane-head">
        {heading}
        <span className="ui-grow" />
        <IconButton small icon={X} label={closeLabel} keys="Escape" onPress={onClose} />
      </div>
      {children}
    </aside>
  )
}
