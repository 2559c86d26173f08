import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../shared/model/project'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'
import { Looking } from './Looking'
import { useLook } from './use-look'

/** Chooses a copy that came back, to look over what merging it would come to. */
export function BringBack({ project }: { project: ProjectInfo }) {
  const { t } = useTranslation('team')
  const [path, setPath] = useState(() => project.path.replace(/[^/\\]*$/, ''))
  const { isLooking, share, look, giveUp } = useLook()
  return (
    <section className="team-form" aria-labelledby="team-back">
      <h2 id="team-back">{t('back')}</h2>
      <p className="team-hint">{t('back.hint')}</p>
      <TextField
        label={t('back.path')}
        value={path}
        onChange={setPath}
        onKeyDown={event => {
          if (event.key === 'Enter' && path.trim() !== '') look(path.trim())
          else event.continuePropagation()
        }}
      />
      <div>
        <Button look="primary" isDisabled={isLooking || path.trim() === ''} onPress={() => look(path.trim())}>
          {t('back.do')}
        </Button>
      </div>
      {isLooking ? <Looking share={share} onGiveUp={giveUp} /> : null}
    </section>
  )
}
