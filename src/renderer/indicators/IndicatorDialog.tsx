import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CycleKey, cycleSets } from '../../shared/framework/cycles'
import { api } from '../app/api'
import { FormDialog } from '../app/FormDialog'
import { useProject } from '../app/queries'
import { goToAdded } from '../people/people-state'
import { CycleSelect } from '../ui/CycleSelect'
import { TextField } from '../ui/TextField'

/** Adds an indicator: its name and the value cycle it speaks of; the rest is filled in in the table. */
export function IndicatorDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['indicators', 'people'])
  const cycles = cycleSets[useProject().data?.cycleSet ?? '2020']
  const [name, setName] = useState('')
  const [cycle, setCycle] = useState<CycleKey | null>(null)
  const [unit, setUnit] = useState('')
  const [source, setSource] = useState('')
  const add = async () => {
    if (cycle === null) return
    const { id } = await api.indicators.add({ name: name.trim(), cycle, unit: unit.trim(), source: source.trim() })
    goToAdded(id)
  }
  return (
    <FormDialog
      title={t('add.title')}
      action={t('people:add')}
      isComplete={name.trim() !== '' && cycle !== null}
      onStore={add}
      onClose={onClose}
    >
      {problem => (
        <>
          <TextField
            label={t('column.name')}
            description={t('add.name.hint')}
            value={name}
            error={problem}
            autoFocus
            maxLength={300}
            onChange={setName}
          />
          <CycleSelect
            label={t('column.cycle')}
            placeholder={t('add.cycle')}
            cycles={cycles}
            value={cycle}
            onChange={setCycle}
          />
          <TextField label={t('column.unit')} value={unit} maxLength={120} onChange={setUnit} />
          <TextField label={t('column.source')} value={source} maxLength={1000} onChange={setSource} />
        </>
      )}
    </FormDialog>
  )
}
