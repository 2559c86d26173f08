/** Above this many lines heights are guessed in steps of as many lines as the tenth of it. */
const exact = 100
const coarse = exact / 10
const most = 2000

/**
 * The class that gives a turn the height of so many lines while it is not laid out. A class, because turns of the same height then share
 * one style; each with its own would take the browser ten times as long.
 */
export function heightClass(lines: number): string {
  return `has-lines-${Math.min(most, lines <= exact ? lines : Math.ceil(lines / coarse) * coarse)}`
}

let installed = 0

/** Adds the rules of these classes to the page, once for a line height. @param lineHeight pixels */
export function installHeights(lineHeight: number): void {
  if (installed === lineHeight) return
  installed = lineHeight
  const sheet = new CSSStyleSheet()
  const rules: string[] = []
  for (let lines = 1; lines <= most; lines += lines < exact ? 1 : coarse)
    rules.push(`.turn.${heightClass(lines)}{contain-intrinsic-block-size:auto ${lines * lineHeight + 12}px}`)
  sheet.replaceSync(rules.join('\n'))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
