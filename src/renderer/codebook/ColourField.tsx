import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { leastContrast, lineContrast } from '../../shared/codebook/own-colour'
import { formatNumber } from '../i18n/format'
import { Button } from '../ui/Button'

/** What the field shows before the cycle's colour is known, or where the system sets the colours. */
const unknown = '#808080'

/** A code's own colour, how well it is seen, and the way back to that of its cycle. */
export function ColourField({
  colour,
  cycle,
  isDisabled,
  onChange,
}: {
  colour: string | null
  /** Letters of the cycle whose colour the code has without one of its own. */
  cycle: string
  isDisabled: boolean
  onChange(colour: string | null): void
}) {
  const { t } = useTranslation('codebook')
  const id = useId()
  const [ofCycle, setOfCycle] = useState(unknown)
  return (
    <div
      className="codebook-colour"
      data-cycle={cycle.slice(0, 3).toUpperCase()}
      ref={field => {
        if (field) setOfCycle(hexOf(getComputedStyle(field).getPropertyValue('--cycle-line')))
      }}
    >
      <label htmlFor={id} className="ui-field-label">
        {t('field.colour')}
      </label>
      <div className="codebook-colour-row">
        <input
          id={id}
          type="color"
          disabled={isDisabled}
          value={colour ?? ofCycle}
          aria-describedby={`${id}-seen`}
          onChange={event => onChange(event.target.value.toLowerCase())}
        />
        {colour === null ? null : (
          <Button small isDisabled={isDisabled} onPress={() => onChange(null)}>
            {t('colour.cycle')}
          </Button>
        )}
      </div>
      <p id={`${id}-seen`} className="ui-field-description">
        {colour === null ? t('colour.none') : seenWords(colour, t)}
      </p>
    </div>
  )
}

function hexOf(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour.trim()) ? colour.trim().toLowerCase() : unknown
}

function seenWords(colour: string, t: ReturnType<typeof useTranslation<'codebook'>>['t']): string {
  const { light, dark } = leastContrast(colour)
  const one = (value: number) => formatNumber(Math.floor(value * 10) / 10)
  const values = { light: one(light), dark: one(dark) }
  if (light >= lineContrast && dark >= lineContrast) return t('colour.seen', values)
  return t(light < lineContrast ? (dark < lineContrast ? 'colour.both' : 'colour.light') : 'colour.dark', values)
}
