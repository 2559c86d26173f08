import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PseudonymCounts, PseudonymPreview } from '../../shared/model/pseudonym'
import { api } from '../app/api'
import { finishWork } from '../app/before-history'
import { refreshAll } from '../app/changes'
import { errorSentence } from '../app/errors'
import { useInfo, useProject } from '../app/queries'
import { showUndoToast } from '../app/undo-toast'
import { splitPath } from '../documents/paths'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/TextField'
import { WarnStrip } from '../ui/WarnStrip'
import { useCorrection } from './correction-state'
import { focusTextAfterDialog } from './focus-text'

const previewDelay = 400

/** Replaces a name by a pseudonym in all of the project, and keeps who is meant in a file outside of it. */
export function PseudonymDialog() {
  const { t } = useTranslation('correction')
  const { data: project } = useProject()
  const separator = useInfo().data?.separator ?? '/'
  const [names, setNames] = useState('')
  const [pseudonym, setPseudonym] = useState('')
  const [brackets, setBrackets] = useState(true)
  const [key, setKey] = useState(() => keyBeside(project?.path ?? '', separator))
  const [counts, setCounts] = useState<PseudonymPreview | null>(null)
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const close = () => {
    useCorrection.setState({ pseudonymising: false })
    focusTextAfterDialog()
  }
  const forms = names.split('\n').flatMap(line => line.trim() || [])
  const isComplete = forms.length > 0 && pseudonym.trim() !== '' && key.trim() !== ''
  const listed = forms.join('\n')

  useEffect(() => {
    setCounts(null)
    if (listed === '') return
    let isWanted = true
    const timer = setTimeout(async () => {
      try {
        await finishWork()
        // Until a pseudonym is chosen anything else than the name shows where it stands.
        const found = await api.corrections.previewPseudonym({
          forms: listed.split('\n'),
          pseudonym: pseudonym.trim() || '…',
          brackets,
        })
        if (isWanted) setCounts(found)
      } catch (error) {
        if (isWanted) setProblem(errorSentence(error))
      }
    }, previewDelay)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [listed, pseudonym, brackets])

  const replace = async () => {
    if (!isComplete || isBusy) return
    setBusy(true)
    setProblem(undefined)
    try {
      await finishWork()
      const done = await api.corrections.pseudonymise({ forms, pseudonym: pseudonym.trim(), brackets, key: key.trim() })
      await refreshAll()
      close()
      await showUndoToast({ words: text('correction:name.done', { pseudonym: pseudonym.trim(), count: total(done) }) })
    } catch (error) {
      setProblem(errorSentence(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={t('name.title')}
      onClose={close}
      size="large"
      actions={
        <>
          <Button onPress={close}>{text('ui:cancel')}</Button>
          <Button
            look="primary"
            isDisabled={!isComplete || isBusy || (counts !== null && total(counts) === 0)}
            onPress={() => void replace()}
          >
            {t('name.replace')}
          </Button>
        </>
      }
    >
      <div className="ui-form">
        {problem === undefined ? null : <WarnStrip urgent>{problem}</WarnStrip>}
        <TextField
          autoFocus
          rows={3}
          label={t('name.forms')}
          description={t('name.forms.hint')}
          value={names}
          onChange={setNames}
        />
        <TextField label={t('name.pseudonym')} value={pseudonym} onChange={setPseudonym} maxLength={200} />
        <Checkbox isSelected={brackets} onChange={setBrackets}>
          {t('name.brackets')}
        </Checkbox>
        <TextField label={t('name.key')} description={t('name.key.hint')} value={key} onChange={setKey} />
        <div role="status">
          {counts === null ? null : total(counts) === 0 ? (
            t('name.none')
          ) : (
            <>
              <p className="ui-medium">{t('name.found', { count: total(counts) })}</p>
              <ul className="correction-counts">
                {counts.documents.map(({ id, title, count }) => (
                  <li key={id}>{t('name.found.document', { title, count })}</li>
                ))}
                {counts.names > 0 ? <li>{t('name.found.names', { count: counts.names })}</li> : null}
                {counts.notes > 0 ? <li>{t('name.found.notes', { count: counts.notes })}</li> : null}
              </ul>
            </>
          )}
          {counts && counts.files > 0 ? <p>{t('name.files', { count: counts.files })}</p> : null}
        </div>
        {counts && counts.left.length > 0 ? (
          <section aria-label={t('name.left')}>
            <p className="ui-medium">{t('name.left')}</p>
            <p className="ui-secondary">{t('name.left.hint')}</p>
            <div className="correction-forms">
              {counts.left.map(({ form, count }) => (
                <Button key={form} small onPress={() => setNames(`${names.trimEnd()}\n${form}`)}>
                  {t('name.left.form', { form, count })}
                </Button>
              ))}
            </div>
          </section>
        ) : null}
        <p className="ui-secondary">{t('name.history')}</p>
      </div>
    </Dialog>
  )
}

function total({ documents, names, notes }: PseudonymCounts): number {
  return documents.reduce((sum, { count }) => sum + count, names + notes)
}

/** A name beside the project's own. */
function keyBeside(project: string, separator: string): string {
  const { folder, file } = splitPath(project, separator)
  return `${folder}${folder.endsWith(separator) ? '' : separator}${file.replace(/\.vloom$/i, '')} names.csv`
}
