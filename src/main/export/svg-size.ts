const pointsPerMillimetre = 72 / 25.4
const pointsPerPixel = 72 / 96

/** Size of an SVG file in points, from its width and height in millimetres or pixels. Throws if it states none. */
export function svgSize(svg: string): { width: number; height: number } {
  return { width: length(svg, 'width'), height: length(svg, 'height') }
}

function length(svg: string, name: 'width' | 'height'): number {
  const [, number, unit] = new RegExp(`^<svg[^>]*? ${name}="([\\d.]+)(mm)?"`).exec(svg) ?? []
  if (number === undefined) throw new Error(`svg without ${name}`)
  return Number(number) * (unit === 'mm' ? pointsPerMillimetre : pointsPerPixel)
}
