import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentence } from '../app/errors'
import { useInfo } from '../app/queries'
import { showOverlay, useUi } from '../app/store'
import { Dialog } from '../ui/Dialog'
import { WarnStrip } from '../ui/WarnStrip'
import { openProjectAt } from './choose-project'
import { FolderList } from './FolderList'
import { splitPath } from './paths'
import { useFolder } from './use-folder'
import './documents.css'

/** Chooses a project file where the host has no dialog of its own. With `find` it looks for one that was moved. */
export function OpenProject({ find }: { find: { path: string; name: string } | null }) {
  const { t } = useTranslation('documents')
  const separator = useInfo().data?.separator ?? '/'
  const [folder, setFolder] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const listing = useFolder(folder)
  const close = (): void => showOverlay(null)
  const open = async (path: string): Promise<void> => {
    setProblem(undefined)
    try {
      await openProjectAt(path, find)
      // A package may have led on to another question.
      if (useUi.getState().overlay?.name === 'openProject') close()
    } catch (error) {
      setProblem(errorSentence(error))
    }
  }
  const trouble = problem ?? (listing.error === null ? undefined : errorSentence(listing.error))
  return (
    <Dialog
      title={find === null ? t('chooser.open') : t('chooser.find', { name: find.name })}
      onClose={close}
      size="large"
      className="doc-chooser"
    >
      {find === null ? null : (
        <p className="doc-chooser-note ui-ellipsis">
          {t('chooser.was', {
            file: splitPath(find.path, separator).file,
            folder: splitPath(find.path, separator).folder,
          })}
        </p>
      )}
      {trouble === undefined ? null : <WarnStrip urgent>{trouble}</WarnStrip>}
      {listing.data === undefined ? null : (
        <FolderList
          listing={listing.data}
          separator={separator}
          label={t('chooser.list')}
          onFolder={setFolder}
          onProject={path => void open(path)}
          autoFocus
        />
      )}
    </Dialog>
  )
}
