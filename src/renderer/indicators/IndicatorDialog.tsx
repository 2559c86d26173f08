import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CycleKey, cycleSets } from '../../shared/framework/cycles'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useProject } from '../app/queries'
import { goToAdded } from '../people/people-state'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { Dialog } from '../ui/Dialog'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'

/** Adds an indicator: its name and the value cycle it speaks of; the rest is filled in in the table. */
export function IndicatorDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['indicators', 'people', 'ui'])
  const cycles = cycleSets[useProject().data?.cycleSet ?? '2020']
  const [name, setName] = useState('')
  const [cycle, setCycle] = useState<CycleKey | null>(null)
  const [unit, setUnit] = useState('')
  const [source, setSource] = useState('')
  const [fault, setFault] = useState<string>()
  const isWhole = name.trim() !== '' && cycle !== null
  const add = async () => {
    if (cycle === null || name.trim() === '') return
    try {
      const { id } = await api.indicators.add({ name: name.trim(), cycle, unit: unit.trim(), source: source.trim() })
      goToAdded(id)
      onClose()
    } catch (error) {
      setFault(errorSentence(error))
    }
  }
  return (
    <Dialog
      title={t('add.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('people:cancel')}</Button>
          <Button look="primary" isDisabled={!isWhole} onPress={() => void add()}>
            {t('people:add')}
          </Button>
        </>
      }
    >
      <form
        className="people-form"
        onSubmit={event => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={t('column.name')}
          description={t('add.name.hint')}
          value={name}
          error={fault}
          autoFocus
          maxLength={300}
          onChange={value => {
            setName(value)
            setFault(undefined)
          }}
        />
        <Select<CycleKey>
          label={t('column.cycle')}
          value={cycle}
          placeholder={t('add.cycle')}
          options={cycles.map(key => ({
            value: key,
            label: t(`ui:cycle.${key}`),
            mark: <CycleMark cycle={key} decorative />,
          }))}
          onChange={setCycle}
        />
        <TextField label={t('column.unit')} value={unit} maxLength={120} onChange={setUnit} />
        <TextField label={t('column.source')} value={source} maxLength={1000} onChange={setSource} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
