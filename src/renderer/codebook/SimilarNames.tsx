import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { similarCodes } from '../../shared/codebook/similar-codes'
import type { Id } from '../../shared/model/id'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'

const shown = 3

/** Says which codes there are already of a name like the one being typed; nothing where there are none. */
export function SimilarNames({ name, except = null }: { name: string; except?: Id | null }) {
  const { t } = useTranslation('codebook')
  const { codes } = useCodeIndex()
  const similar = similarCodes(codes, name, except).slice(0, shown)
  return (
    <div role="status" className="codebook-similar">
      {similar.map(({ code, name: known, how }) => (
        <p key={code.id}>
          <Icon icon={TriangleAlert} small />
          <CycleMark cycle={markOf(code)} colour={code.colour} decorative />
          <span>
            {known === code.name
              ? t(how === 'same' ? 'similar.same' : 'similar.like', { name: code.name })
              : t(how === 'same' ? 'similar.alias' : 'similar.aliasLike', { name: code.name, alias: known })}
            {code.archived ? ` ${t('similar.archived')}` : ''}
          </span>
        </p>
      ))}
    </div>
  )
}
