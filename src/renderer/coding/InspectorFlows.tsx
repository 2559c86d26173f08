import { ArrowRight, Sparkles } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../shared/model/coding'
import type { FlowPassages } from '../../shared/model/flow'
import type { OpenDocument } from '../../shared/model/open-document'
import { showError } from '../app/errors'
import { useDesk } from '../app/queries'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import { acceptSuggestion, dismissSuggestion } from './accept-suggestion'
import type { CodeIndex } from './code-index'
import { markOf } from './code-index'
import { drawFlow } from './draw-flow'
import { FlowMenu } from './FlowMenu'
import { jumpTo } from './jump'
import { suggestionsFor, wordsOf } from './suggestions'

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
      {readOnly ? null : <Suggestion document={document} coding={coding} index={index} />}
    </section>
  )
}

/** One quiet suggestion from what the text itself says; a person makes it a flow, or never sees it again. */
function Suggestion({ document, coding, index }: Omit<InspectorFlowsProps, 'readOnly'>) {
  const { t } = useTranslation('coding')
  const dismissed = useDesk().data?.dismissed ?? none
  const [suggestion] = useMemo(
    () => suggestionsFor(document, coding, index, dismissed),
    [document, coding, index, dismissed],
  )
  if (!suggestion) return null
  const leadsOn = suggestion.from === coding.id
  const other = document.codings.find(each => each.id === (leadsOn ? suggestion.to : suggestion.from))
  const code = other && index.byId.get(other.code)
  const words = wordsOf(document, suggestion)?.text
  if (!code) return null
  const key = words === undefined ? 'order' : 'words'
  return (
    <div className="coding-suggestion">
      <Icon icon={Sparkles} small />
      <p>
        {t(leadsOn ? `suggest.on.${key}` : `suggest.here.${key}`, { words: words ?? '' })}{' '}
        <CycleMark cycle={markOf(code)} colour={code.colour} decorative /> {code.name}.{' '}
        <button type="button" onClick={() => void acceptSuggestion(suggestion).catch(showError)}>
          {t('suggest.link')}
        </button>
        {' · '}
        <button type="button" onClick={() => void dismissSuggestion(suggestion).catch(showError)}>
          {t('suggest.dismiss')}
        </button>
      </p>
    </div>
  )
}

const none: readonly string[] = []

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
              {code ? <CycleMark cycle={markOf(code)} colour={code.colour} /> : <span />}
              <span className="coding-flow-words">
                <span className="coding-flow-passage">{other.quote}</span>
                {elsewhere ? <span className="ui-label ui-faint">{t('flow.in', { title: elsewhere })}</span> : null}
                {flow.words ? <span className="ui-label ui-secondary">“{flow.words}”</span> : null}
                {flow.strength ? <span className="ui-label ui-faint">{t(`strength.${flow.strength}`)}</span> : null}
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
