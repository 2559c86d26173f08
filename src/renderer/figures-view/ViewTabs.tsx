import { useTranslation } from 'react-i18next'
import { Segments } from '../ui/Segments'
import { figureTabs, showTab, useFigures } from './figures-state'

/** The parts of the view: stands at the head of the left pane of each. */
export function ViewTabs() {
  const { t } = useTranslation('figures')
  const tab = useFigures(state => state.tab)
  return (
    <div className="ui-pane-head ui-pane-head-lined">
      <Segments
        label={t('tabs')}
        className="figures-tabs"
        value={tab}
        options={figureTabs.map(value => ({ value, label: t(`tab.${value}`) }))}
        onChange={value => (value === null ? undefined : showTab(value))}
      />
    </div>
  )
}
