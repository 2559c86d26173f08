interface FiguresHeadProps {
  /** What the rows are. */
  rows: string
  /** What the numbers are, column by column. */
  numbers: readonly string[]
}

/** Head of a table of figures: what the rows are, then columns of numbers. */
export function FiguresHead({ rows, numbers }: FiguresHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{rows}</th>
        {numbers.map(number => (
          <th key={number} scope="col" className="team-number">
            {number}
          </th>
        ))}
      </tr>
    </thead>
  )
}
