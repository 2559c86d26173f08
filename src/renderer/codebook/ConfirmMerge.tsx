import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import { showError } from '../app/errors'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { mergeCodes, usedBy } from './code-actions'

/** What merging will do, in counts, before it is done. */
export function ConfirmMerge({ codes, into, onClose }: { codes: readonly Code[]; into: Code; onClose(): void }) {
  const { t } = useTranslation('codebook')
  const { t: ui } = useTranslation('ui')
  const gone = codes.filter(({ id }) => id !== into.id)
  const [first] = gone
  if (first === undefined) return null
  const name = gone.length === 1 ? `“${first.name}”` : t('codes', { count: gone.length })
  const used = usedBy(gone)
  const memos = gone.reduce((sum, code) => sum + code.memos, 0)
  const names = gone.map(code => `“${code.name}”`).join(', ')
  const facts = [
    t('merge.codings', { count: used.codings, into: into.name }),
    ...(memos > 0 ? [t('merge.memos', { count: memos })] : []),
    ...(used.codes > 0 ? [t('merge.codes', { count: used.codes })] : []),
    t('merge.name', { names, into: into.name, count: gone.length }),
  ]
  return (
    <Dialog
      title={t('merge.title', { name, into: into.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{ui('cancel')}</Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              onClose()
              void mergeCodes(gone, into).catch(showError)
            }}
          >
            {t('merge.do')}
          </Button>
        </>
      }
    >
      <ul className="codebook-facts">
        {facts.map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </Dialog>
  )
}
