import { isCycleKey } from '../../shared/framework/cycles'
import { useCodebook } from '../app/queries'
import { CycleMark } from '../ui/CycleMark'

/** A cycle, or a code below one or beside them, which is told from its like by its name. */
export function ValueName({ value }: { value: string }) {
  const name = useCodebook().data?.find(({ key }) => key === value)?.name ?? value
  if (isCycleKey(value)) return <CycleMark cycle={value} />
  return (
    <span className="team-value" title={`${value} · ${name}`}>
      <CycleMark cycle={value} decorative />
      <span className="ui-ellipsis">{name}</span>
    </span>
  )
}
