import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import { type VariableRole, type VariableSubject, type VariableType, variableTypes } from '../../shared/model/variable'
import { fold } from '../../shared/variables/read-value'
import { api } from '../app/api'
import { FormDialog } from '../app/FormDialog'
import { useVariables } from '../app/queries'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'

/** Adds an attribute or changes one: its name, its type, what may be chosen, and whether it is the group or the wave. */
export function VariableDialog({
  subject,
  variable: id,
  onClose,
}: {
  subject: VariableSubject
  variable: Id | null
  onClose(): void
}) {
  const { t } = useTranslation('people')
  const known = useVariables().data?.find(each => each.id === id)
  const [name, setName] = useState(known?.name ?? '')
  const [type, setType] = useState<VariableType>(known?.type ?? 'text')
  const [choices, setChoices] = useState((known?.choices ?? []).join('\n'))
  const [role, setRole] = useState<VariableRole | null>(known?.role ?? null)
  const store = () => {
    const change = { name: name.trim(), type, choices: type === 'choice' ? listed(choices) : [], role }
    return id === null ? api.variables.add({ ...change, subject }) : api.variables.update({ ...change, id })
  }
  return (
    <FormDialog
      title={id === null ? t(`variable.add.${subject}`) : t('variable.change')}
      action={id === null ? t('add') : t('store')}
      isComplete={name.trim() !== '' && (type !== 'choice' || listed(choices).length > 0)}
      onStore={store}
      onClose={onClose}
    >
      {problem => (
        <>
          <TextField
            label={t('variable.name')}
            value={name}
            error={problem}
            autoFocus
            maxLength={120}
            onChange={setName}
          />
          <Select<VariableType>
            label={t('variable.type')}
            value={type}
            options={variableTypes.map(each => ({
              value: each,
              label: t(`type.${each}`),
              hint: t(`type.${each}.hint`),
            }))}
            onChange={setType}
          />
          {type === 'choice' ? (
            <TextField
              label={t('variable.choices')}
              description={t('variable.choices.hint')}
              rows={5}
              value={choices}
              onChange={setChoices}
            />
          ) : null}
          <div className="people-field">
            <span className="ui-field-label">{t('variable.role')}</span>
            <Segments<VariableRole>
              label={t('variable.role')}
              value={role}
              clearable
              options={(['group', 'wave'] as const).map(each => ({ value: each, label: t(`role.${each}`) }))}
              onChange={setRole}
            />
            <span className="people-hint">{t('variable.role.hint')}</span>
          </div>
          {known !== undefined && known.type !== type ? (
            <p className="people-hint">{t('variable.type.change')}</p>
          ) : null}
        </>
      )}
    </FormDialog>
  )
}

/** One choice a line, each once. */
function listed(choices: string): string[] {
  const seen = new Map(
    choices
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
      .toReversed()
      .map(line => [fold(line), line]),
  )
  return [...seen.values()].toReversed()
}
