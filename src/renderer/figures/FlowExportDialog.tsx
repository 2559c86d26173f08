import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { layoutFlowFigure } from '../../shared/figure/flow/layout'
import { measureInter } from '../../shared/figure/measure'
import { defaultFlowSettings, type FlowFigureSettings } from '../../shared/figure/settings'
import { en } from '../../shared/figure/words/en'
import type { FlowSummary } from '../../shared/flow/summary'
import type { CountFilter } from '../../shared/model/count-filter'
import { errorSentence } from '../app/errors'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { WarnStrip } from '../ui/WarnStrip'
import { ExportFields } from './ExportFields'
import { ExportPreview } from './ExportPreview'
import { type ExportChoice, firstChoice, widthOf } from './export-choice'
import { exportFigure } from './export-figure'

export interface FlowExportDialogProps {
  project: string
  summary: FlowSummary
  filter: CountFilter
  filterText: string
  show: FlowFigureSettings['show']
  onClose(): void
}

/** Asks how the figure is to be drawn for paper, shows it so, and saves it. */
export function FlowExportDialog({ project, summary, filter, filterText, show, onClose }: FlowExportDialogProps) {
  const { t } = useTranslation(['flows', 'ui'])
  const form = useId()
  const [choice, setChoice] = useState<ExportChoice>(firstChoice)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const width = widthOf(choice)
  const [drawn, setDrawn] = useState(firstChoice.width)
  // While a width is being typed the last one that can be drawn stays in sight.
  if (width !== null && width !== drawn) setDrawn(width)
  const layout = useMemo(
    () =>
      layoutFlowFigure(
        summary,
        {
          ...defaultFlowSettings,
          width: { unit: 'mm', value: drawn },
          theme: choice.theme,
          title: choice.title,
          filterText,
          show,
        },
        en,
        measureInter,
      ),
    [summary, filterText, show, drawn, choice.theme, choice.title],
  )
  const save = async () => {
    if (width === null || isBusy) return
    setBusy(true)
    setProblem(null)
    try {
      await exportFigure(project, { ...choice, by: summary.by, filter, show, widthMm: width })
      onClose()
    } catch (error) {
      setProblem(errorSentence(error))
      setBusy(false)
    }
  }
  const format = choice.format.toUpperCase()
  return (
    <Dialog
      title={t('export.title')}
      size="large"
      className="figure-export"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" type="submit" form={form} isDisabled={isBusy || width === null}>
            {isBusy ? t('export.busy') : t('export.save', { format })}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="figure-export-fields"
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <ExportFields choice={choice} width={width} onChange={change => setChoice({ ...choice, ...change })} />
        {problem ? <WarnStrip urgent>{problem}</WarnStrip> : null}
      </form>
      <ExportPreview layout={choice.format === 'csv' ? null : layout} summary={summary} widthMm={drawn} />
    </Dialog>
  )
}
