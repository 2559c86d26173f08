import { useTranslation } from 'react-i18next'
import type { Coding } from '../../shared/model/coding'
import { valences } from '../../shared/model/coding'
import { showError } from '../app/errors'
import { Segments } from '../ui/Segments'
import type { CodingChange } from './change-coding'
import { changeCoding } from './change-coding'

const stances = ['account', 'aspiration'] as const
const confidences = ['sure', 'unsure'] as const

/** What is said about a coding beside its code. Each is stored as it is chosen; choosing the same again takes it off. */
export function InspectorFields({ coding, readOnly }: { coding: Coding; readOnly: boolean }) {
  const { t } = useTranslation('coding')
  const change = (value: CodingChange) => void changeCoding(coding, value).catch(showError)
  return (
    <section className="ui-section coding-fields" aria-label={t('inspector.fields')}>
      <div className="ui-field">
        <span>{t('valence')}</span>
        <Segments
          label={t('valence')}
          className="coding-segments-tight"
          value={coding.valence}
          clearable
          isDisabled={readOnly}
          options={valences.map(value => ({ value, label: t(`valence.${value}`) }))}
          onChange={valence => change({ valence })}
        />
      </div>
      <div className="ui-field">
        <span>{t('stance')}</span>
        <Segments
          label={t('stance')}
          value={coding.stance}
          clearable
          isDisabled={readOnly}
          options={stances.map(value => ({ value, label: t(`stance.${value}`) }))}
          onChange={stance => change({ stance })}
        />
      </div>
      <div className="ui-field">
        <span>{t('confidence')}</span>
        <Segments
          label={t('confidence')}
          value={coding.confidence}
          clearable
          isDisabled={readOnly}
          options={confidences.map(value => ({ value, label: t(`confidence.${value}`) }))}
          onChange={confidence => change({ confidence })}
        />
      </div>
    </section>
  )
}
