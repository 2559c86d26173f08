import { useTranslation } from 'react-i18next'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useProjectSettings } from '../app/queries'
import { Select } from '../ui/Select'

const bounds = ['0', '2', '3', '4', '5', '10'] as const

/** From how many people on a count is shown in exported tables; for the whole project. */
export function SmallCells({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('people')
  const settings = useProjectSettings().data
  if (settings === undefined) return null
  const chosen = settings.hideSmallCells ? String(settings.smallCells) : '0'
  return (
    <Select
      label={t('small')}
      hideLabel
      value={bounds.find(bound => bound === chosen) ?? null}
      placeholder={t('small.bound', { count: settings.smallCells })}
      options={bounds.map(bound => ({
        value: bound,
        label: bound === '0' ? t('small.none') : t('small.bound', { count: Number(bound) }),
      }))}
      isDisabled={readOnly}
      onChange={bound => {
        const least = Number(bound)
        const change = least === 0 ? { hideSmallCells: false } : { hideSmallCells: true, smallCells: least }
        api.projectSettings.change(change).catch(showError)
      }}
    />
  )
}
