/** A colour as the window draws it, by theme. */
export interface OwnColour {
  line: ByTheme
  ink: ByTheme
  tint: ByTheme
}

interface ByTheme {
  light: string
  dark: string
}

type Rgb = readonly [red: number, green: number, blue: number]

/** The surfaces of the window that are hardest to be seen on, and what a colour goes towards when it must be seen better. */
const themes = {
  light: { paper: '#ffffff', worst: '#ecece8', towards: '#000000', tint: 0.13 },
  dark: { paper: '#18191b', worst: '#282a2e', towards: '#ffffff', tint: 0.2 },
} as const

/** What strokes and letters need at least (WCAG 2.2, 1.4.11 and 1.4.3). */
export const lineContrast = 3
export const inkContrast = 4.5

/**
 * How a code's own colour is drawn: as it is where it can be seen, else a little darker or lighter until it can.
 * @param colour `#rrggbb`
 */
export function ownColour(colour: string): OwnColour {
  const each = (draw: (theme: (typeof themes)['light' | 'dark']) => string): ByTheme => ({
    light: draw(themes.light),
    dark: draw(themes.dark),
  })
  const tint = each(theme => mix(theme.paper, colour, theme.tint))
  return {
    tint,
    line: each(theme => seen(colour, [theme.worst], theme.towards, lineContrast)),
    ink: {
      light: seen(colour, [themes.light.worst, tint.light], themes.light.towards, inkContrast),
      dark: seen(colour, [themes.dark.worst, tint.dark], themes.dark.towards, inkContrast),
    },
  }
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The contrast a colour has as a line where it is hardest to see, in either theme. */
export function leastContrast(colour: string): { light: number; dark: number } {
  return { light: contrast(colour, themes.light.worst), dark: contrast(colour, themes.dark.worst) }
}

function seen(colour: string, surfaces: readonly string[], towards: string, least: number): string {
  for (let part = 0; part < 1; part += 0.04) {
    const drawn = mix(colour, towards, part)
    if (surfaces.every(surface => contrast(drawn, surface) >= least)) return drawn
  }
  return towards
}

function mix(a: string, b: string, part: number): string {
  const [from, to] = [rgb(a), rgb(b)]
  return `#${from.map((value, index) => hex(value + ((to[index] ?? 0) - value) * part)).join('')}`
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = rgb(colour).map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function rgb(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0')
}
