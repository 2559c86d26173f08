import { Copy, Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { analysisFormats, tableKinds } from '../../shared/model/table-spec'
import { showError } from '../app/errors'
import { removeSaved, updateSaved } from '../saved/keep-saved'
import { SavedChoice } from '../saved/SavedChoice'
import { SavedHead } from '../saved/SavedHead'
import { Button } from '../ui/Button'
import { Menu } from '../ui/Menu'
import { copyTable, exportTable } from './export-table'
import { showKind, showSaved } from './TableList'
import { tableWork } from './table-work'
import { showTableDialog, useTables } from './tables-state'

export interface TableHeadBarProps {
  saved: Saved | null
  hash: string | undefined
  readOnly: boolean
  isWide: boolean
}

/** Which table is shown, whether it is kept, and what can be done with it. */
export function TableHeadBar({ saved, hash, readOnly, isWide }: TableHeadBarProps) {
  const { t } = useTranslation('tables')
  const kind = useTables(state => state.spec.kind)
  const isChanged = useTables(state => state.isChanged)
  return (
    <SavedHead
      work={tableWork}
      saved={saved}
      isChanged={isChanged}
      readOnly={readOnly}
      isReady={hash !== undefined}
      title={saved ? saved.name : t(`kind.${kind}`)}
      kind={t(`kind.${kind}`)}
      choice={isWide ? null : <TableChoice />}
      onSave={() => (saved ? void updateSaved(tableWork, saved, hash).catch(showError) : showTableDialog('save'))}
      onRemove={each => void removeSaved(tableWork, each)}
      onName={which => showTableDialog(which === 'rename' ? 'rename' : 'save')}
    >
      <Button small icon={Copy} onPress={() => void copyTable()}>
        {t('copy')}
      </Button>
      <Menu
        label={t('export')}
        placement="bottom end"
        trigger={
          <Button small icon={Download}>
            {t('export')}
          </Button>
        }
        groups={[{ entries: analysisFormats.map(id => ({ id, label: t(`export.${id}`) })) }]}
        onChoose={id => {
          const format = analysisFormats.find(each => each === id)
          if (format) void exportTable(format, saved?.name ?? '')
        }}
      />
    </SavedHead>
  )
}

function TableChoice() {
  const { t } = useTranslation('tables')
  return (
    <SavedChoice
      of="table"
      label={t('list')}
      savedLabel={t('list.saved')}
      fresh={{ label: t('list'), kinds: tableKinds, name: kind => t(`kind.${kind}`), onBegin: showKind }}
      onOpen={showSaved}
    />
  )
}
