import { useTranslation } from 'react-i18next'
import type { Disagreement, DisagreementSide } from '../../shared/model/team'
import { Avatar } from '../ui/Avatar'
import { CycleMark } from '../ui/CycleMark'

interface SideCardProps {
  side: DisagreementSide
  kind: Disagreement['kind']
  square?: boolean
}

/** What one coder made of a passage, with the code's definition and rules, or the flow that was drawn from it. */
export function SideCard({ side, kind, square = false }: SideCardProps) {
  const { t } = useTranslation(['team', 'coding'])
  const { flow } = side
  return (
    <article className="team-card">
      <p className="team-coder">
        <Avatar name={side.coder.name} square={square} />
        <strong className="ui-ellipsis">{side.coder.name}</strong>
        {side.valence === null ? null : <span className="team-hint">{t(`coding:valence.${side.valence}`)}</span>}
      </p>
      {side.coding === null ? (
        <p className="team-hint">{t(kind === 'flow' ? 'dis.noFlow' : 'dis.nothing')}</p>
      ) : (
        <>
          <p className="team-coder">
            <CycleMark cycle={side.cycle ?? side.code} />
            <strong className="ui-ellipsis">{side.name}</strong>
          </p>
          <blockquote>{side.quote}</blockquote>
          {flow ? (
            <>
              <p className="team-hint">
                {t('dis.flowTo', {
                  kind: t(`coding:kind.${flow.kind}`),
                  status: t(`coding:status.${flow.status}`),
                })}
              </p>
              <p className="team-coder">
                <CycleMark cycle={flow.to.cycle ?? flow.to.code} />
                <strong className="ui-ellipsis">{flow.to.name}</strong>
              </p>
              <blockquote>{flow.to.quote}</blockquote>
            </>
          ) : (
            <>
              <p>{side.definition}</p>
              {side.include === '' ? null : <p className="team-hint">✓ {side.include}</p>}
              {side.exclude === '' ? null : <p className="team-hint">✗ {side.exclude}</p>}
            </>
          )}
        </>
      )}
    </article>
  )
}
