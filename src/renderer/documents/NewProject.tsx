import { useState } from 'react'
import { Button as AriaButton, Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type CycleSetKey, cycleSetKeys, cycleSets } from '../../shared/framework/cycles'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useInfo } from '../app/queries'
import { showOverlay } from '../app/store'
import { holdKeysUntil } from '../commands/typed-ahead'
import { showForeign } from '../exchange/foreign-state'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/TextField'
import { WarnStrip } from '../ui/WarnStrip'
import { enterProject } from './enter-project'
import { FolderList } from './FolderList'
import { joined, projectFileName } from './paths'
import { useFolder } from './use-folder'
import './documents.css'

/** Name, place and value cycles of a new project. @param next where to go once it is made */
export function NewProject({ next }: { next: 'exchange' | null }) {
  const { t } = useTranslation('documents')
  const info = useInfo().data
  const separator = info?.separator ?? '/'
  const [name, setName] = useState<string>(t('chooser.suggested'))
  const [cycleSet, setCycleSet] = useState<CycleSetKey>('2020')
  /** Folder chosen here, or the whole path from the system's dialog, whose file name is then kept. */
  const [folder, setFolder] = useState<string>()
  const [chosenPath, setChosenPath] = useState<string>()
  const [choosing, setChoosing] = useState(false)
  const [problem, setProblem] = useState<string>()
  const listing = useFolder(folder)
  const fileName = projectFileName(name)
  const place = folder ?? listing.data?.folder ?? info?.documentsFolder ?? ''
  const path = chosenPath ?? joined(place, fileName, separator)
  const taken =
    chosenPath === undefined &&
    (listing.data?.entries.some(entry => entry.name.toLowerCase() === fileName.toLowerCase()) ?? false)
  const close = (): void => showOverlay(null)

  const choose = async (): Promise<void> => {
    if (window.valueloom === undefined) {
      setChoosing(!choosing)
      return
    }
    const chosen = await window.valueloom.chooseNewProject(fileName)
    if (chosen !== null) setChosenPath(chosen)
  }
  const create = async (): Promise<void> => {
    setProblem(undefined)
    try {
      const project = await api.projects.create({ path, name: name.trim(), cycleSet })
      close()
      enterProject(project)
      if (next === 'exchange') showForeign(null)
    } catch (error) {
      setProblem(errorSentence(error))
    }
  }

  return (
    <Dialog
      title={t('chooser.new')}
      onClose={close}
      className="doc-chooser"
      actions={
        <>
          <Button onPress={close}>{text('ui:cancel')}</Button>
          <Button type="submit" form="new-project" look="primary" isDisabled={fileName === '' || taken}>
            {t('chooser.create')}
          </Button>
        </>
      }
    >
      <form
        id="new-project"
        className="doc-new"
        onSubmit={event => {
          event.preventDefault()
          // The next key is meant for the new project, not for this dialog, which has the focus until that is made.
          void holdKeysUntil(create())
        }}
      >
        {problem === undefined ? null : <WarnStrip urgent>{problem}</WarnStrip>}
        <TextField
          label={t('chooser.name')}
          value={name}
          onChange={setName}
          maxLength={200}
          autoFocus
          error={taken ? t('chooser.taken', { file: fileName }) : undefined}
          onFocus={event => {
            if (event.target instanceof HTMLInputElement) event.target.select()
          }}
        />
        <div className="doc-new-place">
          <span className="ui-field-label">{t('chooser.place')}</span>
          <span className="doc-new-path">
            <span className="ui-ellipsis" title={path}>
              {path}
            </span>
            <AriaButton className="ui-link" aria-expanded={choosing} onPress={() => void choose()}>
              {t('chooser.place.choose')}
            </AriaButton>
          </span>
        </div>
        {choosing && listing.data !== undefined ? (
          <FolderList
            listing={listing.data}
            separator={separator}
            label={t('chooser.list.new')}
            onFolder={setFolder}
            onProject={() => undefined}
            placeOnly
            autoFocus
          />
        ) : null}
        {listing.error === null ? null : <WarnStrip urgent>{errorSentence(listing.error)}</WarnStrip>}
        <RadioGroup
          className="doc-new-cycles"
          value={cycleSet}
          onChange={value => {
            const found = cycleSetKeys.find(key => key === value)
            if (found !== undefined) setCycleSet(found)
          }}
        >
          <Label className="ui-field-label">{t('chooser.cycles')}</Label>
          {(['2020', '2011', 'both'] as const).map(set => (
            <Radio key={set} value={set} className="doc-new-set">
              <span className="doc-new-dot" aria-hidden="true" />
              <span className="doc-new-words">
                <span className="ui-medium">{t(`chooser.cycles.${set}`)}</span>
                <span className="doc-new-marks" aria-hidden="true">
                  {cycleSets[set].map(cycle => (
                    <CycleMark key={cycle} cycle={cycle} decorative />
                  ))}
                </span>
                <span className="ui-secondary">{t(`chooser.cycles.${set}.hint`)}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
      </form>
    </Dialog>
  )
}
