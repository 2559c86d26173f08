import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Decide, Disagreement } from '../../shared/model/team'
import { CycleMark } from '../ui/CycleMark'
import { showDisagreement } from './team-state'

interface DecidedBeforeProps {
  disagreement: Disagreement
  all: readonly Disagreement[]
}

/** What the team decided of other passages where the same two codes stood against each other, so that it decides alike. */
export function DecidedBefore({ disagreement, all }: DecidedBeforeProps) {
  const { t } = useTranslation('team')
  const pair = pairOf(disagreement)
  const alike = all.filter(
    each => each.decision !== null && each.subject !== disagreement.subject && pairOf(each) === pair,
  )
  if (alike.length === 0) return null
  return (
    <section aria-labelledby="team-before" className="team-before">
      <h3 id="team-before">
        {t('dis.before')} <span className="team-hint">{alike.length}</span>
      </h3>
      <ul>
        {alike.map(each => (
          <li key={each.subject}>
            <button type="button" onClick={() => showDisagreement(each.subject)}>
              <span className="team-before-quote" dir="auto">
                {each.first.quote}
              </span>
              <span className="team-before-what">
                {each.decision?.code ? <CycleMark cycle={cycleOf(each)} /> : null}
                {outcomeWords(each.decision!.outcome, each, t)}
              </span>
              <span className="team-hint" dir="auto">
                {each.decision!.reason}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What was decided, with the coders' names. */
export function outcomeWords(
  outcome: Decide['outcome'],
  { first, second }: Disagreement,
  t: TFunction<'team'>,
): string {
  return t(`outcome.${outcome}`, { first: first.coder.name, second: second.coder.name })
}

function pairOf({ kind, first, second }: Disagreement): string {
  return [kind, ...[first.code, second.code].sort()].join(' ')
}

function cycleOf({ first, second, decision }: Disagreement): string {
  const agreed = [first, second].find(({ code }) => code === decision?.code)
  return agreed?.cycle ?? decision?.code ?? ''
}
