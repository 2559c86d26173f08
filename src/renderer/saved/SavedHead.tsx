import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SaveButtons, type SaveButtonsProps } from './SaveButtons'

export interface SavedHeadProps extends SaveButtonsProps {
  title: string
  /** Said of one that is shown as it was saved, where its name does not say it. */
  kind?: string
  /** The list as a menu, in a window with no room for it. */
  choice: ReactNode
  /** Stands before the buttons that save. */
  before?: ReactNode
  /** What else can be done with it. */
  children?: ReactNode
}

/** What is shown, whether it is saved, and what can be done with it. */
export function SavedHead({ title, kind = '', choice, before, children, ...save }: SavedHeadProps) {
  const { t } = useTranslation('saved')
  return (
    <div className="ui-pane-head ui-pane-head-lined figures-head">
      {choice}
      <h2 className="ui-ellipsis">{title}</h2>
      <span className="ui-pane-note ui-ellipsis">
        {save.saved ? (save.isChanged ? t('edited') : kind) : t('unsaved')}
      </span>
      <span className="ui-grow" />
      {before}
      <SaveButtons {...save} />
      {children}
    </div>
  )
}
