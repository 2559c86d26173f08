import { useTranslation } from 'react-i18next'
import { saturationRanges } from '../../shared/figure/saturation/rule'
import { changeSpec, useFigures } from './figures-state'
import { WholeNumberField } from './WholeNumberField'

/** The rule by which a saturation curve is read. */
export function SaturationFields() {
  const { t } = useTranslation('figures')
  const rule = useFigures(state => state.spec.saturation)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the other fields are
    <div className="figures-field" role="group" aria-label={t('saturation')}>
      <span className="ui-field-label" aria-hidden="true">
        {t('saturation')}
      </span>
      <div className="figures-numbers">
        {(['base', 'run', 'threshold'] as const).map(part => (
          <WholeNumberField
            key={part}
            label={t(`saturation.${part}`)}
            value={rule[part]}
            least={saturationRanges[part][0]}
            most={saturationRanges[part][1]}
            onChange={value => changeSpec({ saturation: { ...rule, [part]: value } })}
          />
        ))}
      </div>
      <span className="ui-field-description">{t('saturation.hint')}</span>
    </div>
  )
}
