import { useTranslation } from 'react-i18next'
import { FigureSvg } from '../../shared/figure/FigureSvg'
import type { Report, ReportBlock } from '../../shared/report/blocks'
import { ReportTable } from './ReportTable'

/** The report as it reads now, on paper. */
export function ReportPage({ report: { title, authors, blocks } }: { report: Report }) {
  const { t } = useTranslation('reports')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="reports-desk" tabIndex={0} aria-label={t('page')}>
      <article className="reports-page">
        <h3 className="reports-title">{title}</h3>
        {authors === '' ? null : <p className="reports-authors">{authors}</p>}
        {blocks.map((block, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is what stands at its place
          <Block key={at} block={block} at={at} />
        ))}
      </article>
    </section>
  )
}

function Block({ block, at }: { block: ReportBlock; at: number }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>
    case 'text':
      return <p>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map(item => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'quote':
      return (
        <blockquote>
          <p>{block.text}</p>
          <cite>{block.source}</cite>
        </blockquote>
      )
    case 'table':
      return <ReportTable table={block.table} />
    case 'figure':
      return (
        <figure className="figure-screen reports-figure">
          <FigureSvg layout={block.layout} idPrefix={`report-${at}`} />
        </figure>
      )
    case 'gap':
      return <p className="reports-gap">{block.text}</p>
  }
}
