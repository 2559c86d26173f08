import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowRelation } from '../../shared/flow/summary'
import type { FlowPassages } from '../../shared/model/flow'
import type { Id } from '../../shared/model/id'
import { Segments } from '../ui/Segments'
import { EvidenceFoot } from './EvidenceFoot'
import { EvidenceList } from './EvidenceList'
import { FlowItem } from './FlowItem'
import { goToPassage } from './go-to-passage'
import { useFlowPassages } from './use-evidence'

const step = 200
type Part = 'all' | 'loops' | 'confirmed'

/** The flows of a relation, 200 at a time, with the passages at both ends. */
export function FlowEvidence({ relation }: { relation: FlowRelation }) {
  const { t } = useTranslation('flows')
  const [limit, setLimit] = useState(step)
  const [part, setPart] = useState<Part>('all')
  const isLoops = part === 'loops' && relation.loopFlows.length > 0
  const listed = isLoops ? relation.loopFlows : relation.flows
  const rows = useMemo(() => listed.slice(0, limit), [listed, limit])
  const flows = useFlowPassages(rows).data
  const confirmed = useMemo(() => flows?.filter(({ flow }) => flow.status === 'confirmed') ?? [], [flows])
  // A status is known once a flow has been read; with some unread its count would be wrong.
  const isAllRead = part !== 'loops' && relation.flows.length <= limit && relation.flowCount === relation.flows.length
  const hasConfirmed = isAllRead && confirmed.length > 0 && confirmed.length < relation.flowCount
  const isConfirmed = part === 'confirmed' && hasConfirmed
  const shown = isConfirmed ? confirmed : flows
  const hasLoops = relation.loopFlows.length > 0 && relation.loopFlows.length < relation.flows.length
  const options: { value: Part; label: string }[] = [
    { value: 'all', label: t('evidence.all', { count: relation.flowCount }) },
    ...(hasConfirmed
      ? [{ value: 'confirmed' as const, label: t('evidence.confirmed', { count: confirmed.length }) }]
      : []),
    ...(hasLoops
      ? [{ value: 'loops' as const, label: t('evidence.loops', { count: relation.loopFlows.length }) }]
      : []),
  ]
  const items = useMemo(() => shown?.map(passages => ({ ...passages, id: passages.flow.id })), [shown])
  const total = isConfirmed ? confirmed.length : isLoops ? relation.loopFlows.length : relation.flowCount
  return (
    <>
      {options.length > 1 ? (
        <div className="flows-evidence-parts">
          <Segments
            label={t('evidence.part')}
            value={isConfirmed || isLoops ? part : 'all'}
            options={options}
            onChange={value => setPart(value ?? 'all')}
          />
        </div>
      ) : null}
      <EvidenceList<FlowPassages & { id: Id }>
        label={t('evidence.list')}
        items={items}
        words={wordsOf}
        onOpen={({ from, flow }) => goToPassage(from, flow.id)}
      >
        {item => <FlowItem passages={item} from={relation.from} to={relation.to} />}
      </EvidenceList>
      <EvidenceFoot
        of="flows"
        shown={items?.length ?? 0}
        listed={isConfirmed ? total : listed.length}
        total={total}
        step={step}
        onMore={() => setLimit(limit + step)}
      />
    </>
  )
}

function wordsOf({ from, to }: FlowPassages): string {
  return `${from.speaker}: ${from.quote} → ${to.quote}`
}
