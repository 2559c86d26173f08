import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupAgreement } from '../../shared/model/agreement'
import type { Id } from '../../shared/model/id'
import { Select } from '../ui/Select'
import { EachWithOthers } from './EachWithOthers'
import { FiguresHead } from './FiguresHead'
import { shownFigure } from './shown-figure'
import { useTeam } from './team-state'

const everybody = ''

/** Each coder against everybody else, and every two; the name of a pair shows it by itself. */
export function PairTable({ group }: { group: Pick<GroupAgreement, 'coders' | 'pairs'> }) {
  const { t } = useTranslation('team')
  const [asked, ask] = useState<Id | typeof everybody>(everybody)
  const of = group.coders.some(({ id }) => id === asked) ? asked : everybody
  const pairs = group.pairs.filter(({ coders }) => of === everybody || coders.some(({ id }) => id === of))
  return (
    <>
      <EachWithOthers group={group} onChoose={ask} />
      <h3>{t('pairs')}</h3>
      {group.coders.length > 3 ? (
        <div className="team-pairs-of">
          <Select
            hideLabel
            label={t('pairs.of')}
            value={of}
            options={[
              { value: everybody, label: t('pairs.ofAll') },
              ...group.coders.map(({ id, name }) => ({ value: id as string, label: t('pairs.ofOne', { name }) })),
            ]}
            onChange={ask}
          />
        </div>
      ) : null}
      <table className="team-table team-pairs">
        <FiguresHead rows={t('agreement.pair')} numbers={['%', t('figure.kappaShort'), t('figure.alphaShort')]} />
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
