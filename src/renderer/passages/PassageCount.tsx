import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { showError } from '../app/errors'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { exportPassages } from './act-on-passages'
import { usePassages } from './passage-state'
import { usePassageList } from './use-passages'

/** How many passages are listed, of how many, in how many documents, by how many speakers; and the way out as a table. */
export function PassageCount() {
  const { t } = useTranslation('passages')
  const { data: list } = usePassageList()
  const chosen = usePassages(state => state.chosen.size)
  if (list === undefined || list.of === 0) return null
  const facts = [
    ...(chosen > 1 ? [t('chosen', { count: chosen })] : []),
    t(list.rows.length === list.of ? 'count.all' : 'count', { count: list.rows.length, of: list.of }),
    t('documents.count', { count: list.documents }),
    t('speakers.count', { count: list.speakers }),
  ]
  return (
    <>
      <span className="ui-pane-note passages-count" title={facts.join(', ')}>
        {facts.map((fact, at) => (
          <span key={fact}>{at === 0 ? fact : ` · ${fact}`}</span>
        ))}
      </span>
      <Menu
        label={t('export')}
        trigger={<IconButton small icon={Download} label={t('export')} isDisabled={list.rows.length === 0} />}
        placement="top end"
        groups={[
          {
            entries: [
              { id: 'xlsx', label: t('export.xlsx') },
              { id: 'csv', label: t('export.csv') },
            ],
          },
        ]}
        onChoose={format => void exportPassages(format === 'csv' ? 'csv' : 'xlsx').catch(showError)}
      />
    </>
  )
}
