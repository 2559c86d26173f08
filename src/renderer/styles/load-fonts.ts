/** The faces every screen is set in from the start. Letters outside Latin come with the first word that needs them. */
const firstFaces = ['13px "Inter Variable"', '16px "Source Serif 4 Variable"'] as const

/**
 * Resolves once text can be measured as it will stand. Lines that are drawn in a fallback first break elsewhere, and marks measured on them
 * stay wrong: gaps in underlines, brackets a line short. A face that cannot be had does not keep the window shut.
 */
export async function loadFirstFonts(): Promise<void> {
  await Promise.allSettled(firstFaces.map(face => document.fonts.load(face)))
}
