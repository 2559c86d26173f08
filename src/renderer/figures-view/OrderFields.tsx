import { useTranslation } from 'react-i18next'
import {
  arranged,
  type FigureOrder,
  type OrderedThing,
  orderedThings,
  orderings,
  thingsOf,
} from '../../shared/figure/order'
import { Select } from '../ui/Select'
import { changeSpec, useFigures } from './figures-state'
import { OwnOrder } from './OwnOrder'
import { useFigureCount } from './use-figure'

/** In which order codes, groups, documents or stories stand. */
export function OrderFields() {
  const { t } = useTranslation('figures')
  const spec = useFigures(state => state.spec)
  const data = useFigureCount(spec).data?.data
  if (!data) return null
  const things = thingsOf(data)
  const change = (thing: OrderedThing, order: FigureOrder) => changeSpec({ order: { ...spec.order, [thing]: order } })
  return orderedThings.map(thing => {
    const listed = things[thing]
    if (listed === undefined || listed.length < 2) return null
    const order = spec.order[thing] ?? { by: 'list', own: [] }
    // A saturation curve is counted in its order, and comes in it.
    const present =
      data.kind === 'saturation' ? listed : arranged(listed, order, spec.language).map(place => listed[place]!)
    return (
      <div key={thing} className="figures-field">
        <Select
          label={t(`order.${thing}`)}
          value={order.by}
          options={orderings.map(by => ({ value: by, label: t(`order.by.${by}`) }))}
          onChange={by => change(thing, { by, own: by === 'own' ? present.map(({ key }) => key) : [] })}
        />
        {order.by === 'own' ? (
          <OwnOrder label={t(`order.${thing}`)} things={present} onChange={own => change(thing, { by: 'own', own })} />
        ) : null}
      </div>
    )
  })
}
