import { useTranslation } from 'react-i18next'
import { codeLevels } from '../../shared/analysis/code-lines'
import { groupForms, kindTraits } from '../../shared/figure/kinds'
import { useDocuments, useVariables } from '../app/queries'
import { Checkbox } from '../ui/Checkbox'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { changeSpec, useFigures } from './figures-state'
import { SaturationFields } from './SaturationFields'

const unset = 'unset'

/** What only some figures can be told: cycles or codes, the attribute and the form of groups, the document. */
export function KindFields() {
  const { t } = useTranslation('figures')
  const spec = useFigures(state => state.spec)
  const documents = useDocuments().data ?? []
  const variables = useVariables().data ?? []
  const traits = kindTraits[spec.kind]
  return (
    <>
      {traits.levels ? (
        <div className="figures-field">
          <span className="ui-field-label" aria-hidden="true">
            {t('level')}
          </span>
          <Segments
            label={t('level')}
            value={spec.level}
            options={codeLevels.map(value => ({ value, label: t(`level.${value}`) }))}
            onChange={level => (level === null ? undefined : changeSpec({ level }))}
          />
        </div>
      ) : null}
      {traits.groups ? (
        <>
          <div className="figures-field">
            <span className="ui-field-label" aria-hidden="true">
              {t('form')}
            </span>
            <Segments
              label={t('form')}
              value={spec.form}
              options={groupForms.map(value => ({ value, label: t(`form.${value}`) }))}
              onChange={form => (form === null ? undefined : changeSpec({ form }))}
            />
          </div>
          <Select
            label={t('variable')}
            value={spec.variable ?? unset}
            options={[
              { value: unset, label: t('variable.group') },
              ...variables.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={value => changeSpec({ variable: value === unset ? null : value })}
          />
        </>
      ) : null}
      {traits.document ? (
        <Select
          label={t('document')}
          value={spec.document ?? unset}
          options={[
            { value: unset, label: t('document.all') },
            ...documents.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={value => changeSpec({ document: value === unset ? null : value })}
        />
      ) : null}
      {traits.quotes ? (
        <Checkbox
          isSelected={spec.beneath === 'quotes'}
          onChange={isSelected => changeSpec({ beneath: isSelected ? 'quotes' : 'none' })}
        >
          {t('beneath.quotes')}
        </Checkbox>
      ) : null}
      {traits.saturates ? <SaturationFields /> : null}
    </>
  )
}
