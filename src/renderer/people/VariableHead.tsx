import { ChevronDown } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Variable } from '../../shared/model/variable'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import { showPeopleDialog } from './people-state'

/** The head of an attribute's column: its name and role, and what can be done with it. */
export function VariableHead({
  variable,
  next,
  previous,
}: {
  variable: Variable
  next?: Variable | undefined
  previous?: Variable | undefined
}) {
  const { t } = useTranslation('people')
  const hint = [t(`type.${variable.type}`), variable.role === null ? '' : t(`role.${variable.role}`)]
    .filter(Boolean)
    .join(' · ')
  return (
    <Menu
      label={t('variable.menu', { name: variable.name })}
      trigger={
        <AriaButton className="people-head">
          <span className="people-head-name">{variable.name}</span>
          {variable.role === null ? null : <span className="people-head-role">{t(`role.${variable.role}`)}</span>}
          <span className="ui-hidden">{t(`type.${variable.type}`)}</span>
          <Icon icon={ChevronDown} small />
        </AriaButton>
      }
      groups={[
        {
          label: hint,
          entries: [
            { id: 'edit', label: t('variable.edit') },
            { id: 'left', label: t('variable.left'), isDisabled: previous === undefined },
            { id: 'right', label: t('variable.right'), isDisabled: next === undefined },
            { id: 'remove', label: t('variable.remove'), separatorBefore: true },
          ],
        },
      ]}
      onChoose={choice => void choose(choice, variable, previous, next)}
    />
  )
}

async function choose(choice: string, variable: Variable, previous?: Variable, next?: Variable): Promise<void> {
  const { id, subject, name } = variable
  try {
    if (choice === 'edit') showPeopleDialog({ name: 'variable', subject, variable: id })
    else if (choice === 'left' && previous) await api.variables.move({ id, before: previous.id })
    else if (choice === 'right' && next) await api.variables.move({ id: next.id, before: id })
    else if (choice === 'remove') {
      await api.variables.remove({ id })
      await showUndoToast({ words: text('people:variable.removed', { name }) })
    }
  } catch (error) {
    showError(error)
  }
}
