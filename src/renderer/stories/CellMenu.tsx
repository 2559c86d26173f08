import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CycleKey } from '../../shared/framework/cycles'
import type { Id } from '../../shared/model/id'
import { cellStates, type StoryCell } from '../../shared/model/story'
import { api } from '../app/api'
import { FormDialog } from '../app/FormDialog'
import { Menu } from '../ui/Menu'
import { TextField } from '../ui/TextField'
import { setCell } from './change-story'

export interface CellMenuProps {
  /** Null: the cell of the indicators. */
  story: Id | null
  cycle: CycleKey
  cell: StoryCell | undefined
  isDisabled: boolean
  className?: string
  children: React.ReactNode
}

/** Says why a cycle is empty: not asked, too early, asked and not found, with a note. */
export function CellMenu({ story, cycle, cell, isDisabled, className = '', children }: CellMenuProps) {
  const { t } = useTranslation(['stories', 'ui'])
  const [note, setNote] = useState<string | null>(null)
  const name = t(`ui:cycle.${cycle}`)
  const state = t(`cell.${cell?.state ?? 'untold'}`)
  return (
    <>
      <Menu
        label={t('cell.change', { cycle: name, state })}
        trigger={
          <AriaButton isDisabled={isDisabled} className={className} data-state={cell?.state ?? 'untold'}>
            {children}
            <span className="ui-hidden"> {t('cell.change', { cycle: name, state })}</span>
          </AriaButton>
        }
        groups={[
          {
            entries: [
              ...cellStates.map(each => ({ id: each, label: t(`cell.${each}`), isOn: cell?.state === each })),
              { id: 'note', label: t('cell.note'), separatorBefore: true },
              { id: 'clear', label: t('cell.clear'), isDisabled: cell === undefined },
            ],
          },
        ]}
        onChoose={id => {
          const chosen = cellStates.find(each => each === id)
          if (chosen) setCell(story, cycle, chosen, cell?.note ?? '')
          else if (id === 'clear') setCell(story, cycle, null)
          else setNote(cell?.note ?? '')
        }}
      />
      {note === null ? null : (
        <FormDialog
          title={t('cell.note.title', { cycle: name })}
          action={t('save')}
          isComplete
          onStore={() => api.stories.setCell({ story, cycle, state: cell?.state ?? 'notAsked', note })}
          onClose={() => setNote(null)}
        >
          {problem => (
            <TextField
              label={t('cell.note.label')}
              description={t('cell.note.hint')}
              rows={3}
              value={note}
              error={problem}
              onChange={setNote}
              autoFocus
            />
          )}
        </FormDialog>
      )}
    </>
  )
}
