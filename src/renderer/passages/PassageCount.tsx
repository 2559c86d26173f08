import { useTranslation } from 'react-i18next'
import { usePassagesOfCode } from '../app/queries'
import { useUi } from '../app/store'
import { passageLimit } from './passage-limit'

/** How many passages are listed, of how many documents and speakers. */
export function PassageCount() {
  const { t } = useTranslation('coding')
  const { data: passages } = usePassagesOfCode(
    useUi(state => state.passagesOf),
    passageLimit,
  )
  if (passages === undefined) return null
  const speakers = new Set(passages.map(passage => passage.speaker).filter(Boolean)).size
  const documents = new Set(passages.map(passage => passage.document)).size
  const count = passages.length
  return (
    <span className="ui-pane-note">
      {count === passageLimit
        ? t('passages.many', { count })
        : t('passages.count', {
            passages: t('passages', { count }),
            documents: t('documents', { count: documents }),
            speakers: t('speakers', { count: speakers }),
          })}
    </span>
  )
}
