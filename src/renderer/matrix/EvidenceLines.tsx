import { useQuery } from '@tanstack/react-query'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../shared/model/evidence'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { openDocument, showView } from '../app/store'
import { openStory } from '../stories/stories-state'
import { EvidenceMemo } from './EvidenceMemo'
import { valueWords } from './indicator-words'
import { chooseCell, indicatorColumn } from './matrix-state'
import { Sparkline } from './Sparkline'
import type { MatrixData } from './use-matrix'

export interface EvidenceLinesProps {
  title: string
  none: string
  evidence: readonly Evidence[]
  data: MatrixData
  readOnly: boolean
}

/** Evidence of one kind: full dots bear out, hollow ones speak against, diamonds explain otherwise. Each opens what it is. */
export function EvidenceLines({ title, none, evidence, data, readOnly }: EvidenceLinesProps) {
  return (
    <div className="matrix-part">
      <h4>{title}</h4>
      {evidence.length === 0 ? <p className="matrix-faint">{none}</p> : null}
      {evidence.map(each => (
        <div key={each.id} className="matrix-evidence" data-role={each.role}>
          <Source evidence={each} data={data} />
          <EvidenceMemo evidence={each} readOnly={readOnly} />
        </div>
      ))}
    </div>
  )
}

function Source({ evidence, data }: { evidence: Evidence; data: MatrixData }) {
  const { t } = useTranslation('matrix')
  const { from } = evidence
  const gone = <span className="matrix-faint">{t('gone')}</span>
  switch (from.kind) {
    case 'indicator': {
      const index = data.indicators.findIndex(({ id }) => id === from.id)
      const indicator = data.indicators[index]
      if (!indicator) return gone
      const values = indicator.values.filter(({ group, value }) => group === '' && value !== null)
      return (
        <span className="matrix-source">
          <AriaButton
            className="ui-link"
            onPress={() => chooseCell({ column: indicatorColumn, cycle: indicator.cycle })}
          >
            I{index + 1} {indicator.name}
          </AriaButton>
          <Sparkline indicator={indicator} cycle={indicator.cycle} />
          <span className="matrix-faint">
            {[values.map(({ value }) => valueWords(value, '')).join(', '), indicator.unit, indicator.source]
              .filter(Boolean)
              .join('. ')}
          </span>
        </span>
      )
    }
    case 'story': {
      const index = data.allStories.findIndex(({ id }) => id === from.id)
      const story = data.allStories[index]
      if (!story) return gone
      return (
        <AriaButton
          className="ui-link"
          onPress={() => {
            openStory(story.id)
            showView({ name: 'stories' })
          }}
        >
          S{index + 1} {story.title}
        </AriaButton>
      )
    }
    case 'flow': {
      const story = data.allStories.find(({ flows }) => flows.some(({ id }) => id === from.id))
      const flow = story?.flows.find(({ id }) => id === from.id)
      const [start, end] = [story?.steps[flow?.from ?? -1], story?.steps[flow?.to ?? -1]]
      if (!start || !end) return gone
      return (
        <span className="matrix-quote">
          {start.cycle} → {end.cycle}: “{start.quote}” → “{end.quote}”
        </span>
      )
    }
    case 'coding':
      return <PassageSource coding={from.id} />
  }
}

function PassageSource({ coding }: { coding: string }) {
  const { t } = useTranslation('matrix')
  const { data } = useQuery({
    queryKey: queryKeys.evidencePassage(coding),
    queryFn: () => api.evidence.passagesOf({ codings: [coding] }),
  })
  const [passage] = data ?? []
  if (!data) return null
  if (!passage) return <span className="matrix-faint">{t('gone')}</span>
  return (
    <span className="matrix-source">
      <AriaButton
        className="matrix-quote"
        aria-description={t('open')}
        onPress={() => openDocument({ document: passage.document, coding })}
      >
        “{passage.quote}”
      </AriaButton>
      <span className="matrix-faint">{[passage.speaker, passage.documentTitle].filter(Boolean).join(', ')}</span>
    </span>
  )
}
