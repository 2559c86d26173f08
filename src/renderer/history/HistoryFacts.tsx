import { FileDown, Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { showError } from '../app/errors'
import { useHistoryState, useProject } from '../app/queries'
import { runCommand } from '../commands/registry'
import { Button } from '../ui/Button'
import { saveAudit } from './history-actions'
import { entryLimit, useHistoryEntries } from './use-history'

/** How much was done, the way back and forth, and the audit trail as a file. */
export function HistoryFacts() {
  const { t } = useTranslation('history')
  const { data } = useHistoryEntries()
  const state = useHistoryState().data
  const readOnly = useProject().data?.readOnly ?? true
  return (
    <>
      {data === undefined ? null : (
        <span className="ui-pane-note">
          {data.total > entryLimit
            ? t('count.more', { count: entryLimit, total: data.total })
            : t('count', { count: data.total })}
        </span>
      )}
      <Button
        small
        look="quiet"
        icon={Undo2}
        isDisabled={state?.undo == null || readOnly}
        onPress={() => runCommand('edit.undo')}
      >
        {t('undo.word')}
      </Button>
      <Button
        small
        look="quiet"
        icon={Redo2}
        isDisabled={state?.redo == null || readOnly}
        onPress={() => runCommand('edit.redo')}
      >
        {t('redo.word')}
      </Button>
      <Button small look="quiet" icon={FileDown} onPress={() => void saveAudit().catch(showError)}>
        {t('audit')}
      </Button>
    </>
  )
}
