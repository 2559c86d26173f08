import { Lightbulb } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { codingHint } from '../../shared/guidance/coding-hints'
import type { Code } from '../../shared/model/code'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import type { CodeIndex } from './code-index'
import { markOf } from './code-index'

export interface GuidanceLineProps {
  quote: string
  code: Code
  index: CodeIndex
  keys?: string
  isDisabled?: boolean
  onUse(code: Code): void
}

/** A doubt about a code on these words, as a question, with the code the codebook's rule would rather have. Nothing where there is none. */
export function GuidanceLine({ quote, code, index, keys, isDisabled = false, onUse }: GuidanceLineProps) {
  const { t } = useTranslation('coding')
  const doubt = useDoubt(quote, code, index)
  if (!doubt) return null
  return (
    <div className="coding-guidance">
      <Icon icon={Lightbulb} small />
      <p>
        {t(`hint.${doubt.name}`, { words: doubt.words })}{' '}
        <CycleMark cycle={markOf(doubt.instead)} colour={doubt.instead.colour} decorative />{' '}
        <span className="ui-medium">{doubt.instead.name}</span>
      </p>
      {isDisabled ? null : (
        <Button small look="quiet" keys={keys} onPress={() => onUse(doubt.instead)}>
          {t('hint.use', { name: doubt.instead.name })}
        </Button>
      )}
    </div>
  )
}

/** The doubt about a code on these words, with a code of this codebook to use instead. */
export function useDoubt(quote: string, code: Code | undefined, index: CodeIndex) {
  return useMemo(() => {
    const hint = code && quote ? codingHint(quote, code) : null
    const instead = hint?.instead.flatMap(key => index.codes.find(each => each.key === key && !each.archived) ?? [])[0]
    return hint && instead && instead.id !== code?.id ? { ...hint, instead } : null
  }, [quote, code, index])
}
