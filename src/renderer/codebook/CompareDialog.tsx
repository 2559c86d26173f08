import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookComparison, CodebookIssue } from '../../shared/model/codebook-file'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useProject } from '../app/queries'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { WarnStrip } from '../ui/WarnStrip'
import { CompareList } from './CompareList'
import './compare.css'
import { chooseCodebook } from './choose-codebook'

type Other = Parameters<typeof api.codebookFiles.compare>[0]

interface Compared {
  other: Other
  /** What it is called, for the eye. */
  title: string
  comparison: CodebookComparison
  issues: readonly CodebookIssue[]
}

/** Sets the codebook against another, and takes over what is chosen of it. */
export function CompareDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('codebook')
  const project = useProject().data
  const [compared, setCompared] = useState<Compared | null>(null)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [fault, setFault] = useState<string>()
  const readOnly = project?.readOnly ?? false

  const compare = async (other: Other, title: string) => {
    try {
      const { comparison, issues } = await api.codebookFiles.compare(other)
      setFault(undefined)
      setCompared({ other, title, comparison, issues })
      setTaken(new Set(comparison.differences.filter(({ kind }) => kind === 'added').map(({ key }) => key)))
    } catch (error) {
      setFault(errorSentence(error))
    }
  }
  const chooseFile = async () => {
    const file = await chooseCodebook()
    if (file !== null) await compare({ name: file.name, bytes: file }, file.name)
  }
  const take = async () => {
    if (compared === null) return
    try {
      const { added, changed } = await api.codebookFiles.take({ other: compared.other, keys: [...taken] })
      onClose()
      await showUndoToast({ words: text('codebook:compare.done', { added, changed }) })
    } catch (error) {
      setFault(errorSentence(error))
    }
  }
  const sources = (
    <>
      <Button autoFocus={compared === null} onPress={() => void chooseFile()}>
        {t('compare.file')}
      </Button>
      <Button
        isDisabled={project == null}
        onPress={() =>
          project == null ? undefined : void compare({ pack: project.cycleSet }, t(`compare.pack.${project.cycleSet}`))
        }
      >
        {t('compare.shipped')}
      </Button>
    </>
  )
  return (
    <Dialog
      title={compared === null ? t('compare.title') : t('compare.with', { name: compared.title })}
      onClose={onClose}
      className={compared === null ? '' : 'codebook-compare'}
      actions={
        compared === null ? (
          <Button onPress={onClose}>{text('ui:cancel')}</Button>
        ) : (
          <>
            {sources}
            <span className="ui-grow" />
            <Button onPress={onClose}>{t('convert.close')}</Button>
            {readOnly ? null : (
              <Button look="primary" isDisabled={taken.size === 0} onPress={() => void take()}>
                {t('compare.take', { count: taken.size })}
              </Button>
            )}
          </>
        )
      }
    >
      {fault === undefined ? null : <WarnStrip urgent>{fault}</WarnStrip>}
      {compared === null ? (
        <div className="codebook-new">
          <p>{t('compare.hint')}</p>
          <div className="codebook-split-choices">{sources}</div>
        </div>
      ) : (
        <CompareList key={compared.title} {...compared} taken={taken} onTake={setTaken} readOnly={readOnly} />
      )}
    </Dialog>
  )
}
