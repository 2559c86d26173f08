import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { agreementUnits, type PairAgreement } from '../../shared/model/agreement'
import { Checkbox } from '../ui/Checkbox'
import { Select } from '../ui/Select'
import './agreement.css'
import { AgreementFigures } from './AgreementFigures'
import { OverTime } from './OverTime'
import { useAgreement, useTellers } from './queries'
import { TrainingSet } from './TrainingSet'
import { changeQuery, useTeam } from './team-state'

/** How far two coders agree, with plain words beside each figure on what it means and when it must not be used. */
export function AgreementPane() {
  const { t } = useTranslation('team')
  const query = useTeam(state => state.query)
  const pairs = useAgreement(query).data ?? []
  const hasTellers = useTellers().size > 0
  const [chosen, setChosen] = useState('')
  const pair = pairs.find(each => pairId(each) === chosen) ?? pairs[0]
  return (
    <section className="ui-pane team-agreement" aria-labelledby="team-agreement">
      <header className="ui-pane-head">
        <h2 id="team-agreement">{t('agreement')}</h2>
        <span className="ui-pane-note">{t('agreement.before')}</span>
      </header>
      <div className="team-agreement-query">
        <Select
          label={t('agreement.unit')}
          value={query.unit}
          options={agreementUnits.map(value => ({ value, label: t(`unit.${value}`) }))}
          onChange={unit => changeQuery({ unit })}
        />
        <Select
          label={t('agreement.domain')}
          value={query.domain}
          options={[
            { value: 'cycles', label: t('domain.cycles') },
            { value: 'codes', label: t('domain.codes') },
          ]}
          onChange={domain => changeQuery({ domain })}
        />
        {hasTellers ? (
          <Select
            label={t('agreement.between')}
            value={query.tellers ? 'tellers' : 'coders'}
            options={[
              { value: 'coders', label: t('between.coders') },
              { value: 'tellers', label: t('between.tellers'), hint: t('between.tellers.hint') },
            ]}
            onChange={between => changeQuery({ tellers: between === 'tellers' })}
          />
        ) : null}
        {pairs.length > 1 && pair ? (
          <Select
            label={t('agreement.pair')}
            value={pairId(pair)}
            options={pairs.map(each => ({
              value: pairId(each),
              label: each.coders.map(({ name }) => name).join(' / '),
            }))}
            onChange={setChosen}
          />
        ) : null}
        <Checkbox isSelected={query.uncoded} onChange={uncoded => changeQuery({ uncoded })}>
          {t('agreement.uncoded')}
        </Checkbox>
      </div>
      {pair ? (
        <>
          <AgreementFigures pair={pair} query={query} />
          <OverTime coders={pair.coders} query={query} />
        </>
      ) : (
        <p className="team-hint team-agreement-none">{t(query.tellers ? 'agreement.noTellers' : 'agreement.none')}</p>
      )}
      <TrainingSet />
    </section>
  )
}

function pairId({ coders }: PairAgreement): string {
  return coders.map(({ id }) => id).join(' ')
}
