import { Download } from 'lucide-react'
import { useEffect, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../shared/model/project'
import { errorSentence } from '../app/errors'
import { useProject, useSpaces } from '../app/queries'
import { setPlace, showView } from '../app/store'
import { useWindowFits } from '../coding/use-window-fits'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { Menu } from '../ui/Menu'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { SidePanes } from '../ui/SidePanes'
import { AddEvidence } from './AddEvidence'
import { CellPane } from './CellPane'
import { ClaimPane } from './ClaimPane'
import { ClaimTable } from './ClaimTable'
import { saveMatrix } from './change-matrix'
import { MatrixTable } from './MatrixTable'
import { enterMatrix, useMatrixSession } from './matrix-state'
import { type MatrixData, useMatrix } from './use-matrix'
import './matrix.css'

/** The value-creation matrix: what is measured and what is told, cycle by cycle, and the claims that rest on both. */
export function MatrixView() {
  const project = useProject().data
  const id = project?.id
  const isHere = useMatrixSession(state => state.project === id)
  useLayoutEffect(() => {
    if (id !== undefined) enterMatrix(id)
  }, [id])
  return project && isHere ? <ProjectMatrix project={project} /> : <main id="main" />
}

function ProjectMatrix({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('matrix')
  const { data, error, refetch } = useMatrix()
  if (data) return <Loaded project={project} data={data} />
  return (
    <main id="main" className="ui-pane ui-pane-paper" aria-busy={!error}>
      {error ? (
        <EmptyState
          title={t('failed')}
          hint={errorSentence(error)}
          action={<Button onPress={refetch}>{t('retry')}</Button>}
        />
      ) : (
        <p className="app-connecting">{t('loading')}</p>
      )}
    </main>
  )
}

const everywhere = 'all'

function Loaded({ project, data }: { project: ProjectInfo; data: MatrixData }) {
  const { t } = useTranslation('matrix')
  const { shown, cell, claim, adding, space } = useMatrixSession()
  const spaces = useSpaces().data ?? []
  const isRoomy = useWindowFits(1080)
  const counts = t('counts', {
    indicators: t('indicators', { count: data.indicators.length }),
    stories: t('stories', { count: data.stories.length }),
    claims: t('claims', { count: data.claims.length }),
  })
  useEffect(() => setPlace(counts), [counts])
  const { cycleSet, readOnly } = project
  const isBare = data.allStories.length + data.indicators.length + data.claims.length === 0 && shown === 'matrix'
  const chosenClaim = data.claims.find(({ id }) => id === claim)
  const pane =
    shown === 'claims' ? (
      chosenClaim ? (
        <ClaimPane key={chosenClaim.id} claim={chosenClaim} data={data} cycleSet={cycleSet} readOnly={readOnly} />
      ) : null
    ) : cell ? (
      <CellPane cell={cell} data={data} readOnly={readOnly} />
    ) : null
  return (
    <div className="matrix-view">
      <SidePanes
        id="matrix"
        end={
          pane && isRoomy
            ? {
                // A claim is written in its pane and has a width of its own; evidence is only read there.
                id: shown === 'claims' ? 'claim' : 'evidence',
                border: t('pane.border'),
                size: shown === 'claims' ? '380px' : '296px',
                least: '240px',
                most: '50%',
                content: pane,
              }
            : null
        }
      >
        <main id="main" className="ui-pane ui-pane-paper" data-pane aria-label={t('title')}>
          <div className="ui-pane-head ui-pane-head-lined">
            <h2>{t('title')}</h2>
            <span className="ui-pane-note">{counts}</span>
            <span className="ui-grow" />
            <Segments
              label={t('show')}
              value={shown}
              options={(['matrix', 'claims'] as const).map(value => ({ value, label: t(`show.${value}`) }))}
              onChange={value => (value ? useMatrixSession.setState({ shown: value }) : undefined)}
            />
            {spaces.length > 0 ? (
              <Select
                label={t('space')}
                hideLabel
                value={space ?? everywhere}
                options={[
                  { value: everywhere, label: t('space.all') },
                  ...spaces.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={value => useMatrixSession.setState({ space: value === everywhere ? null : value })}
                className="matrix-space"
              />
            ) : null}
            <Menu
              label={t('export')}
              placement="bottom end"
              trigger={
                <Button small icon={Download}>
                  {t('export')}
                </Button>
              }
              groups={[
                {
                  entries: (['matrix', 'claimsCsv', 'claimsText'] as const).map(id => ({
                    id,
                    label: t(`export.${id}`),
                  })),
                },
              ]}
              onChoose={id => void saveMatrix(id)}
            />
          </div>
          {isBare ? (
            <EmptyState
              whole
              title={t('none')}
              hint={t('none.hint')}
              action={<Button onPress={() => showView({ name: 'stories' })}>{t('none.go')}</Button>}
            />
          ) : shown === 'matrix' ? (
            <MatrixTable data={data} cycleSet={cycleSet} readOnly={readOnly} />
          ) : (
            <ClaimTable data={data} readOnly={readOnly} />
          )}
        </main>
      </SidePanes>
      {pane && !isRoomy ? <div className="matrix-overlay">{pane}</div> : null}
      {adding ? <AddEvidence to={adding} data={data} /> : null}
    </div>
  )
}
