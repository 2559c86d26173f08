/** The part of fontkit used to check measured widths; the package brings no declarations. */
declare module 'fontkit' {
  export interface Font {
    unitsPerEm: number
    layout(text: string): { advanceWidth: number }
  }
  export function openSync(file: string): Font
}
