import { ListFilter } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { memoKinds, memoOrders, memoSubjects } from '../../shared/model/memo'
import { useCoders } from '../team/queries'
import { Button } from '../ui/Button'
import { SearchField } from '../ui/SearchField'
import { Select } from '../ui/Select'
import { filterMemos, useMemos } from './memo-state'

const any = 'any'

/** What the list of memos is narrowed to, and its order. */
export function MemoFilters() {
  const { t } = useTranslation('memos')
  const filter = useMemos(state => state.filter)
  const coders = useCoders().data ?? []
  const filters = [filter.kinds, filter.subjects, filter.coders].filter(list => list.length > 0).length
  return (
    <>
      <DialogTrigger>
        <Button small look="quiet" icon={ListFilter}>
          {filters === 0 ? t('filter') : t('filter.count', { count: filters })}
        </Button>
        <Popover className="ui-popover" placement="top start" offset={4}>
          <Dialog aria-label={t('filter.label')} className="memos-filters-dialog">
            <Select
              label={t('kind')}
              value={filter.kinds[0] ?? any}
              options={[
                { value: any, label: t('kind.any') },
                ...memoKinds.map(value => ({ value, label: t(`kind.${value}`) })),
              ]}
              onChange={value => filterMemos({ kinds: memoKinds.filter(kind => kind === value) })}
            />
            <Select
              label={t('about')}
              value={filter.subjects[0] ?? any}
              options={[
                { value: any, label: t('about.any') },
                ...memoSubjects.map(value => ({ value, label: t(`on.${value}`) })),
              ]}
              onChange={value => filterMemos({ subjects: memoSubjects.filter(subject => subject === value) })}
            />
            {coders.length > 1 ? (
              <Select
                label={t('coder')}
                value={filter.coders[0] ?? any}
                options={[
                  { value: any, label: t('coder.any') },
                  ...coders.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={value => filterMemos({ coders: value === any ? [] : [value] })}
              />
            ) : null}
            <Select
              label={t('order')}
              value={filter.order}
              options={memoOrders.map(value => ({ value, label: t(`order.${value}`) }))}
              onChange={order => filterMemos({ order })}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <SearchField
        label={t('words')}
        value={filter.text}
        onChange={text => filterMemos({ text })}
        className="passages-words"
      />
    </>
  )
}
