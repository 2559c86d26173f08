import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type AgreementQuery,
  agreementUnits,
  type GroupAgreement,
  type PairAgreement,
} from '../../shared/model/agreement'
import type { Id } from '../../shared/model/id'
import { Checkbox } from '../ui/Checkbox'
import { Select } from '../ui/Select'
import './agreement.css'
import { AgreementFigures } from './AgreementFigures'
import { CodersTogether } from './CodersTogether'
import { GroupFigures } from './GroupFigures'
import { GroupOverTime, PairOverTime } from './OverTime'
import { useAgreement, useGroupAgreement, useIsAgreementOld, useTellers } from './queries'
import { TrainingSet } from './TrainingSet'
import { changeQuery, useTeam } from './team-state'

const together = 'together'

/** How far coders agree, all at once or two by two, with plain words beside each figure on what it means and when it must not be used. */
export function AgreementPane() {
  const { t } = useTranslation('team')
  const query = useTeam(state => state.query)
  const hasTellers = useTellers().size > 0
  const isOld = useIsAgreementOld()
  return (
    <section className="ui-pane team-agreement" aria-labelledby="team-agreement">
      <header className="ui-pane-head">
        <h2 id="team-agreement">{t('agreement')}</h2>
        <span className="ui-pane-note">{t(isOld ? 'agreement.counting' : 'agreement.before')}</span>
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
        <Checkbox isSelected={query.uncoded} onChange={uncoded => changeQuery({ uncoded })}>
          {t('agreement.uncoded')}
        </Checkbox>
      </div>
      {query.tellers ? <WithTellers query={query} /> : <AmongCoders query={query} />}
      <TrainingSet />
    </section>
  )
}

/** Coders with the tellers of their own words, two by two. */
function WithTellers({ query }: { query: AgreementQuery }) {
  const { t } = useTranslation('team')
  const { data: pairs = [], isPending } = useAgreement(query)
  const [chosen, setChosen] = useState('')
  const pair = pairs.find(each => pairId(each) === chosen) ?? pairs[0]
  if (!pair) return isPending ? null : <Nothing words={t('agreement.noTellers')} />
  return (
    <>
      {pairs.length > 1 ? <PairChoice value={pairId(pair)} options={pairs.map(optionOf)} onChange={setChosen} /> : null}
      <Pair pair={pair} query={query} />
    </>
  )
}

/** Three coders or more are shown together first, and any two of them when they are chosen. */
function AmongCoders({ query }: { query: AgreementQuery }) {
  const { t } = useTranslation('team')
  const chosen = useTeam(state => state.pair)
  const { data: whole, isPending } = useGroupAgreement(query)
  if (!whole) return isPending ? null : <Nothing words={t('agreement.none')} />
  const isGroup = whole.coders.length > 2
  const pair = whole.pairs.find(each => pairId(each) === chosen) ?? (isGroup ? undefined : whole.pairs[0])
  return (
    <>
      {isGroup ? (
        <PairChoice
          value={pair ? pairId(pair) : together}
          options={[
            { value: together, label: t('agreement.together', { count: whole.coders.length }) },
            ...whole.pairs.map(optionOf),
          ]}
          onChange={value => useTeam.setState({ pair: value === together ? null : value })}
        />
      ) : null}
      {pair ? <OnePair coders={pair.coders} query={query} /> : <Group whole={whole} query={query} />}
    </>
  )
}

function Group({ whole, query }: { whole: GroupAgreement; query: AgreementQuery }) {
  const { t } = useTranslation('team')
  const leftOut = useTeam(state => state.leftOut)
  const among = whole.coders.flatMap(({ id }) => (leftOut.has(id) ? [] : [id]))
  const chosen = among.length === whole.coders.length ? query : { ...query, coders: among }
  const group = useGroupAgreement(chosen).data
  return (
    <>
      {whole.coders.length > 3 ? <CodersTogether coders={whole.coders} leftOut={leftOut} /> : null}
      {group && group.coders.length > 1 ? (
        <>
          <GroupFigures group={group} query={query} />
          <GroupOverTime query={chosen} />
        </>
      ) : (
        <Nothing words={t('agreement.none')} />
      )}
    </>
  )
}

function OnePair({ coders, query }: { coders: PairAgreement['coders']; query: AgreementQuery }) {
  const ids: Id[] = coders.map(({ id }) => id)
  const pair = useAgreement({ ...query, coders: ids }).data?.find(each => pairId(each) === pairId({ coders }))
  return pair ? <Pair pair={pair} query={{ ...query, coders: ids }} /> : null
}

function Pair({ pair, query }: { pair: PairAgreement; query: AgreementQuery }) {
  return (
    <>
      <AgreementFigures pair={pair} query={query} />
      <PairOverTime coders={pair.coders} query={query} />
    </>
  )
}

interface PairChoiceProps {
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

function PairChoice(props: PairChoiceProps) {
  const { t } = useTranslation('team')
  return (
    <div className="team-agreement-query">
      <Select label={t('agreement.pair')} {...props} />
    </div>
  )
}

function Nothing({ words }: { words: string }) {
  return <p className="team-hint team-agreement-none">{words}</p>
}

function optionOf(pair: Pick<PairAgreement, 'coders'>) {
  return { value: pairId(pair), label: pair.coders.map(({ name }) => name).join(' / ') }
}

function pairId({ coders }: Pick<PairAgreement, 'coders'>): string {
  return coders.map(({ id }) => id).join(' ')
}
