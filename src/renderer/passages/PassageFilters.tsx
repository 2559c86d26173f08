import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { showPassagesOf, useUi } from '../app/store'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { CycleMark } from '../ui/CycleMark'
import { IconButton } from '../ui/IconButton'

/** The code whose passages are listed. */
export function PassageFilters() {
  const { t } = useTranslation('coding')
  const codeId = useUi(state => state.passagesOf)
  const { byId } = useCodeIndex()
  const code = codeId === null ? undefined : byId.get(codeId)
  if (code === undefined) return null
  return (
    <span className="ui-token">
      <CycleMark cycle={markOf(code)} decorative />
      {code.name}
      <IconButton
        small
        icon={X}
        label={t('passages.clear')}
        className="coding-token-clear"
        onPress={() => showPassagesOf(null)}
      />
    </span>
  )
}
