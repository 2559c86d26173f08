import { useTranslation } from 'react-i18next'
import { eachWithOthers } from '../../shared/agreement/each-with-others'
import type { GroupAgreement, OfPairs } from '../../shared/model/agreement'
import type { Id } from '../../shared/model/id'
import { FiguresHead } from './FiguresHead'
import { shownFigure } from './shown-figure'

interface EachWithOthersProps {
  group: Pick<GroupAgreement, 'coders' | 'pairs'>
  onChoose: (coder: Id) => void
}

/** One coder against everybody else, for each of them; the name lists the pairs of that coder. */
export function EachWithOthers({ group, onChoose }: EachWithOthersProps) {
  const { t } = useTranslation('team')
  const percent = (figure: OfPairs) => (figure === null ? '–' : (100 * figure.mean).toFixed(0))
  return (
    <>
      <h3>{t('each')}</h3>
      <table className="team-table team-pairs team-each">
        <FiguresHead rows={t('each.coder')} numbers={['%', t('figure.kappaShort'), t('figure.alphaShort')]} />
        <tbody>
          {eachWithOthers(group).map(({ coder, alpha, kappa, ...more }) => (
            <tr key={coder.id}>
              <th scope="row">
                {group.coders.length > 3 ? (
                  <button
                    type="button"
                    className="team-link ui-ellipsis"
                    title={t('pairs.ofOne', { name: coder.name })}
                    onClick={() => onChoose(coder.id)}
                  >
                    {coder.name}
                  </button>
                ) : (
                  <span className="ui-ellipsis" title={coder.name}>
                    {coder.name}
                  </span>
                )}
              </th>
              <td className="team-number">{percent(more.percent)}</td>
              <td className="team-number">{shownFigure(kappa?.mean ?? null, '–')}</td>
              <td className="team-number">
                {shownFigure(alpha?.mean ?? null, '–')}
                {alpha && alpha.pairs > 1 ? (
                  <span className="team-hint">
                    {t('figure.range', { from: shownFigure(alpha.least, ''), to: shownFigure(alpha.most, '') })}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="team-hint team-below">{t('each.means')}</p>
    </>
  )
}
