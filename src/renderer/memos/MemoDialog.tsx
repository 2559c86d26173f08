import { useTranslation } from 'react-i18next'
import { currentStage } from '../coding/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { MemoEditor } from './MemoEditor'
import { type MemoTask, useMemos } from './memo-state'
import { useMemoOf } from './use-memos'

/** The memo on one thing, written above whatever is shown. */
export function MemoDialog() {
  const task = useMemos(state => state.task)
  return task === null ? null : <TaskDialog task={task} />
}

function TaskDialog({ task }: { task: MemoTask }) {
  const { t } = useTranslation('memos')
  const { about, words, kind = 'note' } = task
  const single = about.on === 'coding' || about.on === 'flow' ? { on: about.on, id: about.id } : null
  const { data, isFetching } = useMemoOf(single)
  const close = () => {
    useMemos.setState({ task: null })
    setTimeout(() => {
      if (document.activeElement === document.body) currentStage()?.view.takeFocus()
    }, 50)
  }
  const title = words === '' ? t(`on.${about.on}`) : t('dialog.title', { on: t(`on.${about.on}`), words })
  // An older answer from the cache must not be written over what was written since.
  const isReady = single === null || (data !== undefined && !isFetching)
  return (
    <Dialog
      title={title}
      onClose={close}
      className="memo-dialog"
      actions={
        <Button look="primary" keys="Escape" onPress={close}>
          {t('dialog.done')}
        </Button>
      }
    >
      {isReady ? (
        <MemoEditor
          about={about}
          memo={single === null ? null : (data ?? null)}
          kind={kind}
          label={t('text.of', { words: title })}
          autoFocus
          onLeave={close}
        />
      ) : null}
    </Dialog>
  )
}
