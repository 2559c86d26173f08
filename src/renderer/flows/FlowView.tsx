import { useLayoutEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentence } from '../app/errors'
import { useDocuments, useFlowSummary, useParticipants, useProject } from '../app/queries'
import { useWindowFits } from '../coding/use-window-fits'
import { FlowExportDialog } from '../figures/FlowExportDialog'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { SidePanes } from '../ui/SidePanes'
import { EvidencePane } from './EvidencePane'
import { FlowFilters } from './FlowFilters'
import { FlowPane } from './FlowPane'
import { filterOf, keptCount } from './flow-filter'
import { enterFlows, showExport, useFlows } from './flow-state'
import { closeFilters, goToFilters } from './go-to-filters'
import './flows.css'

/** The flow view: filters, the figure or its matrix, and the passages behind whatever is chosen in it. */
export function FlowView() {
  const project = useProject().data
  const id = project?.id
  const isHere = useFlows(state => state.project === id)
  useLayoutEffect(() => {
    if (id !== undefined) enterFlows(id)
  }, [id])
  return project && isHere ? <ProjectFlows name={project.name} /> : <main id="main" />
}

function ProjectFlows({ name }: { name: string }) {
  const { t } = useTranslation('flows')
  const isRoomy = useWindowFits(1180)
  const isWide = useWindowFits(900)
  const by = useFlows(state => state.by)
  const leftOut = useFlows(state => state.leftOut)
  const isChosen = useFlows(state => state.chosen !== null)
  const isExporting = useFlows(state => state.isExporting)
  const show = useFlows(state => state.show)
  const hasDrawer = useFlows(state => state.filters) && !isWide
  const documents = useDocuments().data ?? noDocuments
  const participants = useParticipants().data ?? noParticipants
  const filter = useMemo(
    () => filterOf(leftOut, { documents: documents.map(idOf), participants: participants.map(idOf) }),
    [leftOut, documents, participants],
  )
  const { data, error, refetch } = useFlowSummary(by, filter)
  const summary = data?.summary
  const selection = {
    tellers: { kept: keptCount(participants, leftOut.participants), count: participants.length },
    documents: { kept: keptCount(documents, leftOut.documents), count: documents.length },
  }
  const filters = (
    <FlowFilters
      summary={summary}
      documents={documents}
      participants={participants}
      onClose={isWide ? undefined : closeFilters}
    />
  )
  const evidence = summary ? (
    <EvidencePane summary={summary} tellersShown={participants.length > 0 ? selection.tellers.kept : null} />
  ) : null
  const hasEvidence = isChosen && evidence !== null
  return (
    <div className="flows-view" data-covered={!isRoomy && hasEvidence}>
      <SidePanes
        id="flows"
        start={
          isWide
            ? {
                id: 'filters',
                border: t('filters.border'),
                size: '228px',
                least: '180px',
                most: '36%',
                content: filters,
              }
            : null
        }
        end={
          isRoomy && hasEvidence
            ? {
                id: 'evidence',
                border: t('evidence.border'),
                size: '336px',
                least: '260px',
                most: '45%',
                content: evidence,
              }
            : null
        }
      >
        {data ? (
          <FlowPane
            project={name}
            summary={data.summary}
            filterText={data.filterText}
            selection={selection}
            onShowFilters={isWide ? undefined : goToFilters}
          />
        ) : (
          <main id="main" className="ui-pane ui-pane-paper" aria-busy={!error}>
            {error ? (
              <EmptyState
                title={t('failed')}
                hint={errorSentence(error)}
                action={<Button onPress={() => void refetch()}>{t('retry')}</Button>}
              />
            ) : (
              <p className="app-connecting">{t('loading')}</p>
            )}
          </main>
        )}
      </SidePanes>
      {!isRoomy && hasEvidence ? <div className="flows-overlay flows-overlay-right">{evidence}</div> : null}
      {hasDrawer ? <div className="flows-overlay flows-overlay-left">{filters}</div> : null}
      {isExporting && data ? (
        <FlowExportDialog
          project={name}
          summary={data.summary}
          filter={filter}
          filterText={data.filterText}
          show={show}
          onClose={() => showExport(false)}
        />
      ) : null}
    </div>
  )
}

const noDocuments: never[] = []
const noParticipants: never[] = []

function idOf({ id }: { id: string }): string {
  return id
}
