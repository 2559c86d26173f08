import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../shared/model/coding'
import type { FlowPassages } from '../../shared/model/flow'
import type { OpenDocument } from '../../shared/model/open-document'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import type { CodeIndex } from './code-index'
import { markOf } from './code-index'
import { drawFlow } from './draw-flow'
import { FlowMenu } from './FlowMenu'
import { jumpTo } from './jump'

export interface InspectorFlowsProps {
  document: OpenDocument
  coding: Coding
  index: CodeIndex
  readOnly: boolean
}

/** Flows into and out of a coding; each line leads to its other end. */
export function InspectorFlows({ document, coding, index, readOnly }: InspectorFlowsProps) {
  const { t } = useTranslation('coding')
  const into = document.flows.filter(({ flow }) => flow.to === coding.id)
  const out = document.flows.filter(({ flow }) => flow.from === coding.id)
  return (
    <section className="ui-section coding-flows" aria-label={t('flows')}>
      <div className="coding-section-head">
        <h3>{t('flows.in')}</h3>
        <span className="ui-label ui-faint">{into.length}</span>
      </div>
      <FlowRows flows={into} end="from" coding={coding} index={index} readOnly={readOnly} />
      <div className="coding-section-head">
        <h3>{t('flows.out')}</h3>
        <span className="ui-label ui-faint">{out.length}</span>
        <span className="ui-grow" />
        <Button small look="quiet" keys="l" isDisabled={readOnly} onPress={drawFlow}>
          {t('flows.link')}
        </Button>
      </div>
      <FlowRows flows={out} end="to" coding={coding} index={index} readOnly={readOnly} />
    </section>
  )
}

interface FlowRowsProps {
  flows: readonly FlowPassages[]
  end: 'from' | 'to'
  coding: Coding
  index: CodeIndex
  readOnly: boolean
}

function FlowRows({ flows, end, coding, index, readOnly }: FlowRowsProps) {
  const { t } = useTranslation('coding')
  return (
    <ul>
      {flows.map(passages => {
        const { flow } = passages
        const other = passages[end]
        const code = index.byId.get(other.code)
        const elsewhere = other.document === coding.document ? null : other.documentTitle
        return (
          <li key={flow.id} className="coding-flow" data-status={flow.status}>
            <button
              type="button"
              className="coding-flow-end"
              title={other.quote}
              onClick={() => jumpTo(other.document, other.coding)}
            >
              <Icon icon={ArrowRight} small />
              {code ? <CycleMark cycle={markOf(code)} /> : <span />}
              <span className="coding-flow-words">
                <span className="coding-flow-passage">{other.quote}</span>
                {elsewhere ? <span className="ui-label ui-faint">{t('flow.in', { title: elsewhere })}</span> : null}
                {flow.memo ? <span className="ui-label ui-secondary">{flow.memo}</span> : null}
              </span>
            </button>
            <FlowMenu flow={flow} fromCycle={index.byId.get(passages.from.code)?.cycle ?? null} readOnly={readOnly} />
          </li>
        )
      })}
    </ul>
  )
}
