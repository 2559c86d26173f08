import { useTranslation } from 'react-i18next'
import type { PairAgreement } from '../../shared/model/agreement'
import { FiguresHead } from './FiguresHead'
import { shownFigure } from './shown-figure'

interface ByDocumentProps {
  documents: readonly {
    document: string
    units: number
    percent: number | null
    alpha: number | null
    alphaInterval: PairAgreement['alphaInterval']
  }[]
  /** How often was drawn for each interval; 0 where they are left out. */
  draws: number
}

/** Agreement in each document that counts; which of them to look at again. */
export function ByDocument({ documents, draws }: ByDocumentProps) {
  const { t } = useTranslation('team')
  if (documents.length < 2) return null
  return (
    <>
      <h3>{t('documents')}</h3>
      <table className="team-table team-by-document">
        <FiguresHead rows={t('documents.name')} numbers={[t('figure.alphaShort')]} />
        <tbody>
          {documents.map(({ document, units, percent, alpha, alphaInterval }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two documents may bear one title
            <tr key={at}>
              <th scope="row">
                <span className="ui-ellipsis" title={document}>
                  {document}
                </span>
                <span className="team-hint">
                  {t('documents.rest', { count: units, percent: percent === null ? '–' : (100 * percent).toFixed(0) })}
                </span>
              </th>
              <td className="team-number">
                {shownFigure(alpha, '–')}
                <span className="team-hint">
                  {alphaInterval
                    ? t('figure.range', {
                        from: shownFigure(alphaInterval[0], ''),
                        to: shownFigure(alphaInterval[1], ''),
                      })
                    : ''}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="team-hint team-below">
        {draws > 0 ? t('documents.drawn', { count: draws }) : t('documents.notDrawn')}
      </p>
    </>
  )
}
