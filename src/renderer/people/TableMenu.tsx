import { Ellipsis } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { VariableSubject } from '../../shared/model/variable'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { exportAttributes } from './export-attributes'
import { showPeopleDialog } from './people-state'

/** What can be done with the whole table of attributes: bring in, export. */
export function TableMenu({ subject, readOnly }: { subject: VariableSubject; readOnly: boolean }) {
  const { t } = useTranslation('people')
  return (
    <Menu
      label={t('table.menu')}
      placement="bottom end"
      trigger={<IconButton icon={Ellipsis} label={t('table.menu')} />}
      groups={[
        {
          entries: [
            ...(readOnly ? [] : [{ id: 'import', label: t('table.import') }]),
            { id: 'csv', label: t('table.csv') },
            { id: 'xlsx', label: t('table.xlsx') },
          ],
        },
      ]}
      onChoose={choice => {
        if (choice === 'import') showPeopleDialog({ name: 'import', subject })
        else void exportAttributes(subject, choice === 'xlsx' ? 'xlsx' : 'csv')
      }}
    />
  )
}
