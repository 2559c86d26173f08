import { useTranslation } from 'react-i18next'
import { showError } from '../app/errors'
import { useCodeIndex } from '../coding/use-code-index'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { CodeEditor } from './CodeEditor'
import { CodePickerDialog } from './CodePickerDialog'
import { CompareDialog } from './CompareDialog'
import { ConfirmMerge } from './ConfirmMerge'
import { ConversionDialog } from './ConversionDialog'
import { archiveCodes, moveCodes, usedBy } from './code-actions'
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
  if ('code' in task) {
    const code = index.byId.get(task.code)
    if (code === undefined) return null
    return task.name === 'edit' ? (
      <CodeEditor key={code.id} code={code} onClose={close} />
    ) : (
      <SplitDialog key={code.id} code={code} onClose={close} />
    )
  }
  const codes = task.codes.flatMap(id => index.byId.get(id) ?? [])
  const [first, ...others] = codes
  if (first === undefined) return null
  const name = others.length === 0 ? `“${first.name}”` : t('codes', { count: codes.length })
  if (task.name === 'merge')
    return (
      <CodePickerDialog
        title={t('merge.into', { name })}
        // One of several may be the one that stands; they are looked at first.
        except={others.length === 0 ? [first.id] : []}
        first={others.length === 0 ? [] : task.codes}
        onChoose={into => beginTask({ name: 'confirmMerge', codes: task.codes, into: into.id })}
        onClose={close}
      />
    )
  if (task.name === 'move')
    return (
      <CodePickerDialog
        title={t('move.below', { name })}
        except={task.codes}
        onChoose={above => {
          close()
          void moveCodes(task.codes, above.id, null).catch(showError)
        }}
        onClose={close}
      />
    )
  if (task.name === 'confirmMerge') {
    const into = index.byId.get(task.into)
    return into === undefined ? null : <ConfirmMerge codes={codes} into={into} onClose={close} />
  }
  const used = usedBy(codes)
  return (
    <Dialog
      title={t('remove.title', { name, count: codes.length })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{text('ui:cancel')}</Button>
          <Button onPress={() => beginTask({ name: 'merge', codes: task.codes })}>{t('command.merge')}</Button>
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              close()
              void archiveCodes(codes, true).catch(showError)
            }}
          >
            {t('command.archive')}
          </Button>
        </>
      }
    >
      <p>
        {[
          t('remove.codings', { count: used.codings }),
          ...(used.codes > 0 ? [t('remove.codes', { count: used.codes })] : []),
          t('remove.how'),
        ].join(' ')}
      </p>
    </Dialog>
  )
}
