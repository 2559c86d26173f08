import { ChevronsDown, ChevronsUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import type { TurnAround } from '../../shared/model/team'
import { formatTime } from '../i18n/format'
import { Button } from '../ui/Button'
import { earlierKey, laterKey } from './commands'
import { useTurnsAround } from './queries'
import { showMoreAround, useTeam } from './team-state'

/** The words in question, and as much of what was said before and after as one asks for. */
export function TurnInContext({ turn, children }: { turn: Id; children: ReactNode }) {
  const { t } = useTranslation('team')
  const around = useTeam(state => state.around)
  const { before = [], after = [], more } = useTurnsAround(turn, around).data ?? {}
  return (
    <div className="team-context">
      {more?.before === 0 ? null : (
        <Button look="quiet" small icon={ChevronsUp} keys={earlierKey} onPress={() => showMoreAround('before')}>
          {t('dis.earlier')}
        </Button>
      )}
      {before.map(each => (
        <Said key={each.id} turn={each} />
      ))}
      {children}
      {after.map(each => (
        <Said key={each.id} turn={each} />
      ))}
      {more?.after === 0 ? null : (
        <Button look="quiet" small icon={ChevronsDown} keys={laterKey} onPress={() => showMoreAround('after')}>
          {t('dis.later')}
        </Button>
      )}
    </div>
  )
}

function Said({ turn: { speaker, time, text } }: { turn: TurnAround }) {
  const who = [speaker, time === null ? '' : formatTime(time)].filter(Boolean).join(', ')
  return (
    <p className="team-said-around" dir="auto">
      {who === '' ? null : <span className="team-hint">{who}</span>}
      {text}
    </p>
  )
}
