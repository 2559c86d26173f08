import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../shared/model/project'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'
import { lookOver } from './team-state'

/** Chooses a copy that came back, to look over what merging it would come to. */
export function BringBack({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('team')
  const [path, setPath] = useState(() => project.path.replace(/[^/\\]*$/, ''))
  const [isBusy, setBusy] = useState(false)
  const look = () => {
    setBusy(true)
    api.team
      .look({ path: path.trim() })
      .then(lookOver)
      .catch(showError)
      .finally(() => setBusy(false))
  }
  return (
    <section className="team-form" aria-labelledby="team-back">
      <h2 id="team-back">{t('back')}</h2>
      <p className="team-hint">{t('back.hint')}</p>
      <TextField
        label={t('back.path')}
        value={path}
        onChange={setPath}
        onKeyDown={event => {
          if (event.key === 'Enter') look()
        }}
      />
      <div>
        <Button look="primary" isDisabled={isBusy || path.trim() === ''} onPress={look}>
          {t('back.do')}
        </Button>
      </div>
    </section>
  )
}
