import { useTranslation } from 'react-i18next'
import { type CycleKey, isCycleKey } from '../../shared/framework/cycles'
import type { PassageList, PassageQuery } from '../../shared/model/passage-query'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { CycleMark } from '../ui/CycleMark'

/** What a stretch of passages has in common, and how many they are. */
export function GroupHead({ by, group }: { by: PassageQuery['group']; group: PassageList['groups'][number] }) {
  const { t } = useTranslation('passages')
  const { t: ui } = useTranslation('ui')
  const { byId } = useCodeIndex()
  const code = by === 'code' ? byId.get(group.key) : undefined
  const cycle: CycleKey | null = by === 'cycle' && isCycleKey(group.key) ? group.key : null
  return (
    <div className="passages-group" role="presentation">
      {code ? <CycleMark cycle={markOf(code)} colour={code.colour} decorative /> : null}
      {cycle ? <CycleMark cycle={cycle} decorative /> : null}
      <span className="ui-ellipsis">
        {cycle ? ui(`cycle.${cycle}`) : group.words || t(by === 'participant' ? 'group.nobody' : 'group.none')}
      </span>
      <span className="ui-row-count">{group.count}</span>
    </div>
  )
}
