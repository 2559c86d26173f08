import { noValueKey } from '../../analysis/columns'
import type { FigureData } from '../data'
import type { FigureLayout } from '../figure-layout'
import type { GroupForm } from '../kinds'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { PageSettings } from '../settings'
import { sheetOf } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { layoutCrossBars } from './bars'
import type { CrossFigure } from './data'
import { layoutCrossDots } from './dots'
import { layoutRadar } from './radar'

/** Groups or waves in the form asked for; without an attribute to group by the page says which one is missing. */
export function drawCross(
  { kind, cross }: Extract<FigureData, { kind: 'groups' | 'waves' }>,
  settings: PageSettings & { form: GroupForm },
  words: FigureWords,
  measure: Measure,
): FigureLayout {
  if (!cross)
    return pageOf(
      sheetOf(settings, measure),
      {
        title:
          kind === 'waves' ? words.cross.titleWaves('tellers') : words.cross.titleGroups(words.cross.group, 'tellers'),
        caption: words.cross.noAxis(kind === 'waves' ? 'wave' : 'group'),
        selection: '',
        parts: [],
        layers: [],
        height: 0,
      },
      settings,
    )
  const title = kind === 'waves' ? words.cross.titleWaves(cross.by) : words.cross.titleGroups(cross.axis, cross.by)
  const form = kind === 'waves' ? 'bars' : settings.form
  const layout = { bars: layoutCrossBars, dots: layoutCrossDots, radar: layoutRadar }[form]
  return layout(withNoValue(cross, words), settings, words, measure, title)
}

/** The column of whoever has no value is no name of the project's, so it is called in the figure's language. */
function withNoValue(cross: CrossFigure, words: FigureWords): CrossFigure {
  const columns = cross.columns.map(column =>
    column.key === noValueKey ? { ...column, name: words.cross.noValue } : column,
  )
  return { ...cross, columns }
}
