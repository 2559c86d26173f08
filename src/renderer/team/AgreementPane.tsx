import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { agreementUnits, type PairAgreement } from '../../shared/model/agreement'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { Select } from '../ui/Select'
import { useAgreement } from './queries'
import { changeQuery, useTeam } from './team-state'

/** How far two coders agree, with plain words beside each figure on what it means and when it must not be used. */
export function AgreementPane() {
  const { t } = useTranslation('team')
  const query = useTeam(state => state.query)
  const pairs = useAgreement(query).data ?? []
  const [chosen, setChosen] = useState('')
  const pair = pairs.find(each => pairId(each) === chosen) ?? pairs[0]
  return (
    <section className="ui-pane team-agreement" aria-labelledby="team-agreement">
      <header className="ui-pane-head">
        <h2 id="team-agreement">{t('agreement')}</h2>
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
      {pair ? <Figures pair={pair} /> : <p className="team-hint team-agreement-none">{t('agreement.none')}</p>}
    </section>
  )
}

function pairId({ coders }: PairAgreement): string {
  return coders.map(({ id }) => id).join(' ')
}

function Figures({ pair }: { pair: PairAgreement }) {
  const { t } = useTranslation('team')
  const range = pair.kappaInterval
  const drawn = pair.flows.both + pair.flows.first + pair.flows.second
  const figures = [
    { key: 'kappa', value: shown(pair.kappa, t('figure.undefined')) },
    { key: 'alpha', value: shown(pair.alpha, t('figure.undefined')) },
    { key: 'percent', value: pair.percent === null ? t('figure.undefined') : (100 * pair.percent).toFixed(1) },
    { key: 'u', value: shown(pair.unitising.u, t('figure.undefined')) },
    { key: 'cu', value: shown(pair.unitising.cu, t('figure.undefined')) },
    ...(drawn > 0
      ? [{ key: 'flows' as const, value: t('figure.flowsBase', { both: pair.flows.both, all: drawn }) }]
      : []),
  ] as const
  return (
    <>
      <dl className="team-figures">
        {figures.map(({ key, value }) => (
          <div key={key}>
            <dt>{t(`figure.${key}`)}</dt>
            <dd className="team-number">
              {value}
              {key === 'kappa' && range ? (
                <span className="team-hint">
                  {' '}
                  {t('figure.range', { from: shown(range[0], ''), to: shown(range[1], '') })}
                </span>
              ) : null}
            </dd>
            <dd className="team-hint">{t(`figure.${key}.means`)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('figure.base')}</dt>
          <dd>{t('figure.units', { count: pair.units, documents: pair.documents })}</dd>
        </div>
      </dl>
      <h3>{t('figure.per')}</h3>
      <table className="team-table">
        <thead>
          <tr>
            <th scope="col">{t('figure.value')}</th>
            <th scope="col" className="team-number">
              {t('figure.kappa')}
            </th>
            <th scope="col">{t('figure.interval')}</th>
            <th scope="col" className="team-number">
              {t('figure.jaccard')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pair.values.map(each => (
            <tr key={each.value}>
              <th scope="row">
                <CycleMark cycle={each.value} />
              </th>
              <td className="team-number">{shown(each.kappa, '–')}</td>
              <td>
                {each.kappaInterval
                  ? t('figure.range', { from: shown(each.kappaInterval[0], ''), to: shown(each.kappaInterval[1], '') })
                  : '–'}
              </td>
              <td className="team-number">{shown(each.jaccard, '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {pair.mixedUp.length > 0 ? (
        <>
          <h3>{t('figure.mixed')}</h3>
          <ul className="team-mixed">
            {pair.mixedUp.slice(0, 6).map(({ first, second, count }) => (
              <li key={first + second}>
                <CycleMark cycle={first} /> / <CycleMark cycle={second} />
                <span className="team-number">{count}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function shown(value: number | null, otherwise: string): string {
  // A value that rounds to nothing has no sign.
  return value === null
    ? otherwise
    : value
        .toFixed(2)
        .replace(/^-0\.00$/, '0.00')
        .replace('-', '−')
}
