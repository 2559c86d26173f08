import type { FigureLanguage } from '../../shared/figure/kinds'
import { reportWords as words } from '../../shared/report/words'

/** Tables and figures are numbered apart, in the order in which they stand, so that a text can speak of them. */
export class ReportNumbers {
  #tables = 0
  #figures = 0

  table(title: string): string {
    this.#tables += 1
    return words.numberedTable(this.#tables, title)
  }

  /** In the language of the figure, whose other words stand beneath it. */
  figure(title: string, language: FigureLanguage): string {
    this.#figures += 1
    return words.numberedFigure[language](this.#figures, title)
  }
}
