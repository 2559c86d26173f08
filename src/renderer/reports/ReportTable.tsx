import { partsOf } from '../../shared/analysis/labelled'
import { groupsOf, inUnit, shown } from '../../shared/analysis/print-cell'
import type { AnalysisTable, TableHead } from '../../shared/analysis/table'

/** A table as it is printed; broad ones scroll in their own place. */
export function ReportTable({ table: { title, lineHead, heads, lines, notes } }: { table: AnalysisTable }) {
  const hasGroups = heads.some(({ group }) => group !== '')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a section would be a landmark for each table
    <div className="reports-table" tabIndex={0} role="group" aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={hasGroups ? 2 : 1}>
              {lineHead}
            </th>
            {groupsOf(heads).flatMap(group =>
              group.name === '' ? (
                group.heads.map(head => <Head key={head.key} head={head} rows={hasGroups ? 2 : 1} />)
              ) : (
                <th key={group.heads[0]?.key} scope="colgroup" colSpan={group.heads.length}>
                  {group.name}
                </th>
              ),
            )}
          </tr>
          {hasGroups ? (
            <tr>
              {heads
                .filter(({ group }) => group !== '')
                .map(head => (
                  <Head key={head.key} head={head} rows={1} />
                ))}
            </tr>
          ) : null}
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place
            <tr key={at} data-total={line.isTotal}>
              <th scope="row" data-depth={Math.min(line.depth, 3)}>
                {line.name}
              </th>
              {line.cells.map((cell, column) => {
                const { key, unit, labels } = heads[column]!
                return (
                  <td key={key} data-number={unit !== 'text'}>
                    {partsOf(inUnit(shown(cell), unit), labels).map(({ words, isLabel }, part) =>
                      isLabel ? (
                        // biome-ignore lint/suspicious/noArrayIndexKey: a part is what stands at its place
                        <strong key={part} className="ui-strong">
                          {words}
                        </strong>
                      ) : (
                        words
                      ),
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.map(note => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}

function Head({ head: { name, unit }, rows }: { head: TableHead; rows: number }) {
  return (
    <th scope="col" rowSpan={rows} data-number={unit !== 'text'}>
      {name}
    </th>
  )
}
