import { useTranslation } from 'react-i18next'
import type { TeamCoder } from '../../shared/model/team'
import { type CoderColour as Colour, coderColours, nearestColour } from '../../shared/team/coder-colours'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { ownColourStyle } from '../ui/own-colour-style'
import { Select } from '../ui/Select'

const none = 'none'
const colours = Object.keys(coderColours) as Colour[]

interface CoderColourProps {
  coder: TeamCoder
  others: readonly TeamCoder[]
  isDisabled: boolean
}

/** The colour of a coder's mark, by name, with who has which already: two of one colour are pointed out. */
export function CoderColour({ coder, others, isDisabled }: CoderColourProps) {
  const { t } = useTranslation('team')
  const namesWith = (name: Colour) =>
    others
      .filter(({ id, colour }) => id !== coder.id && colour !== null && nearestColour(colour) === name)
      .map(({ name: other }) => other)
      .join(', ')
  const own = coder.colour === null ? null : nearestColour(coder.colour)
  const same = own === null ? '' : namesWith(own)
  return (
    <>
      <Select<Colour | typeof none>
        hideLabel
        className="team-coder-colour"
        label={t('coders.colour', { name: coder.name })}
        value={own ?? none}
        isDisabled={isDisabled}
        options={[
          { value: none, label: t('colour.none') },
          ...colours.map(name => {
            const names = namesWith(name)
            return {
              value: name,
              label: t(`colour.${name}`),
              mark: <span className="team-swatch" style={ownColourStyle(coderColours[name])} aria-hidden="true" />,
              ...(names === '' ? {} : { hint: t('colour.taken', { names }) }),
            }
          }),
        ]}
        onChange={name => {
          if (name === (own ?? none)) return
          api.team.changeCoder({ id: coder.id, colour: name === none ? null : coderColours[name] }).catch(showError)
        }}
      />
      {same === '' ? null : <span className="team-hint">{t('colour.same', { names: same })}</span>}
    </>
  )
}
