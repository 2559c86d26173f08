import { ChartNetwork, Download, SlidersHorizontal, Table2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowSummary } from '../../shared/flow/summary'
import { setPlace, showView } from '../app/store'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { IconButton } from '../ui/IconButton'
import { Segments } from '../ui/Segments'
import { evidenceOf } from './evidence'
import { evidenceSentence } from './evidence-sentence'
import { FlowMatrix } from './FlowMatrix'
import { FlowNotice } from './FlowNotice'
import { FlowPicture } from './FlowPicture'
import { isFiltered, showExport, toggleMatrix, useFlows } from './flow-state'

interface Part {
  kept: number
  count: number
}

export interface FlowPaneProps {
  project: string
  summary: FlowSummary
  /** What the selection leaves out, for the caption. */
  filterText: string
  selection: { tellers: Part; documents: Part }
  /** In a narrow window: opens the filters over the figure. */
  onShowFilters: (() => void) | undefined
}

/** The figure or its matrix on paper, with what it shows in its head. */
export function FlowPane({ project, summary, filterText, selection, onShowFilters }: FlowPaneProps) {
  const { t } = useTranslation('flows')
  const picture = useFlows(state => state.picture)
  const filtered = useFlows(isFiltered)
  const chosen = useFlows(state => state.chosen)
  const [pointed, setPointed] = useState<string | null>(null)
  const { told, loops, loopStories, codings } = summary.totals
  useEffect(() => {
    const stories = t('stories', { count: loopStories })
    setPlace(
      t('place.told', { count: told }),
      ...(loops ? [t('place.loops', { count: loops, stories })] : []),
      ...(pointed === null ? [] : [pointed]),
    )
  }, [t, told, loops, loopStories, pointed])
  const { tellers, documents } = selection
  const title = [
    t('title'),
    tellers.kept === tellers.count ? t('title.all') : t('title.tellers', { ...tellers }),
    ...(documents.kept === documents.count ? [] : [t('title.documents', { ...documents })]),
  ].join(', ')
  const evidence = chosen === null ? null : evidenceOf(summary, chosen)
  const sentence = evidence && evidenceSentence(evidence, summary.by, tellers.count > 0 ? tellers.kept : null)
  const isBare = codings === 0 && !filtered
  return (
    <main id="main" className="ui-pane ui-pane-paper flows-main" data-pane aria-label={t('pane.figure')}>
      <div className="ui-pane-head ui-pane-head-lined flows-head">
        {onShowFilters ? (
          <IconButton
            small
            icon={SlidersHorizontal}
            label={t('filters.show')}
            keys="f"
            data-opens="filters"
            onPress={onShowFilters}
          />
        ) : null}
        <h2>{title}</h2>
        <span className="ui-pane-note">{t(`by.note.${summary.by}`)}</span>
        <span className="ui-grow" />
        <Segments
          label={t('picture')}
          value={picture}
          options={[
            { value: 'figure', label: t('picture.figure'), icon: ChartNetwork },
            { value: 'matrix', label: t('picture.matrix'), icon: Table2 },
          ]}
          onChange={value => (value === picture ? undefined : toggleMatrix())}
        />
        <Button small icon={Download} isDisabled={isBare} onPress={() => showExport(true)}>
          {t('export')}
        </Button>
      </div>
      {/* In the page before there is anything to say: a live region that comes with its words is not read out. */}
      <p className="ui-hidden" role="status">
        {sentence ? `${sentence.lead} ${sentence.rest}` : ''}
      </p>
      {isBare ? (
        <EmptyState
          whole
          title={t('none.coded')}
          hint={t('none.coded.hint')}
          action={<Button onPress={() => showView({ name: 'code' })}>{t('none.go')}</Button>}
        />
      ) : (
        <>
          <FlowNotice totals={summary.totals} />
          {picture === 'figure' ? (
            <FlowPicture project={project} summary={summary} filterText={filterText} onPoint={setPointed} />
          ) : (
            <FlowMatrix project={project} summary={summary} filterText={filterText} />
          )}
        </>
      )}
    </main>
  )
}
