import { useTranslation } from 'react-i18next'
import { rowOf } from '../../shared/framework/cycles'
import { useProject } from '../app/queries'
import { Checkbox } from '../ui/Checkbox'
import { changeSpec, useFigures } from './figures-state'

/** Which bars of the flow figure are divided into their sub-codes. */
export function ExpandField() {
  const { t } = useTranslation(['figures', 'ui'])
  const expand = useFigures(state => state.spec.expand)
  const cycleSet = useProject().data?.cycleSet
  if (!cycleSet) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the other fields are
    <div className="figures-field" role="group" aria-label={t('expand')}>
      <span className="ui-field-label" aria-hidden="true">
        {t('expand')}
      </span>
      {rowOf(cycleSet).map(cycle => (
        <Checkbox
          key={cycle}
          isSelected={expand.includes(cycle)}
          onChange={isSelected =>
            changeSpec({ expand: rowOf(cycleSet).filter(one => (one === cycle ? isSelected : expand.includes(one))) })
          }
        >
          {t(`ui:cycle.${cycle}`)}
        </Checkbox>
      ))}
    </div>
  )
}
