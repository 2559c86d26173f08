import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import type { Recording } from '../../shared/model/recording'
import { mediaType } from '../../shared/sound/media-types'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useInfo, useProject } from '../app/queries'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { showUndoToast } from '../app/undo-toast'
import { FolderList } from '../documents/FolderList'
import { splitPath } from '../documents/paths'
import '../documents/documents.css'
import { text } from '../i18n/text'
import { Dialog } from '../ui/Dialog'
import { Segments } from '../ui/Segments'
import { WarnStrip } from '../ui/WarnStrip'
import { canPlay, endingOf } from './can-play'
import { closeSoundDialog, useSound } from './sound-state'
import { useRecordingFolder } from './use-recordings'

/** Chooses the file of a recording: to attach it to a document, or where one that was moved is now. */
export function ChooseRecording({ document, recording }: { document: Id; recording: Recording | null }) {
  const { t } = useTranslation('sound')
  const separator = useInfo().data?.separator ?? '/'
  const { data: project } = useProject()
  const [folder, setFolder] = useState<string | undefined>(
    project ? splitPath(project.path, separator).folder : undefined,
  )
  const [inside, setInside] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const listing = useRecordingFolder(folder)
  const take = async (path: string) => {
    const name = splitPath(path, separator).file
    if (!canPlay(mediaType(name) ?? '')) {
      setProblem(t('trouble.type', { name, ending: endingOf(name) }))
      return
    }
    setProblem(undefined)
    setBusy(true)
    try {
      if (recording) {
        const { same } = await api.sound.find({ id: recording.id, path })
        await showUndoToast({
          words: same ? text('sound:found', { name }) : text('sound:found.other', { name, before: recording.name }),
        })
      } else {
        const attached = await api.sound.attach({ document, path, inside })
        useSound.setState({ chosen: attached.id })
        await showUndoToast({ words: text('sound:attached', { name }) })
      }
      await queryClient.invalidateQueries({ queryKey: queryKeys.recordings(document) })
      closeSoundDialog()
    } catch (error) {
      setProblem(errorSentence(error))
    } finally {
      setBusy(false)
    }
  }
  const trouble = problem ?? (listing.error === null ? undefined : errorSentence(listing.error))
  return (
    <Dialog
      title={recording ? t('choose.find', { name: recording.name }) : t('choose.attach')}
      onClose={closeSoundDialog}
      size="large"
      className="doc-chooser"
    >
      {recording ? (
        <p className="doc-chooser-note ui-ellipsis">{t('choose.was', { path: recording.path ?? '' })}</p>
      ) : (
        <div className="sound-choice">
          <Segments
            label={t('choose.keep')}
            value={inside ? 'inside' : 'beside'}
            options={[
              { value: 'beside', label: t('choose.beside') },
              { value: 'inside', label: t('choose.inside') },
            ]}
            onChange={value => setInside(value === 'inside')}
          />
          <p className="ui-secondary">{inside ? t('choose.inside.hint') : t('choose.beside.hint')}</p>
        </div>
      )}
      {trouble === undefined ? null : <WarnStrip urgent>{trouble}</WarnStrip>}
      {isBusy ? <p role="status">{t('choose.busy')}</p> : null}
      {listing.data === undefined ? null : (
        <FolderList
          listing={listing.data}
          separator={separator}
          label={t('choose.list')}
          onFolder={setFolder}
          onProject={path => void (isBusy ? undefined : take(path))}
          autoFocus
        />
      )}
    </Dialog>
  )
}
