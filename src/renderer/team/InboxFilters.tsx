import { useTranslation } from 'react-i18next'
import { type Disagreement, disagreementKinds } from '../../shared/model/team'
import { Button } from '../ui/Button'
import { Select } from '../ui/Select'
import { everythingKey } from './commands'
import { codeChoices, coderChoices, type InboxFilter, isListed, pairChoices, wholeInbox } from './inbox-filter'
import { narrowInbox } from './team-state'

interface InboxFiltersProps {
  all: readonly Disagreement[]
  filter: InboxFilter
  /** How many are listed. */
  count: number
}

const whole = 'all'

function backToDisagreement(): void {
  document.querySelector<HTMLElement>('.team-disagreement')?.focus()
}

/** The button goes with what it takes away, and the keyboard must be somewhere. */
function listEverything(): void {
  backToDisagreement()
  narrowInbox(wholeInbox)
}

/** Narrows the list to one kind, to what two of the coders disagree on, and to one code; each choice says how many it leaves. */
export function InboxFilters({ all, filter, count }: InboxFiltersProps) {
  const { t } = useTranslation('team')
  const of = (kind: InboxFilter['kind']) => all.filter(each => isListed(each, { ...filter, kind })).length
  const kinds = disagreementKinds.map(kind => ({ kind, count: of(kind) }))
  const tellers = of('tellers')
  const hasTellers = all.some(({ withTeller }) => withTeller)
  const [pairs, codes] = [pairChoices(all, filter), codeChoices(all, filter)]
  const ofOne = coderChoices(all, filter).map(each => ({ ...each, label: t('inbox.withAll', { name: each.label }) }))
  const listed = (choices: typeof pairs) =>
    choices.map(each => ({ value: each.value, label: t('inbox.of', { kind: each.label, count: each.count }) }))
  const isNarrow = filter.kind !== 'all' || filter.pair !== null || filter.code !== null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back to what is argued over, from whichever list has the keyboard.
    <div
      className="team-inbox-filters"
      onKeyDown={event => {
        if (event.key === 'Escape') backToDisagreement()
      }}
    >
      <Select<InboxFilter['kind']>
        hideLabel
        label={t('inbox.listed')}
        value={filter.kind}
        options={[
          { value: 'all', label: t('inbox.all', { count: of('all') }) },
          ...kinds
            .filter(each => each.count > 0 || each.kind === filter.kind)
            .map(each => ({
              value: each.kind,
              label: t('inbox.of', { kind: t(`dis.${each.kind}`), count: each.count }),
            })),
          ...(hasTellers ? [{ value: 'tellers' as const, label: t('inbox.tellers', { count: tellers }) }] : []),
        ]}
        onChange={kind => narrowInbox({ kind })}
      />
      {pairs.length > 1 || filter.pair !== null ? (
        <Select
          hideLabel
          label={t('inbox.pair')}
          value={filter.pair ?? whole}
          options={[{ value: whole, label: t('inbox.everyPair') }, ...listed(ofOne), ...listed(pairs)]}
          onChange={pair => narrowInbox({ pair: pair === whole ? null : pair })}
        />
      ) : null}
      {codes.length > 1 || filter.code !== null ? (
        <Select
          hideLabel
          label={t('inbox.code')}
          value={filter.code ?? whole}
          options={[{ value: whole, label: t('inbox.everyCode') }, ...listed(codes)]}
          onChange={code => narrowInbox({ code: code === whole ? null : code })}
        />
      ) : null}
      {isNarrow ? (
        <p>
          <span>{t('inbox.narrowed', { count, all: all.length })}</span>
          <Button look="quiet" small keys={everythingKey} onPress={listEverything}>
            {t('inbox.everything')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
