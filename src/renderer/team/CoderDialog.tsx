import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import type { TeamCoder } from '../../shared/model/team'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useParticipants } from '../app/queries'
import { showOverlay } from '../app/store'
import { text } from '../i18n/text'
import { Avatar } from '../ui/Avatar'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { useCodersWithWork } from './queries'
import './coders.css'

const close = () => showOverlay(null)
const afterwards = (work: Promise<unknown>) => void work.then(close).catch(showError)

/** Whose work is stored from now on: somebody known, somebody new, or a teller who codes their own words. */
export function CoderDialog({ isPackage }: { isPackage: boolean }) {
  const { t } = useTranslation('team')
  const coders = (useCodersWithWork().data ?? []).filter(({ kind }) => kind === 'person' || kind === 'teller')
  return (
    <Dialog title={t('coder.title')} onClose={close} actions={<Button onPress={close}>{text('ui:cancel')}</Button>}>
      {isPackage ? <p className="team-coder-note">{t('coder.ofPackage')}</p> : null}
      <ListBox
        aria-label={t('coders')}
        className="team-coder-list"
        items={coders}
        // Escape closes the dialog; it does not take the choice away.
        escapeKeyBehavior="none"
        selectionMode="none"
        autoFocus
        onAction={id => afterwards(api.team.workAs({ id: String(id) }))}
      >
        {coder => <CoderItem coder={coder} />}
      </ListBox>
      <SomebodyNew />
      <ATeller />
    </Dialog>
  )
}

function CoderItem({ coder }: { coder: TeamCoder }) {
  const { t } = useTranslation('team')
  return (
    <ListBoxItem id={coder.id} textValue={coder.name} className="ui-menu-item team-coder-item">
      <Avatar name={coder.name} square={!coder.here} colour={coder.colour} />
      <span className="ui-menu-words">
        <span className="ui-menu-label">{coder.name}</span>
        <span className="ui-menu-hint">
          {[
            coder.kind === 'teller' ? t('coder.own') : '',
            t('coder.did', {
              count: coder.codings,
              documents: t('coder.documents', { count: coder.documents }),
            }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      {coder.here ? <span className="ui-token">{t('coders.here')}</span> : null}
    </ListBoxItem>
  )
}

function SomebodyNew() {
  const { t } = useTranslation('team')
  const [name, setName] = useState('')
  const isReady = name.trim() !== ''
  return (
    <form
      className="team-coder-form"
      onSubmit={event => {
        event.preventDefault()
        if (isReady) afterwards(api.team.workAsNew({ name: name.trim() }))
      }}
    >
      <TextField label={t('coder.new')} value={name} onChange={setName} maxLength={80} />
      <Button small type="submit" isDisabled={!isReady}>
        {t('coder.newDo')}
      </Button>
    </form>
  )
}

function ATeller() {
  const { t } = useTranslation('team')
  const participants = useParticipants().data ?? []
  const [participant, setParticipant] = useState<Id | null>(null)
  if (participants.length === 0) return null
  return (
    <form
      className="team-coder-form"
      onSubmit={event => {
        event.preventDefault()
        if (participant !== null) afterwards(api.team.workAsTeller({ participant }))
      }}
    >
      <div>
        <Select
          label={t('coder.teller')}
          placeholder={t('coder.tellerChoose')}
          value={participant}
          options={participants.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setParticipant}
        />
      </div>
      <Button small type="submit" isDisabled={participant === null}>
        {t('coder.tellerDo')}
      </Button>
      <p className="team-hint">{t('coder.tellerHint')}</p>
    </form>
  )
}
