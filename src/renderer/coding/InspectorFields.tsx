import { useTranslation } from 'react-i18next'
import type { Coding } from '../../shared/model/coding'
import { levels, valences } from '../../shared/model/coding'
import { showError } from '../app/errors'
import { useBeneficiaries } from '../app/queries'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { Tokens } from '../ui/Tokens'
import { attributeValues, commonValue } from './attribute-commands'
import { changeCodings } from './change-coding'
import type { CodingChange } from './outstanding'
import { currentStage } from './session'

export interface InspectorFieldsProps {
  /** One or several: what is chosen is then stored with all of them. */
  codings: readonly Coding[]
  readOnly: boolean
}

/**
 * What is said about codings beside their code. Each is stored as it is chosen; choosing the same again takes it off. Where several say
 * different things, that is said, and what is chosen next holds for all.
 */
export function InspectorFields({ codings, readOnly }: InspectorFieldsProps) {
  const { t } = useTranslation('coding')
  const change = (value: CodingChange) => void changeCodings(codings, value).catch(showError)
  const { data: known } = useBeneficiaries()
  const valence = commonValue(codings, 'valence')
  const level = commonValue(codings, 'level')
  const beneficiary = commonValue(codings, 'beneficiary')
  const segments = (name: 'stance' | 'confidence' | 'asked' | 'evidenceRole') => {
    const value = commonValue(codings, name)
    const options: readonly string[] = attributeValues[name]
    return (
      <Field key={name} label={t(name)} mixed={value === undefined}>
        <Segments
          label={t(name)}
          value={value ?? null}
          clearable
          isDisabled={readOnly}
          options={options.map(option => ({ value: option, label: t(`${name}.${option}` as 'stance.account') }))}
          onChange={chosen => change({ [name]: chosen })}
        />
      </Field>
    )
  }
  return (
    <section className="ui-section coding-fields" aria-label={t('inspector.fields')}>
      <Field label={t('valence')} mixed={valence === undefined}>
        <Segments
          label={t('valence')}
          className="coding-segments-tight"
          value={valence ?? null}
          clearable
          isDisabled={readOnly}
          options={valences.map(value => ({ value, label: t(`valence.${value}`) }))}
          onChange={chosen => change({ valence: chosen })}
        />
      </Field>
      {segments('stance')}
      {segments('confidence')}
      <Field label={t('level')} mixed={false}>
        <Select
          label={t('level')}
          hideLabel
          className={level == null ? 'coding-unset' : ''}
          value={level === undefined ? null : (level ?? notSet)}
          placeholder={t('mixed')}
          isDisabled={readOnly}
          options={[
            ...levels.map(value => ({ value, label: t(`level.${value}`) })),
            { value: notSet, label: t('notSet') },
          ]}
          onChange={chosen => change({ level: chosen === notSet ? null : chosen })}
        />
      </Field>
      <Field label={t('beneficiary')} mixed={beneficiary === undefined}>
        <Tokens
          label={t('beneficiary')}
          className="coding-beneficiary"
          values={beneficiary ?? []}
          known={known ?? []}
          placeholder={t('beneficiary.add')}
          removeLabel={name => t('beneficiary.remove', { name })}
          isDisabled={readOnly}
          onChange={names => change({ beneficiary: names })}
          onLeave={() => currentStage()?.view.takeFocus()}
        />
      </Field>
      {segments('asked')}
      {segments('evidenceRole')}
    </section>
  )
}

const notSet = 'notSet'

function Field({ label, mixed, children }: { label: string; mixed: boolean; children: React.ReactNode }) {
  const { t } = useTranslation('coding')
  return (
    <div className="ui-field">
      <span>{label}</span>
      {children}
      {mixed ? <span className="ui-label ui-faint coding-mixed">{t('mixed')}</span> : null}
    </div>
  )
}
