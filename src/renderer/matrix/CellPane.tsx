import { Plus, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type EvidenceRole, evidenceRoles } from '../../shared/model/evidence'
import type { Story, StoryStep } from '../../shared/model/story'
import { claimStrength, supportingStories } from '../../shared/story/claim-strength'
import { storyWords } from '../../shared/story/en'
import { openDocument, showView } from '../app/store'
import { formatTime } from '../i18n/format'
import { CellMenu } from '../stories/CellMenu'
import { openStory } from '../stories/stories-state'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { IconButton } from '../ui/IconButton'
import { EmptyCell } from './EmptyCell'
import { EvidenceLines } from './EvidenceLines'
import { IndicatorDetail } from './IndicatorDetail'
import { type Cell, chooseCell, indicatorColumn, useMatrixSession } from './matrix-state'
import { StrengthTable } from './StrengthTable'
import type { MatrixData } from './use-matrix'

export interface CellPaneProps {
  cell: Cell
  data: MatrixData
  readOnly: boolean
}

/** What stands behind a cell: the passages of its steps, what bears them out and speaks against them, and the claims they serve. */
export function CellPane({ cell, data, readOnly }: CellPaneProps) {
  const { t } = useTranslation(['matrix', 'ui', 'stories'])
  const place = data.stories.findIndex(({ id }) => id === cell.column)
  const story = data.stories[place]
  const here = story?.steps.flatMap((step, at) => (step.cycle === cell.cycle ? [{ step, at }] : [])) ?? []
  const indicators = data.indicators.flatMap((indicator, index) =>
    cell.column === indicatorColumn && indicator.cycle === cell.cycle ? [{ indicator, index }] : [],
  )
  const own = story ? story.cells : data.cells
  const state = own.find(({ cycle }) => cycle === cell.cycle)
  const close = () => {
    chooseCell(null)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.matrix-cell[tabindex="0"]')?.focus())
  }
  return (
    <aside
      className="ui-pane matrix-pane"
      data-pane
      aria-label={t('pane')}
      onKeyDown={event => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="ui-pane-head">
        <CycleMark cycle={cell.cycle} />
        <h2>{story ? `S${place + 1} ${story.title}` : t('indicator')}</h2>
        <span className="ui-grow" />
        <IconButton small icon={X} label={t('pane.close')} keys="Escape" onPress={close} />
      </div>
      <div className="ui-scroll">
        {story && here.length > 0
          ? here.map(({ step, at }) => (
              <StepDetail key={step.id} story={story} step={step} at={at} data={data} readOnly={readOnly} />
            ))
          : null}
        {indicators.map(each => (
          <IndicatorDetail key={each.indicator.id} {...each} data={data} readOnly={readOnly} />
        ))}
        {here.length + indicators.length === 0 ? (
          <section className="ui-section">
            <p className="matrix-state">
              <EmptyCell state={state?.state ?? 'untold'} /> {t(`stories:cell.${state?.state ?? 'untold'}`)}
            </p>
            {state?.note ? <p className="matrix-note">{state.note}</p> : null}
            <CellMenu
              story={story?.id ?? null}
              cycle={cell.cycle}
              cell={state}
              isDisabled={readOnly}
              className="ui-button ui-button-plain ui-button-small"
            >
              {t('pane.why')}
            </CellMenu>
          </section>
        ) : null}
        {story ? <CellClaims story={story} cell={cell} data={data} /> : null}
      </div>
    </aside>
  )
}

function StepDetail({
  story,
  step,
  at,
  data,
  readOnly,
}: {
  story: Story
  step: StoryStep
  at: number
  data: MatrixData
  readOnly: boolean
}) {
  const { t } = useTranslation(['matrix', 'stories'])
  const { coding, document } = step
  const about = data.evidence.filter(({ to }) => to.kind === 'coding' && to.id === coding)
  return (
    <section className="ui-section" aria-label={t('step', { number: at + 1 })}>
      <p className="matrix-step-head">
        <AriaButton
          className="ui-link"
          aria-description={t('openStory')}
          onPress={() => {
            openStory(story.id, at)
            showView({ name: 'stories' })
          }}
        >
          {t('step', { number: at + 1 })}
        </AriaButton>{' '}
        · {storyWords.status(step.status, step.statusAt)}
        {coding === null ? ` · ${t('stories:lost')}` : ''}
      </p>
      {coding && document ? (
        <AriaButton
          className="matrix-quote"
          aria-description={t('open')}
          onPress={() => openDocument({ document, coding })}
        >
          “{step.quote}”
        </AriaButton>
      ) : (
        <p className="matrix-quote">“{step.quote}”</p>
      )}
      <p className="matrix-faint">
        {[step.speaker || story.tellerName, step.time === null ? step.documentTitle : formatTime(step.time)]
          .filter(Boolean)
          .join(', ')}
      </p>
      {coding === null
        ? null
        : evidenceRoles.map((role: EvidenceRole) => (
            <EvidenceLines
              key={role}
              title={t(role)}
              none={t(`${role}.none`)}
              evidence={about.filter(each => each.role === role)}
              data={data}
              readOnly={readOnly}
            />
          ))}
      {coding === null || readOnly ? null : (
        <Button small icon={Plus} onPress={() => useMatrixSession.setState({ adding: { kind: 'coding', id: coding } })}>
          {t('add')}
        </Button>
      )}
    </section>
  )
}

/** Claims along this cycle for which the story is named. */
function CellClaims({ story, cell, data }: { story: Story; cell: Cell; data: MatrixData }) {
  const { t } = useTranslation('matrix')
  const claims = data.claims.filter(
    claim =>
      claim.path.includes(cell.cycle) &&
      supportingStories(
        data.evidence.filter(({ to, role }) => to.id === claim.id && role === 'supports'),
        [story],
      ).length > 0,
  )
  if (claims.length === 0) return null
  return (
    <>
      {claims.map(claim => (
        <section key={claim.id} className="ui-section">
          <h3>
            {t('claims')} {data.claims.indexOf(claim) + 1}
          </h3>
          <AriaButton
            className="matrix-claim-link"
            onPress={() => useMatrixSession.setState({ shown: 'claims', claim: claim.id })}
          >
            {claim.statement}
          </AriaButton>
          <StrengthTable strength={claimStrength(claim, data.evidence, data.allStories)} />
        </section>
      ))}
    </>
  )
}
