/** Two places, with a true minus; a value that rounds to nothing has no sign. */
export function shownFigure(value: number | null, otherwise: string): string {
  return value === null
    ? otherwise
    : value
        .toFixed(2)
        .replace(/^-0\.00$/, '0.00')
        .replace('-', '−')
}
