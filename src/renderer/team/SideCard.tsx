import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Disagreement, DisagreementSide } from '../../shared/model/team'
import { Avatar } from '../ui/Avatar'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import { useCoders } from './queries'

interface SideCardProps {
  side: DisagreementSide
  kind: Disagreement['kind']
  square?: boolean
}

/** What one coder made of a passage, with the code's definition and rules, or the flow that was drawn from it. */
export function SideCard({ side, kind, square = false }: SideCardProps) {
  const { t } = useTranslation(['team', 'coding'])
  const { flow } = side
  const colour = useCoders().data?.find(({ id }) => id === side.coder.id)?.colour ?? null
  return (
    <article className="team-card">
      <p className="team-coder">
        <Avatar name={side.coder.name} square={square} colour={colour} />
        <strong className="ui-ellipsis" title={side.coder.name}>
          {side.coder.name}
        </strong>
        {side.valence === null ? (
          kind === 'valence' ? (
            <span className="team-hint">{t('dis.noValence')}</span>
          ) : null
        ) : (
          <span className="team-hint">{t(`coding:valence.${side.valence}`)}</span>
        )}
      </p>
      {side.coding === null ? (
        <p className="team-hint">{t(kind === 'flow' ? 'dis.noFlow' : 'dis.nothing')}</p>
      ) : (
        <>
          <p className="team-coder">
            <CycleMark cycle={side.cycle ?? side.code} />
            <strong className="ui-ellipsis">{side.name}</strong>
          </p>
          <blockquote dir="auto">{side.quote}</blockquote>
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
              <blockquote dir="auto">{flow.to.quote}</blockquote>
              {flow.words === '' ? null : (
                <p className="team-hint" dir="auto">
                  {t('dis.flowWords', { words: flow.words })}
                </p>
              )}
            </>
          ) : (
            <>
              <p>{side.definition}</p>
              {side.include === '' ? null : (
                <p className="team-hint coding-card-rule">
                  <Icon icon={Check} small className="coding-card-in" />
                  <span>{side.include}</span>
                </p>
              )}
              {side.exclude === '' ? null : (
                <p className="team-hint coding-card-rule">
                  <Icon icon={X} small className="coding-card-out" />
                  <span>{side.exclude}</span>
                </p>
              )}
            </>
          )}
        </>
      )}
    </article>
  )
}
