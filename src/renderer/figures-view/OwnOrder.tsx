import { GripVertical } from 'lucide-react'
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Ordered } from '../../shared/figure/order'
import { Icon } from '../ui/Icon'

export interface OwnOrderProps {
  label: string
  things: readonly Ordered[]
  onChange(keys: string[]): void
}

/** Things put into an order by hand: dragged, or moved with Alt and the arrows. */
export function OwnOrder({ label, things, onChange }: OwnOrderProps) {
  const { t } = useTranslation('figures')
  const keys = things.map(({ key }) => key)
  const move = (from: number, to: number) => {
    const moved = keys[from]
    if (moved === undefined || to < 0 || to >= keys.length) return
    const rest = keys.filter((_, place) => place !== from)
    onChange(rest.toSpliced(to, 0, moved))
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: dragged => [...dragged].map(key => ({ 'text/plain': things[keys.indexOf(String(key))]?.name ?? '' })),
    onReorder: ({ keys: dragged, target }) => {
      const [key] = dragged
      const from = keys.indexOf(String(key))
      const goal = keys.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0)
      if (from >= 0) move(from, goal > from ? goal - 1 : goal)
    },
  })
  return (
    <div
      onKeyDownCapture={event => {
        const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
        const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null
        const key = row?.querySelector('[data-order]')?.getAttribute('data-order')
        if (step === undefined || key === null || key === undefined) return
        event.preventDefault()
        event.stopPropagation()
        const from = keys.indexOf(key)
        if (from >= 0) move(from, from + step)
      }}
    >
      <GridList
        aria-label={label}
        className="figures-order"
        items={things.map(thing => ({ ...thing, id: thing.key }))}
        dependencies={[things]}
        dragAndDropHooks={dragAndDropHooks}
        disallowTypeAhead
      >
        {({ key, name }) => (
          <GridListItem id={key} textValue={name} className="figures-order-line">
            <AriaButton slot="drag" className="figures-order-grip" aria-label={t('order.drag', { name })}>
              <Icon icon={GripVertical} small />
            </AriaButton>
            <span className="ui-ellipsis" title={name} data-order={key}>
              {name}
            </span>
          </GridListItem>
        )}
      </GridList>
      <span className="ui-field-description">{t('order.hint')}</span>
    </div>
  )
}
