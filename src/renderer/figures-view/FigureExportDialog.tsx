import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureLayout } from '../../shared/figure/figure-layout'
import { type FigureFormat, type FigureSpec, figureFormats } from '../../shared/model/figure-spec'
import { errorSentence } from '../app/errors'
import { pixelsOf } from '../figures/export-choice'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Segments } from '../ui/Segments'
import { WarnStrip } from '../ui/WarnStrip'
import { copyFigure, saveFigureFile } from './export-figure'

const resolutions = [150, 300, 600, 1200] as const

export interface FigureExportDialogProps {
  project: string
  name: string
  spec: FigureSpec
  layout: FigureLayout
  onClose(): void
}

/** Asks for the kind of file and, for an image, its resolution; writes it or copies it. */
export function FigureExportDialog({ project, name, spec, layout, onClose }: FigureExportDialogProps) {
  const { t } = useTranslation(['figures', 'flows', 'ui'])
  const [format, setFormat] = useState<FigureFormat>('svg')
  const [dpi, setDpi] = useState<number>(300)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isImage = format === 'png' || format === 'tiff'
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
      onClose()
    } catch (error) {
      setProblem(errorSentence(error))
      setBusy(false)
    }
  }
  const height = Math.round((layout.height / layout.width) * spec.widthMm)
  return (
    <Dialog
      title={t('export.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button isDisabled={isBusy} onPress={() => void run(() => copyFigure(spec, dpi))}>
            {t('export.copy')}
          </Button>
          <Button
            look="primary"
            isDisabled={isBusy}
            onPress={() => void run(() => saveFigureFile(project, name, spec, format, dpi))}
          >
            {t('flows:export.save', { format: format.toUpperCase() })}
          </Button>
        </>
      }
    >
      <div className="ui-form">
        <div className="figures-field">
          <Segments
            label={t('flows:export.format')}
            value={format}
            options={figureFormats.map(value => ({ value, label: value.toUpperCase() }))}
            onChange={value => (value === null ? undefined : setFormat(value))}
          />
          <span className="ui-field-description">{t(`export.${format}`)}</span>
        </div>
        {isImage ? (
          <div className="figures-field">
            <Segments
              label={t('flows:export.dpi')}
              value={`${dpi}`}
              options={resolutions.map(value => ({
                value: `${value}`,
                label: t('flows:export.dpi.value', { dpi: value }),
              }))}
              onChange={value => (value === null ? undefined : setDpi(Number(value)))}
            />
            <span className="ui-field-description">
              {t('flows:export.dpi.hint', { pixels: pixelsOf(spec.widthMm, dpi) })}
            </span>
          </div>
        ) : null}
        {format === 'csv' ? null : <p>{t('export.size', { width: spec.widthMm, height })}</p>}
        {problem ? <WarnStrip urgent>{problem}</WarnStrip> : null}
      </div>
    </Dialog>
  )
}
