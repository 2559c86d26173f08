import { ListFilter } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { noFilter } from '../../shared/model/count-filter'
import { Button } from '../ui/Button'
import { FilterFields, type FilterFieldsProps } from './FilterFields'
import { filterCount } from './filter-count'
import './filter.css'

/** What a figure or table counts, behind one button that says in how many respects it is narrowed. */
export function FilterButton({ filter, onChange }: FilterFieldsProps) {
  const { t } = useTranslation('filter')
  const count = filterCount(filter)
  return (
    <DialogTrigger>
      <Button small icon={ListFilter} className="filter-button" data-on={count > 0}>
        {count === 0 ? t('everything') : t('narrowed', { count })}
      </Button>
      <Popover className="ui-popover filter-popover" placement="bottom start" offset={4}>
        <Dialog aria-label={t('label')} className="filter-dialog">
          <div className="filter-head">
            <p>{t('hint')}</p>
            <span className="ui-grow" />
            <Button small look="quiet" isDisabled={count === 0} onPress={() => onChange(noFilter)}>
              {t('clear')}
            </Button>
          </div>
          <FilterFields filter={filter} onChange={onChange} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
