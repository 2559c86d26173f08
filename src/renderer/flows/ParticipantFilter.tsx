import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { FilterGroup } from './FilterGroup'
import { FilterRow } from './FilterRow'
import type { Participant } from './FlowFilters'
import { keptCount } from './flow-filter'
import { leaveOut, useFlows } from './flow-state'

const shownAtFirst = 8

/** Who is counted. Those with flows come first; beyond the first eight the rest is one press away. */
export function ParticipantFilter({ participants }: { participants: readonly Participant[] }) {
  const { t } = useTranslation('flows')
  const leftOut = useFlows(state => state.leftOut.participants)
  const [isOpen, setOpen] = useState(false)
  const ids = participants.map(({ id }) => id)
  const isLong = participants.length > shownAtFirst
  const first = isLong && !isOpen ? firstOf(participants) : participants
  const rest = participants.length - first.length
  return (
    <FilterGroup
      title={t('participants')}
      kept={keptCount(participants, leftOut)}
      count={participants.length}
      unit={t('unit.flows')}
      onAll={() => leaveOut('participants', ids, false)}
      onNone={() => leaveOut('participants', ids, true)}
    >
      {first.map(({ id, name, flows }) => (
        <FilterRow
          key={id}
          label={name}
          title={name}
          count={flows}
          countWords={t('count.flows', { count: flows })}
          isSelected={!leftOut.includes(id)}
          onChange={isSelected => leaveOut('participants', [id], !isSelected)}
        />
      ))}
      {isLong ? (
        <AriaButton className="flows-filter-more" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? t('filter.fewer') : t('filter.more', { count: rest })}
        </AriaButton>
      ) : null}
    </FilterGroup>
  )
}

/** Those who told most, in the order of the list. */
function firstOf(participants: readonly Participant[]): Participant[] {
  const most = new Set([...participants].sort((a, b) => b.flows - a.flows).slice(0, shownAtFirst))
  return participants.filter(participant => most.has(participant))
}
