import { useTranslation } from 'react-i18next'
import { FigureSvg } from '../../shared/figure/FigureSvg'
import type { FigureLayout } from '../../shared/figure/figure-layout'
import type { FlowSummary } from '../../shared/flow/summary'
import { EmptyState } from '../ui/EmptyState'

export interface ExportPreviewProps {
  /** Null for data, which has no picture. */
  layout: FigureLayout | null
  summary: FlowSummary
  widthMm: number
}

/** The figure as it will be in the file, and its caption large enough to be read. */
export function ExportPreview({ layout, summary, widthMm }: ExportPreviewProps) {
  const { t } = useTranslation('flows')
  if (!layout)
    return (
      <EmptyState
        title={t('export.data')}
        hint={t('export.data.hint', { cycles: summary.bars.length, relations: summary.relations.length })}
      />
    )
  return (
    <div className="figure-export-shown">
      <section
        className="figure-preview" // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('export.preview.label', { mm: widthMm })}
      >
        <FigureSvg layout={layout} idPrefix="export-figure" />
      </section>
      <div className="figure-export-caption">
        <h3>{t('export.caption')}</h3>
        <p>{layout.caption}</p>
      </div>
    </div>
  )
}
