import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { figureThemes } from '../../shared/figure/colours'
import { figureLanguages } from '../../shared/figure/kinds'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { changeSpec, useFigures } from './figures-state'

const columns = [84, 174] as const
const directions = ['ltr', 'rtl'] as const
const [narrowest, widest] = [60, 400]

/** The page: one column or two, or a width of one's own; its colours; which way it is read, and in what language. */
export function PageFields() {
  const { t } = useTranslation(['figures', 'flows'])
  const spec = useFigures(state => state.spec)
  const preset = columns.find(mm => mm === spec.widthMm)
  const [isOwn, setOwn] = useState(preset === undefined)
  const [typed, setTyped] = useState(String(spec.widthMm))
  const choose = (value: string | null) => {
    if (value === null) return
    setOwn(value === 'other')
    if (value !== 'other') changeSpec({ widthMm: Number(value) })
    else setTyped(String(spec.widthMm))
  }
  const read = readWidth(typed)
  const showsOwn = isOwn || preset === undefined
  return (
    <>
      <div className="figures-field">
        <span className="ui-field-label" aria-hidden="true">
          {t('width')}
        </span>
        <Segments
          label={t('width')}
          value={showsOwn ? 'other' : `${preset}`}
          options={[
            ...columns.map(mm => ({ value: `${mm}`, label: t('flows:export.millimetres', { count: mm }) })),
            { value: 'other', label: t('flows:export.width.other') },
          ]}
          onChange={choose}
        />
        {showsOwn ? (
          <TextField
            label={t('flows:export.width.mm')}
            description={t('flows:export.width.range')}
            inputMode="decimal"
            value={typed}
            error={read === null ? t('flows:export.width.error') : undefined}
            onChange={words => {
              setTyped(words)
              const width = readWidth(words)
              if (width !== null) changeSpec({ widthMm: width })
            }}
          />
        ) : null}
      </div>
      <Select
        label={t('theme')}
        value={spec.theme}
        options={figureThemes.map(value => ({ value, label: t(`theme.${value}`), hint: t(`theme.${value}.hint`) }))}
        onChange={theme => changeSpec({ theme })}
      />
      <div className="figures-field">
        <span className="ui-field-label" aria-hidden="true">
          {t('direction')}
        </span>
        <Segments
          label={t('direction')}
          value={spec.direction}
          options={directions.map(value => ({ value, label: t(`direction.${value}`) }))}
          onChange={direction => (direction === null ? undefined : changeSpec({ direction }))}
        />
      </div>
      <div className="figures-field">
        <span className="ui-field-label" aria-hidden="true">
          {t('language')}
        </span>
        <Segments
          label={t('language')}
          value={spec.language}
          options={figureLanguages.map(value => ({ value, label: t(`language.${value}`) }))}
          onChange={language => (language === null ? undefined : changeSpec({ language }))}
        />
      </div>
    </>
  )
}

/** Width in millimetres; null where what is typed is none, or out of range. */
function readWidth(typed: string): number | null {
  const words = typed.trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(words)) return null
  const width = Number(words)
  return width >= narrowest && width <= widest ? width : null
}
