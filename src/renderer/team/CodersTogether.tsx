import { useTranslation } from 'react-i18next'
import type { GroupAgreement } from '../../shared/model/agreement'
import type { Id } from '../../shared/model/id'
import { Checkbox } from '../ui/Checkbox'
import { useTeam } from './team-state'

interface CodersTogetherProps {
  coders: GroupAgreement['coders']
  leftOut: ReadonlySet<Id>
}

/** Whose work is compared at once: everybody's, but for those who are left out; two stay at least. */
export function CodersTogether({ coders, leftOut }: CodersTogetherProps) {
  const { t } = useTranslation('team')
  const isLeast = coders.filter(({ id }) => !leftOut.has(id)).length <= 2
  const change = (id: Id, isIn: boolean) => {
    const out = new Set(leftOut)
    if (isIn) out.delete(id)
    else out.add(id)
    useTeam.setState({ leftOut: out })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
    <div role="group" aria-label={t('agreement.among')} className="team-together">
      {coders.map(({ id, name, documents }) => (
        <Checkbox
          key={id}
          isSelected={!leftOut.has(id)}
          isDisabled={isLeast && !leftOut.has(id)}
          onChange={isIn => change(id, isIn)}
        >
          <span className="ui-ellipsis" title={name}>
            {name}
          </span>
          <span className="team-hint">{t('agreement.documents', { count: documents })}</span>
        </Checkbox>
      ))}
    </div>
  )
}
