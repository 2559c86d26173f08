/** Colours that coders can have, by name: any two differ by 14 (CIEDE2000) or more, so that avatars side by side are told apart. */
export const coderColours = {
  blue: '#1f63d2',
  sky: '#4db4e8',
  teal: '#0c8a83',
  green: '#126b46',
  lime: '#8fae1b',
  yellow: '#e3b505',
  orange: '#e06c0a',
  red: '#b3201a',
  pink: '#e0559e',
  violet: '#6f1a8c',
  brown: '#7b4f2c',
  black: '#26262e',
} as const
export type CoderColour = keyof typeof coderColours

/**
 * The name of the colour that is most like one, for what may have been chosen freely: of two that get the same name one cannot tell whose is whose.
 * @param colour as `#rrggbb`
 */
export function nearestColour(colour: string): CoderColour {
  const names = Object.keys(coderColours) as CoderColour[]
  return names.reduce((best, name) =>
    apart(colour, coderColours[name]) < apart(colour, coderColours[best]) ? name : best,
  )
}

/** How far apart two colours look, roughly: red, green and blue weighed by the eye ("redmean", Riemersma, 2001). */
function apart(a: string, b: string): number {
  const [r1 = 0, g1 = 0, b1 = 0] = channels(a)
  const [r2 = 0, g2 = 0, b2 = 0] = channels(b)
  const red = (r1 + r2) / 2
  return (2 + red / 256) * (r1 - r2) ** 2 + 4 * (g1 - g2) ** 2 + (2 + (255 - red) / 256) * (b1 - b2) ** 2
}

function channels(colour: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
}
