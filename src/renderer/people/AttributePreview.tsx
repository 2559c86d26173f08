import { useTranslation } from 'react-i18next'
import type { AttributePlan } from '../../shared/variables/plan-attributes'
import { faultWords } from './value-words'

const shownAtMost = 200

/** What bringing in a table would do: sums, then the table itself with every cell's fate. */
export function AttributePreview({
  plan,
  addMissing,
  keepWords,
}: {
  plan: AttributePlan
  addMissing: boolean
  keepWords: boolean
}) {
  const { t } = useTranslation('people')
  const fits = plan.cells.filter(({ fault }) => fault === null)
  const unknown = plan.rows.filter(({ subject }) => subject === null).length
  const sums = [
    t('plan.new', { count: fits.filter(({ before }) => before === null).length }),
    t('plan.changed', { count: fits.filter(({ before }) => before !== null).length }),
    t('plan.same', { count: plan.same }),
    t('plan.misfits', { count: plan.cells.length - fits.length }),
    t('plan.unknown', { count: unknown }),
    ...(plan.leftOut > 0 ? [t('plan.leftOut', { count: plan.leftOut })] : []),
  ]
  const cells = new Map(plan.cells.map(cell => [`${cell.row} ${cell.column}`, cell]))
  return (
    <>
      <p className="ui-medium">{sums.join(' · ')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="people-preview" aria-label={t('plan.list')} tabIndex={0}>
        <table className="ui-table">
          <thead>
            <tr>
              <th scope="col">{t('column.name')}</th>
              {plan.columns.map(column => (
                <th key={column.column} scope="col">
                  {column.name}
                  <span className="people-preview-type">
                    {column.variable === null
                      ? t('plan.newAttribute', { type: t(`type.${column.type}`) })
                      : t(`type.${column.type}`)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.rows.slice(0, shownAtMost).map(({ row, name, subject }, r) => (
              <tr key={row} data-left={subject === null && !addMissing}>
                <th scope="row">
                  {name}
                  {subject === null ? (
                    <span className="people-preview-type">{addMissing ? t('plan.added') : t('plan.notKnown')}</span>
                  ) : null}
                </th>
                {plan.columns.map((column, c) => {
                  const cell = cells.get(`${r} ${c}`)
                  if (cell === undefined) return <td key={column.column} className="people-preview-same" />
                  const fate = cell.fault !== null ? 'misfit' : cell.before === null ? 'new' : 'changed'
                  return (
                    <td
                      key={column.column}
                      data-fate={fate}
                      title={cell.fault === null ? undefined : faultWords(cell.fault, column)}
                    >
                      {cell.before === null ? null : <s>{cell.before}</s>} {cell.typed}
                      {cell.fault === null ? null : (
                        <span className="people-preview-type">{keepWords ? t('plan.kept') : t('plan.left')}</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {plan.rows.length > shownAtMost ? <p>{t('more', { count: plan.rows.length - shownAtMost })}</p> : null}
    </>
  )
}
