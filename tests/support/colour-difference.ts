type Three = readonly [number, number, number]

/** What is left of linear sRGB without one kind of cone: Machado, Oliveira and Fernandes (2009), severity 1. */
const views: Record<'none' | 'red' | 'green' | 'blue', readonly Three[]> = {
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  red: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  green: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  blue: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** `#RRGGBB` as linear sRGB, 0 to 1. */
export function linearOf(colour: string): Three {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return [r, g, b]
}

export function luminanceOf(colour: string): number {
  return sum([0.2126729, 0.7151522, 0.072175], linearOf(colour))
}

export function without(cone: keyof typeof views, colour: Three): Three {
  const [r = 0, g = 0, b = 0] = views[cone].map(row => Math.min(1, Math.max(0, sum(row, colour))))
  return [r, g, b]
}

/** Linear sRGB as CIELAB, D65. */
export function labOf(colour: Three): Three {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29)
  const x = f(sum([0.4124564, 0.3575761, 0.1804375], colour) / 0.95047)
  const y = f(sum([0.2126729, 0.7151522, 0.072175], colour))
  const z = f(sum([0.0193339, 0.119192, 0.9503041], colour) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIEDE2000 of two colours in CIELAB (Sharma, Wu and Dalal 2005). */
export function differenceOf([l1, a1, b1]: Three, [l2, a2, b2]: Three): number {
  const radians = Math.PI / 180
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const stretch = 1.5 - 0.5 * Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7))
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)]
  const angle = (a: number, b: number) => (Math.atan2(b, a * stretch) / radians + 360) % 360
  const [h1, h2] = [angle(a1, b1), angle(a2, b2)]
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180
  const hue = c1 * c2 === 0 ? h1 + h2 : (h1 + turn / 2 + 360) % 360
  const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const t =
    1 -
    0.17 * Math.cos((hue - 30) * radians) +
    0.24 * Math.cos(2 * hue * radians) +
    0.32 * Math.cos((3 * hue + 6) * radians) -
    0.2 * Math.cos((4 * hue - 63) * radians)
  const dl = (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2))
  const dc = (c2 - c1) / (1 + 0.045 * chroma)
  const dh = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * radians)) / (1 + 0.015 * chroma * t)
  const rotation =
    -Math.sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)) * radians) *
    2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7))
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh)
}

function sum(weights: readonly number[], values: readonly number[]): number {
  return weights.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0)
}
