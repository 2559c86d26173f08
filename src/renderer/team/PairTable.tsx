import { useTranslation } from 'react-i18next'
import type { GroupAgreement } from '../../shared/model/agreement'
import { shownFigure } from './shown-figure'
import { useTeam } from './team-state'

/** Every two coders of the group; the name of a pair shows it by itself. */
export function PairTable({ pairs }: { pairs: GroupAgreement['pairs'] }) {
  const { t } = useTranslation('team')
  return (
    <>
      <h3>{t('pairs')}</h3>
      <table className="team-table team-pairs">
        <thead>
          <tr>
            <th scope="col">{t('agreement.pair')}</th>
            <th scope="col" className="team-number">
              %
            </th>
            <th scope="col" className="team-number">
              {t('figure.kappaShort')}
            </th>
            <th scope="col" className="team-number">
              {t('figure.alphaShort')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ coders, percent, kappa, alpha }) => {
            const names = coders.map(({ name }) => name).join(' / ')
            return (
              <tr key={names}>
                <th scope="row">
                  <button
                    type="button"
                    className="team-link ui-ellipsis"
                    title={names}
                    onClick={() => useTeam.setState({ pair: coders.map(({ id }) => id).join(' ') })}
                  >
                    {names}
                  </button>
                </th>
                <td className="team-number">{percent === null ? '–' : (100 * percent).toFixed(0)}</td>
                <td className="team-number">{shownFigure(kappa, '–')}</td>
                <td className="team-number">{shownFigure(alpha, '–')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="team-hint team-below">{t('pairs.means')}</p>
    </>
  )
}
