import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { kindTraits } from '../../shared/figure/kinds'
import { flowMeasures } from '../../shared/flow/summary'
import { FilterButton } from '../filter/FilterButton'
import { Checkbox } from '../ui/Checkbox'
import { IconButton } from '../ui/IconButton'
import { Segments } from '../ui/Segments'
import { TextField } from '../ui/TextField'
import { ExpandField } from './ExpandField'
import { changeSpec, useFigures } from './figures-state'
import { KindFields } from './KindFields'
import { NodesField } from './NodesField'
import { OrderFields } from './OrderFields'
import { PageFields } from './PageFields'

/** Everything a figure can be told: what it counts and shows, its page, its words. */
export function FigureSettings({ isOver }: { isOver: boolean }) {
  const { t } = useTranslation(['figures', 'flows'])
  const spec = useFigures(state => state.spec)
  const traits = kindTraits[spec.kind]
  return (
    <aside className="ui-pane figures-settings" data-pane aria-label={t('pane.settings')}>
      <div className="ui-pane-head ui-pane-head-lined">
        <h2>{t('pane.settings')}</h2>
        <span className="ui-grow" />
        {isOver ? (
          <IconButton
            small
            icon={X}
            label={t('settings.close')}
            onPress={() => useFigures.setState({ settings: false })}
          />
        ) : null}
      </div>
      <div className="ui-scroll figures-fields">
        {traits.filters ? <FilterButton filter={spec.filter} onChange={filter => changeSpec({ filter })} /> : null}
        {traits.measures ? (
          <div className="figures-field">
            <span className="ui-field-label" aria-hidden="true">
              {t('flows:by.label')}
            </span>
            <Segments
              label={t('flows:by.label')}
              value={spec.by}
              options={flowMeasures.map(value => ({ value, label: t(`flows:by.${value}`) }))}
              onChange={by => (by === null ? undefined : changeSpec({ by }))}
            />
          </div>
        ) : null}
        {traits.shows.length > 0 ? (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the other fields are
          <div className="figures-field" role="group" aria-label={t('flows:show')}>
            <span className="ui-field-label" aria-hidden="true">
              {t('flows:show')}
            </span>
            {traits.shows.map(type => (
              <Checkbox
                key={type}
                isSelected={spec.show[type]}
                onChange={isSelected => changeSpec({ show: { ...spec.show, [type]: isSelected } })}
              >
                {t(`flows:show.${type}`)}
              </Checkbox>
            ))}
          </div>
        ) : null}
        {traits.expands ? <ExpandField /> : null}
        {spec.kind === 'flow' ? <NodesField /> : null}
        <KindFields />
        <OrderFields />
        <PageFields />
        <TextField
          label={t('title')}
          description={t('title.hint')}
          rows={2}
          maxLength={300}
          value={spec.title}
          onChange={title => changeSpec({ title })}
        />
        <TextField
          label={t('notes')}
          description={t('notes.hint')}
          rows={3}
          maxLength={2000}
          value={spec.notes}
          onChange={notes => changeSpec({ notes })}
        />
        <div className="figures-field">
          <Checkbox isSelected={spec.showTitle} onChange={showTitle => changeSpec({ showTitle })}>
            {t('showTitle')}
          </Checkbox>
          <Checkbox isSelected={spec.showCaption} onChange={showCaption => changeSpec({ showCaption })}>
            {t('showCaption')}
          </Checkbox>
        </div>
      </div>
    </aside>
  )
}
