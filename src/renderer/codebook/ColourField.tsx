import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { leastContrast, lineContrast } from '../../shared/codebook/own-colour'
import { formatNumber } from '../i18n/format'
import { Button } from '../ui/Button'

const begin = '#3a44b4'

/** A code's own colour, how well it is seen, and the way back to that of its cycle. */
export function ColourField({
  colour,
  isDisabled,
  onChange,
}: {
  colour: string | null
  isDisabled: boolean
  onChange(colour: string | null): void
}) {
  const { t } = useTranslation('codebook')
  const id = useId()
  return (
    <div className="codebook-colour">
      <label htmlFor={id} className="ui-field-label">
        {t('field.colour')}
      </label>
      <div className="codebook-colour-row">
        <input
          id={id}
          type="color"
          disabled={isDisabled}
          value={colour ?? begin}
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

function seenWords(colour: string, t: ReturnType<typeof useTranslation<'codebook'>>['t']): string {
  const { light, dark } = leastContrast(colour)
  const one = (value: number) => formatNumber(Math.floor(value * 10) / 10)
  const values = { light: one(light), dark: one(dark) }
  if (light >= lineContrast && dark >= lineContrast) return t('colour.seen', values)
  return t(light < lineContrast ? (dark < lineContrast ? 'colour.both' : 'colour.light') : 'colour.dark', values)
}
