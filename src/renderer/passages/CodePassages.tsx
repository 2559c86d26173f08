import { useTranslation } from 'react-i18next'
import { usePassagesOfCode } from '../app/queries'
import { useUi } from '../app/store'
import { PassageTable } from '../coding/PassageTable'
import { useCodeIndex } from '../coding/use-code-index'
import { EmptyState } from '../ui/EmptyState'
import { passageLimit } from './passage-limit'

/** All passages of the chosen code. */
export function CodePassages() {
  const { t } = useTranslation('coding')
  const codeId = useUi(state => state.passagesOf)
  const { byId } = useCodeIndex()
  const { data: passages } = usePassagesOfCode(codeId, passageLimit)
  const code = codeId === null ? undefined : byId.get(codeId)
  if (code === undefined || passages === undefined)
    return <EmptyState title={t('passages.choose')} hint={t('passages.choose.hint')} />
  if (passages.length === 0)
    return <EmptyState title={t('passages.none', { code: code.name })} hint={t('passages.none.hint')} />
  return <PassageTable passages={passages} byId={byId} />
}
