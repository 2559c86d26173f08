import type { CycleKey } from '../framework/cycles'

/** The colours of the cycles, those that stay apart for the colour-blind, greys, black and white with patterns; then what there is on a dark ground. */
export const figureThemes = ['light', 'safe', 'grey', 'patterns', 'dark', 'safe-dark', 'patterns-dark'] as const
export type FigureTheme = (typeof figureThemes)[number]

/** Whether a theme tells things apart by greys alone. */
export function isWithoutHues(theme: FigureTheme): boolean {
  return theme === 'grey' || isPatterned(theme)
}

/** Whether a theme is black and white alone, and tells areas apart by patterns. */
export function isPatterned(theme: FigureTheme): boolean {
  return theme === 'patterns' || theme === 'patterns-dark'
}

export interface Palette {
  paper: string
  ink: string
  soft: string
  rule: string
  track: string
  /** Edge of a chosen mark on screen. */
  accent: string
  hue: Record<CycleKey, string>
  /** How far ribbons and the pale part of bars are mixed with the paper, 0 to 1. */
  ribbonTint: number
  paleTint: number
}

/** The cycle colours of the product (line colours of the interface's tokens); least difference between any two, without reframing, CIEDE2000 22.5 in light and 21.7 in dark. */
const light: Record<CycleKey, string> = {
  ORI: '#0A94AF',
  IMM: '#BC7700',
  POT: '#1F63D2',
  APP: '#126B46',
  REA: '#AE1F18',
  TRA: '#6F1A8C',
  STR: '#62636E',
  ENA: '#848957',
  REF: '#D94B98',
}
const dark: Record<CycleKey, string> = {
  ORI: '#84E3F4',
  IMM: '#C08228',
  POT: '#8CB4FF',
  APP: '#3DA871',
  REA: '#FFB5A3',
  TRA: '#A767EE',
  STR: '#8B8C95',
  ENA: '#CFD873',
  REF: '#EF7DB5',
}
/**
 * As near to the cycle colours as they can be with any two of them told apart by people without one kind of cone: least difference
 * CIEDE2000 16 as seen with all three and as simulated without each (Machado, Oliveira and Fernandes 2009), where the cycle colours have 10.
 */
const safe: Record<CycleKey, string> = {
  ORI: '#199CE2',
  IMM: '#C86703',
  POT: '#2349FC',
  APP: '#114137',
  REA: '#AF090B',
  TRA: '#681984',
  STR: '#62636E',
  ENA: '#898E6C',
  REF: '#B1849A',
}
/** The same on a dark ground, as near as can be to the cycle colours there. */
const safeDark: Record<CycleKey, string> = {
  ORI: '#8DF3FF',
  IMM: '#BA8A31',
  POT: '#8AACF1',
  APP: '#00856B',
  REA: '#FDBEB4',
  TRA: '#965BED',
  STR: '#9598A3',
  ENA: '#CFDA54',
  REF: '#FF3086',
}
/** Two greys in turn: place and name say which cycle it is, the change of grey says where one ends. */
const grey: Record<CycleKey, string> = {
  ORI: '#8A8A8A',
  IMM: '#4A4A4A',
  POT: '#8A8A8A',
  APP: '#4A4A4A',
  REA: '#8A8A8A',
  TRA: '#4A4A4A',
  STR: '#6A6A6A',
  ENA: '#6A6A6A',
  REF: '#4A4A4A',
}

/** All is told by patterns and outlines. */
const black: Record<CycleKey, string> = {
  ORI: '#000000',
  IMM: '#000000',
  POT: '#000000',
  APP: '#000000',
  REA: '#000000',
  TRA: '#000000',
  STR: '#000000',
  ENA: '#000000',
  REF: '#000000',
}

const onPaper = {
  paper: '#FFFFFF',
  ink: '#1B1B19',
  soft: '#51514D',
  rule: '#8C8C86',
  track: '#F6F6F4',
  accent: '#3A44B4',
  ribbonTint: 0.62,
  paleTint: 0.88,
}
const onDark = {
  paper: '#18191B',
  ink: '#E7E7E3',
  soft: '#B2B3B1',
  rule: '#74777F',
  track: '#202124',
  accent: '#A3ACFF',
  ribbonTint: 0.55,
  paleTint: 0.82,
}
const inGreys = {
  paper: '#FFFFFF',
  ink: '#000000',
  soft: '#4D4D4D',
  rule: '#8A8A8A',
  track: '#F5F5F5',
  accent: '#000000',
  ribbonTint: 0.55,
  paleTint: 0.87,
}

const palettes: Record<FigureTheme, Palette> = {
  light: { ...onPaper, hue: light },
  safe: { ...onPaper, hue: safe },
  dark: { ...onDark, hue: dark },
  'safe-dark': { ...onDark, hue: safeDark },
  grey: { ...inGreys, hue: grey },
  patterns: { ...inGreys, hue: black },
  // Drawn black on white, and turned round when it is done.
  'patterns-dark': { ...inGreys, hue: black },
}

export function paletteOf(theme: FigureTheme): Palette {
  return palettes[theme]
}

/** Mixes two colours `#RRGGBB` in sRGB; `share` 0 gives the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map(at => Math.round(channel(first, at) * (1 - share) + channel(second, at) * share))
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

/** Whichever of two colours `#RRGGBB` stands out more from a ground (WCAG 2.2, contrast ratio). */
export function readableOn(ground: string, first: string, second: string): string {
  const contrast = (colour: string) => {
    const [lighter = 0, darker = 0] = [luminance(colour), luminance(ground)].sort((a, b) => b - a)
    return (lighter + 0.05) / (darker + 0.05)
  }
  return contrast(first) >= contrast(second) ? first : second
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
