import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Segments } from '../ui/Segments'
import { TextField } from '../ui/TextField'
import { type ExportChoice, pixelsOf } from './export-choice'

const formats = ['svg', 'png', 'pdf', 'csv'] as const
const resolutions = [150, 300, 600] as const
const themes = ['light', 'grey', 'dark'] as const

export interface ExportFieldsProps {
  choice: ExportChoice
  /** Null while what is typed is no width. */
  width: number | null
  onChange(change: Partial<ExportChoice>): void
}

/** Format, width, resolution, appearance and title; data has only a format. */
export function ExportFields({ choice, width, onChange }: ExportFieldsProps) {
  const { t } = useTranslation('flows')
  return (
    <>
      <Field label={t('export.format')}>
        <Segments
          label={t('export.format')}
          value={choice.format}
          options={formats.map(value => ({ value, label: value.toUpperCase() }))}
          onChange={format => (format === null ? undefined : onChange({ format }))}
        />
      </Field>
      {choice.format === 'csv' ? null : (
        <>
          <Field
            label={t('export.width')}
            hint={choice.preset === 'other' ? undefined : t(`export.width.${choice.preset}`)}
          >
            <Segments
              label={t('export.width')}
              value={choice.preset}
              options={[
                { value: '84', label: t('export.millimetres', { count: 84 }) },
                { value: '174', label: t('export.millimetres', { count: 174 }) },
                { value: 'other', label: t('export.width.other') },
              ]}
              onChange={preset => (preset === null ? undefined : onChange({ preset }))}
            />
            {choice.preset === 'other' ? (
              <TextField
                label={t('export.width.mm')}
                description={t('export.width.range')}
                inputMode="decimal"
                autoFocus
                value={choice.typed}
                error={width === null ? t('export.width.error') : undefined}
                onChange={typed => onChange({ typed })}
              />
            ) : null}
          </Field>
          {choice.format === 'png' ? (
            <Field
              label={t('export.dpi')}
              hint={width === null ? undefined : t('export.dpi.hint', { pixels: pixelsOf(width, choice.dpi) })}
            >
              <Segments
                label={t('export.dpi')}
                value={`${choice.dpi}`}
                options={resolutions.map(dpi => ({ value: `${dpi}`, label: t('export.dpi.value', { dpi }) }))}
                onChange={dpi => (dpi === null ? undefined : onChange({ dpi: Number(dpi) }))}
              />
            </Field>
          ) : null}
          <Field label={t('export.theme')}>
            <Segments
              label={t('export.theme')}
              value={choice.theme}
              options={themes.map(value => ({ value, label: t(`theme.${value}`) }))}
              onChange={theme => (theme === null ? undefined : onChange({ theme }))}
            />
          </Field>
          <TextField
            label={t('export.heading')}
            rows={2}
            maxLength={300}
            value={choice.title}
            onChange={title => onChange({ title })}
          />
        </>
      )}
    </>
  )
}

function Field({ label, hint, children }: { label: string; hint?: string | undefined; children: ReactNode }) {
  return (
    <div className="figure-export-field">
      <span className="ui-field-label" aria-hidden="true">
        {label}
      </span>
      {children}
      {hint === undefined ? null : <span className="ui-field-description">{hint}</span>}
    </div>
  )
}
