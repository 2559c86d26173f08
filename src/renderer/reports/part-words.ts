import type { TFunction } from 'i18next'
import type { ReportPart } from '../../shared/model/report-spec'
import type { Saved } from '../../shared/model/saved'
import { reportWords } from '../../shared/report/words'

/** What a part is called in the list of parts: for what is written and for one's own words, its heading in the report. */
export function partWords(
  part: ReportPart,
  kept: readonly Saved[],
  t: TFunction<['reports', 'tables', 'figures']>,
): { name: string; hint: string } {
  switch (part.kind) {
    case 'words':
      return { name: part.title || t('part.untitled'), hint: t('part.words') }
    case 'table':
      return { name: t(`tables:kind.${part.spec.kind}`), hint: t('part.table') }
    case 'figure':
      return { name: part.spec.title || t(`figures:kind.${part.spec.kind}`), hint: t('part.figure') }
    case 'kept': {
      const found = kept.find(({ id }) => id === part.id)
      return {
        name: found?.name ?? t('part.gone'),
        hint: t(found?.kind === 'table' ? 'part.keptTable' : 'part.keptFigure'),
      }
    }
    default:
      return { name: reportWords[part.kind], hint: t('part.written') }
  }
}
