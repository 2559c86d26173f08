import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import type { FlowPassages } from '../../shared/model/flow'
import { useCodebook } from '../app/queries'
import { CodingItem } from '../flows/CodingItem'
import { EvidenceFoot } from '../flows/EvidenceFoot'
import { EvidenceList } from '../flows/EvidenceList'
import { FlowItem } from '../flows/FlowItem'
import { goToPassage } from '../flows/go-to-passage'
import { useCodingPassages, useFlowPassages } from '../flows/use-evidence'
import { IconButton } from '../ui/IconButton'
import { type ChosenMark, chooseMark } from './figures-state'

const step = 200

/** The passages behind the chosen mark: what it says, and every quote. */
export function MarkPane({ mark }: { mark: ChosenMark }) {
  const { t } = useTranslation('figures')
  return (
    <aside
      className="ui-pane flows-evidence"
      data-pane
      aria-label={t('pane.passages')}
      onKeyDownCapture={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        chooseMark(null)
      }}
    >
      <div className="ui-pane-head">
        <h2>{t('pane.passages')}</h2>
        <span className="ui-grow" />
        <IconButton small icon={X} label={t('passages.close')} keys="Escape" onPress={() => chooseMark(null)} />
      </div>
      <p className="flows-evidence-sentence" role="status">
        <span className="flows-lead">{mark.name}</span>
      </p>
      <MarkRows key={mark.id} mark={mark} />
    </aside>
  )
}

function MarkRows({ mark: { evidence } }: { mark: ChosenMark }) {
  const { t } = useTranslation('flows')
  const [limit, setLimit] = useState(step)
  const rows = useMemo(() => evidence.rows.slice(0, limit), [evidence, limit])
  const isFlows = evidence.of === 'flows'
  const flows = useFlowPassages(isFlows ? rows : null).data
  const codings = useCodingPassages(isFlows ? null : rows).data
  const codes = useCodebook().data
  const codeOf = useMemo(() => new Map<string, Code>(codes?.map(code => [code.id, code])), [codes])
  const keyOf = (code: string) => codeOf.get(code)?.cycle ?? codeOf.get(code)?.key ?? ''
  const flowItems = useMemo(() => flows?.map(passages => ({ ...passages, id: passages.flow.id })), [flows])
  const codingItems = useMemo(() => codings?.map(passage => ({ ...passage, id: passage.coding })), [codings])
  const foot = (
    <EvidenceFoot
      of={evidence.of}
      shown={(isFlows ? flowItems : codingItems)?.length ?? 0}
      listed={evidence.rows.length}
      total={evidence.count}
      step={step}
      onMore={() => setLimit(limit + step)}
    />
  )
  if (isFlows)
    return (
      <>
        <EvidenceList<FlowPassages & { id: string }>
          label={t('evidence.list')}
          items={flowItems}
          words={({ from, to }) => `${from.speaker}: ${from.quote} → ${to.quote}`}
          onOpen={({ from, flow }) => goToPassage(from, flow.id)}
        >
          {item => (
            <FlowItem
              passages={item}
              from={keyOf(item.from.code)}
              to={item.flow.kind === 'reframe' ? null : keyOf(item.to.code)}
            />
          )}
        </EvidenceList>
        {foot}
      </>
    )
  return (
    <>
      <EvidenceList
        label={t('evidence.list.codings')}
        items={codingItems}
        words={({ speaker, quote }) => `${speaker}: ${quote}`}
        onOpen={passage => goToPassage(passage, passage.coding)}
      >
        {item => <CodingItem passage={item} code={codeOf.get(item.code)} cycle={keyOf(item.code)} />}
      </EvidenceList>
      {foot}
    </>
  )
}
