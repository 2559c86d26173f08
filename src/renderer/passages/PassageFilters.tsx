import { ListFilter, X } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { IconButton } from '../ui/IconButton'
import { SearchField } from '../ui/SearchField'
import { FilterFields } from './FilterFields'
import { askForPassages, filterCount, listCodes, usePassages } from './passage-state'

/** Codes named in the head; how many more there are stands beside them. */
const shown = 1

/** What the list asks for: codes as tokens, everything else behind one button, and words. */
export function PassageFilters() {
  const { t } = useTranslation('passages')
  const query = usePassages(state => state.query)
  const { byId } = useCodeIndex()
  const codes = query.codes.flatMap(id => byId.get(id) ?? [])
  const filters = filterCount(query)
  return (
    <>
      {codes.slice(0, shown).map(code => (
        <span key={code.id} className="ui-token passages-token">
          <CycleMark cycle={markOf(code)} colour={code.colour} decorative />
          <span className="ui-ellipsis">{code.name}</span>
          <IconButton
            small
            icon={X}
            label={t('code.clear', { name: code.name })}
            className="coding-token-clear"
            onPress={() => listCodes(query.codes.filter(id => id !== code.id))}
          />
        </span>
      ))}
      {codes.length > shown ? (
        <span
          className="ui-pane-note passages-more"
          title={codes
            .slice(shown)
            .map(({ name }) => name)
            .join(', ')}
        >
          <span aria-hidden="true">+{codes.length - shown}</span>
          <span className="ui-hidden">{t('code.more', { count: codes.length - shown })}</span>
        </span>
      ) : null}
      <DialogTrigger>
        <Button small look="quiet" icon={ListFilter}>
          <span className="passages-filters-words" data-some={filters > 0}>
            {filters === 0 ? t('filters') : t('filters.count', { count: filters })}
          </span>
        </Button>
        <Popover className="ui-popover passages-filters" placement="top start" offset={4}>
          <Dialog aria-label={t('filters.label')} className="passages-filters-dialog">
            <FilterFields />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <SearchField
        label={t('words')}
        value={query.text}
        onChange={text => askForPassages({ text })}
        className="passages-words"
      />
    </>
  )
}
