import { useTranslation } from 'react-i18next'
import { cycleSets } from '../../shared/framework/cycles'
import { evidenceRoles, levels, valences } from '../../shared/model/coding'
import { notSet, type PassageQuery, passageGroups, passageOrders } from '../../shared/model/passage-query'
import { useBeneficiaries, useDocuments, useParticipants, useProject, useSaved } from '../app/queries'
import { useCoders } from '../team/queries'
import { Button } from '../ui/Button'
import { Choices } from '../ui/Choices'
import { CycleMark } from '../ui/CycleMark'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { askForPassages, clearPassageFilters, usePassages } from './passage-state'

const anything = 'anything'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const byLabel = (a: { label: string }, b: { label: string }) => collator.compare(a.label, b.label)

/** Everything the list of passages may be asked for, besides codes and words. */
export function FilterFields() {
  const { t } = useTranslation('passages')
  const { t: c } = useTranslation('coding')
  const { t: u } = useTranslation('ui')
  const query = usePassages(state => state.query)
  const documents = useDocuments().data ?? []
  const participants = useParticipants().data ?? []
  const coders = useCoders().data ?? []
  const beneficiaries = useBeneficiaries().data ?? []
  const queries = useSaved('query').data ?? []
  const set = useProject().data?.cycleSet ?? '2020'
  const orders = passageOrders.map(value => ({ value, label: t(`order.${value}`) }))
  const groups = passageGroups.map(value => ({ value, label: t(`group.by.${value}`) }))
  const unset = { id: notSet, label: t('notSet') } as const
  return (
    <>
      <div className="passages-filter-rows">
        <Select label={t('order')} value={query.order} options={orders} onChange={order => askForPassages({ order })} />
        <Select label={t('group')} value={query.group} options={groups} onChange={group => askForPassages({ group })} />
        {queries.length > 0 ? (
          <Select
            label={t('query')}
            value={query.query ?? anything}
            options={[
              { value: anything, label: t('query.none') },
              ...queries.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={id => askForPassages({ query: id === anything ? null : id })}
          />
        ) : null}
        <div className="passages-filter-field">
          <span className="ui-field-label">{t('below')}</span>
          <Segments
            label={t('below')}
            value={query.withBelow ? 'with' : 'without'}
            options={[
              { value: 'with', label: t('below.with') },
              { value: 'without', label: t('below.without') },
            ]}
            onChange={value => askForPassages({ withBelow: value === 'with' })}
          />
        </div>
      </div>
      <div className="passages-filter-columns">
        <Choices
          title={t('cycles')}
          items={[
            ...cycleSets[set].map(id => ({ id, label: u(`cycle.${id}`), mark: <CycleMark cycle={id} decorative /> })),
            { id: notSet, label: t('cycle.none') },
          ]}
          chosen={query.cycles}
          onChange={cycles => askForPassages({ cycles })}
        />
        <Choices
          title={t('documents')}
          items={documents.map(({ id, title }) => ({ id, label: title }))}
          chosen={query.documents}
          onChange={chosen => askForPassages({ documents: chosen })}
        />
        <Choices
          title={t('participants')}
          items={participants.map(({ id, name }) => ({ id, label: name })).sort(byLabel)}
          chosen={query.participants}
          onChange={chosen => askForPassages({ participants: chosen })}
        />
        <div>
          <Choices
            title={t('coders')}
            items={coders.map(({ id, name }) => ({ id, label: name }))}
            chosen={query.coders}
            onChange={chosen => askForPassages({ coders: chosen })}
          />
          <Choices<PassageQuery['valences'][number]>
            title={c('valence')}
            items={[...valences.map(id => ({ id, label: c(`valence.${id}`) })), unset]}
            chosen={query.valences}
            onChange={chosen => askForPassages({ valences: chosen })}
          />
        </div>
        <div>
          <Choices<PassageQuery['stances'][number]>
            title={c('stance')}
            items={[...(['account', 'aspiration'] as const).map(id => ({ id, label: c(`stance.${id}`) })), unset]}
            chosen={query.stances}
            onChange={chosen => askForPassages({ stances: chosen })}
          />
          <Choices<PassageQuery['confidences'][number]>
            title={c('confidence')}
            items={[...(['sure', 'unsure'] as const).map(id => ({ id, label: c(`confidence.${id}`) })), unset]}
            chosen={query.confidences}
            onChange={chosen => askForPassages({ confidences: chosen })}
          />
        </div>
        <div>
          <Choices<PassageQuery['levels'][number]>
            title={c('level')}
            items={[...levels.map(id => ({ id, label: c(`level.${id}`) })), unset]}
            chosen={query.levels}
            onChange={chosen => askForPassages({ levels: chosen })}
          />
          <Choices<PassageQuery['roles'][number]>
            title={c('evidenceRole')}
            items={[...evidenceRoles.map(id => ({ id, label: c(`evidenceRole.${id}`) })), unset]}
            chosen={query.roles}
            onChange={chosen => askForPassages({ roles: chosen })}
          />
        </div>
        {beneficiaries.length > 0 ? (
          <Choices<string>
            title={c('beneficiary')}
            items={[...beneficiaries.map(name => ({ id: name, label: name })), unset]}
            chosen={query.beneficiaries}
            onChange={chosen => askForPassages({ beneficiaries: chosen })}
          />
        ) : null}
      </div>
      <div className="passages-filter-foot">
        <Button small onPress={clearPassageFilters}>
          {t('filters.clear')}
        </Button>
      </div>
    </>
  )
}
