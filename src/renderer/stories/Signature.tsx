import { useTranslation } from 'react-i18next'
import { type CycleSetKey, mapOrder } from '../../shared/framework/cycles'
import type { Story } from '../../shared/model/story'

/** One square a cycle, filled where a step of the story is in it: above the row, the row, below it. */
export function Signature({ story, cycleSet }: { story: Story; cycleSet: CycleSetKey }) {
  const { t } = useTranslation(['stories', 'ui'])
  const order = mapOrder(cycleSet)
  const touched = order.filter(cycle => story.steps.some(step => step.cycle === cycle))
  const names = touched.map(cycle => t(`ui:cycle.${cycle}`)).join(', ')
  return (
    <span className="stories-signature">
      {order.map(cycle => (
        <span key={cycle} data-cycle={cycle} data-filled={touched.includes(cycle)} aria-hidden="true" />
      ))}
      <span className="ui-hidden">{touched.length > 0 ? t('touches', { cycles: names }) : t('touchesNone')}</span>
    </span>
  )
}
