import { useTranslation } from 'react-i18next'
import type { TrainingFigures } from '../../shared/model/agreement'
import type { Id } from '../../shared/model/id'
import { openDocument, useUi } from '../app/store'
import { CycleMark } from '../ui/CycleMark'
import { EmptyState } from '../ui/EmptyState'
import './agreement.css'
import { useTraining } from './queries'
import { shownFigure } from './shown-figure'

/** How one comes along in the open document of the training set: the figures so far, and where one differs from the reference coder. */
export function TrainingTab() {
  const { t } = useTranslation('team')
  const document = useUi(state => state.document)
  const { data } = useTraining(document)
  if (document === null || data === undefined) return null
  if (data.state !== 'shown')
    return (
      <EmptyState
        title={t(`training.${data.state}`, { name: data.reference })}
        hint={t(`training.${data.state}.hint`, { name: data.reference })}
      />
    )
  const figures = [
    { key: 'percent', value: data.percent === null ? t('figure.undefined') : (100 * data.percent).toFixed(1) },
    { key: 'kappa', value: shownFigure(data.kappa, t('figure.undefined')) },
    { key: 'alpha', value: shownFigure(data.alpha, t('figure.undefined')) },
  ] as const
  return (
    <div className="team-training-tab ui-scroll">
      <dl className="team-training-figures">
        {figures.map(({ key, value }) => (
          <div key={key}>
            <dt>{t(`figure.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="team-hint">{t('training.soFar', { name: data.reference, turns: data.turns, all: data.all })}</p>
      {data.differences.length === 0 ? (
        <p>{t('training.alike')}</p>
      ) : (
        <ul className="team-differences" aria-label={t('training.differences')}>
          {data.differences.map(each => (
            <Difference
              key={`${each.turn} ${each.start} ${each.mine?.code} ${each.theirs?.code}`}
              document={document}
              each={each}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface DifferenceProps {
  document: Id
  each: TrainingFigures['differences'][number]
}

function Difference({ document, each }: DifferenceProps) {
  const { t } = useTranslation('team')
  const side = (said: typeof each.mine) => (said === null ? t('inbox.none') : <CycleMark cycle={said.code} />)
  return (
    <li>
      <button
        type="button"
        className="team-inbox-item"
        onClick={() =>
          openDocument({
            document,
            turn: each.turn,
            words: { start: each.start, end: each.end },
            ...(each.coding === null ? {} : { coding: each.coding }),
          })
        }
      >
        <span className="team-inbox-kind">
          {t(`dis.${each.kind}`)} · {t('training.mine')} {side(each.mine)} · {t('training.theirs')} {side(each.theirs)}
        </span>
        <span className="team-inbox-quote" dir="auto">
          {each.quote}
        </span>
      </button>
    </li>
  )
}
