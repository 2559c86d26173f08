import { useTranslation } from 'react-i18next'
import { showError } from '../app/errors'
import { useCodeIndex } from '../coding/use-code-index'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { CodeEditor } from './CodeEditor'
import { CodePickerDialog } from './CodePickerDialog'
import { CompareDialog } from './CompareDialog'
import { ConversionDialog } from './ConversionDialog'
import { archiveCode, mergeCodes, moveCode } from './code-actions'
import { beginTask, useCodebookState } from './codebook-state'
import { NewCodeDialog } from './NewCodeDialog'
import { SplitDialog } from './SplitDialog'

/** The dialog of what is being done to a code, if anything is. */
export function CodeDialogs() {
  const { t } = useTranslation('codebook')
  const task = useCodebookState(state => state.task)
  const index = useCodeIndex()
  const close = () => beginTask(null)
  if (task === null) return null
  if (task.name === 'new') return <NewCodeDialog parent={task.parent} onClose={close} />
  if (task.name === 'compare') return <CompareDialog onClose={close} />
  if (task.name === 'convert') return <ConversionDialog onClose={close} />
  const code = index.byId.get(task.code)
  if (code === undefined) return null
  if (task.name === 'edit') return <CodeEditor key={code.id} code={code} onClose={close} />
  if (task.name === 'split') return <SplitDialog key={code.id} code={code} onClose={close} />
  if (task.name === 'merge')
    return (
      <CodePickerDialog
        title={t('merge.into', { name: code.name })}
        except={[code.id]}
        onChoose={into => beginTask({ name: 'confirmMerge', code: code.id, into: into.id })}
        onClose={close}
      />
    )
  if (task.name === 'move')
    return (
      <CodePickerDialog
        title={t('move.below', { name: code.name })}
        except={[code.id]}
        onChoose={above => {
          close()
          void moveCode(code.id, above.id, null).catch(showError)
        }}
        onClose={close}
      />
    )
  if (task.name === 'confirmMerge') {
    const into = index.byId.get(task.into)
    if (into === undefined) return null
    const codes = index.children.get(code.id)?.length ?? 0
    const facts = [
      t('merge.codings', { count: code.all, into: into.name }),
      ...(code.memos > 0 ? [t('merge.memos', { count: code.memos })] : []),
      ...(codes > 0 ? [t('merge.codes', { count: codes })] : []),
      t('merge.name', { name: code.name, into: into.name }),
    ]
    return (
      <Dialog
        title={t('merge.title', { name: code.name, into: into.name })}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{text('ui:cancel')}</Button>
            <Button
              look="primary"
              autoFocus
              onPress={() => {
                close()
                void mergeCodes(code, into).catch(showError)
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
  return (
    <Dialog
      title={t('remove.title', { name: code.name })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{text('ui:cancel')}</Button>
          <Button onPress={() => beginTask({ name: 'merge', code: code.id })}>{t('command.merge')}</Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              close()
              void archiveCode(code, true).catch(showError)
            }}
          >
            {t('command.archive')}
          </Button>
        </>
      }
    >
      <p>{t('remove.used', { count: code.all, codes: index.children.get(code.id)?.length ?? 0 })}</p>
    </Dialog>
  )
}
