import { useTranslation } from 'react-i18next'
import type { CycleKey } from '../../shared/framework/cycles'
import { CycleMark } from './CycleMark'
import { Select } from './Select'

export interface CycleSelectProps {
  label: string
  placeholder: string
  /** Those that may be chosen, in the order shown. */
  cycles: readonly CycleKey[]
  value: CycleKey | null
  onChange(cycle: CycleKey): void
}

/** One of the value cycles, each with its mark and name. */
export function CycleSelect({ cycles, ...rest }: CycleSelectProps) {
  const { t } = useTranslation('ui')
  return (
    <Select<CycleKey>
      {...rest}
      options={cycles.map(key => ({
        value: key,
        label: t(`cycle.${key}`),
        mark: <CycleMark cycle={key} decorative />,
      }))}
    />
  )
}
