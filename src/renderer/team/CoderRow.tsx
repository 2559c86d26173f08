import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TeamCoder } from '../../shared/model/team'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useParticipants } from '../app/queries'
import { formatMoment } from '../i18n/format'
import { Avatar } from '../ui/Avatar'
import { Select } from '../ui/Select'
import { CoderColour } from './CoderColour'
import './coders.css'

const nobody = 'person'

interface CoderRowProps {
  coder: TeamCoder
  /** All of the project. */
  coders: readonly TeamCoder[]
  isReadOnly: boolean
}

/** A coder with what they made; name, colour and whose words they code are changed in place. */
export function CoderRow({ coder, coders, isReadOnly }: CoderRowProps) {
  const { t } = useTranslation('team')
  const isPerson = coder.kind === 'person' || coder.kind === 'teller'
  return (
    <tr>
      <th scope="row">
        <span className="team-coder">
          <Avatar name={coder.name} square={!coder.here} colour={coder.colour} />
          {isPerson && !isReadOnly ? (
            <CoderName coder={coder} />
          ) : (
            <span className="ui-ellipsis" title={coder.name}>
              {coder.name}
            </span>
          )}
          {coder.here ? <span className="ui-token">{t('coders.here')}</span> : null}
        </span>
      </th>
      <td className="team-coder-colour-cell">
        <CoderColour coder={coder} others={coders} isDisabled={isReadOnly} />
      </td>
      <td className="team-coder-cell">
        {isPerson && !isReadOnly ? <CoderKind coder={coder} /> : t(`kind.${coder.kind}`)}
      </td>
      <td className="team-number">{coder.documents}</td>
      <td className="team-number">{coder.codings}</td>
      <td className="team-number">{coder.flows}</td>
      <td>{coder.lastAt === '' ? '' : formatMoment(coder.lastAt)}</td>
    </tr>
  )
}

function CoderName({ coder }: { coder: TeamCoder }) {
  const { t } = useTranslation('team')
  const [name, setName] = useState(coder.name)
  const keep = () => {
    const wanted = name.trim()
    if (wanted === '' || wanted === coder.name) setName(coder.name)
    else
      api.team.renameCoder({ id: coder.id, name: wanted }).catch(error => {
        setName(coder.name)
        showError(error)
      })
  }
  return (
    <TextField
      aria-label={t('coders.rename', { name: coder.name })}
      className="team-coder-name"
      value={name}
      onChange={setName}
      maxLength={80}
    >
      <Input
        className="ui-input"
        title={coder.name}
        onBlur={keep}
        onKeyDown={event => {
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape') setName(coder.name)
        }}
      />
    </TextField>
  )
}

/** A person who codes, or a teller who codes their own words. */
function CoderKind({ coder }: { coder: TeamCoder }) {
  const { t } = useTranslation('team')
  const participants = useParticipants().data ?? []
  return (
    <Select
      hideLabel
      label={t('coders.kindOf', { name: coder.name })}
      value={coder.teller?.id ?? nobody}
      options={[
        { value: nobody, label: t('kind.person') },
        ...participants.map(({ id, name }) => ({ value: id as string, label: t('kind.tellerOf', { name }) })),
      ]}
      onChange={value =>
        void api.team.markTeller({ id: coder.id, participant: value === nobody ? null : value }).catch(showError)
      }
    />
  )
}
