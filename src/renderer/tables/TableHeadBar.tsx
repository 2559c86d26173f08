import { Copy, Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { analysisFormats, tableKinds } from '../../shared/model/table-spec'
import { showError } from '../app/errors'
import { useSaved } from '../app/queries'
import { removeSaved, updateSaved } from '../saved/keep-saved'
import { SaveButtons } from '../saved/SaveButtons'
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
  const { t } = useTranslation(['tables', 'saved'])
  const kind = useTables(state => state.spec.kind)
  const isChanged = useTables(state => state.isChanged)
  return (
    <div className="ui-pane-head ui-pane-head-lined figures-head">
      {isWide ? null : <TableChoice />}
      <h2 className="ui-ellipsis">{saved ? saved.name : t(`kind.${kind}`)}</h2>
      <span className="ui-pane-note ui-ellipsis">
        {saved ? (isChanged ? t('saved:edited') : t(`kind.${kind}`)) : t('saved:unsaved')}
      </span>
      <span className="ui-grow" />
      <SaveButtons
        work={tableWork}
        saved={saved}
        isChanged={isChanged}
        readOnly={readOnly}
        isReady={hash !== undefined}
        onSave={() => (saved ? void updateSaved(tableWork, saved, hash).catch(showError) : showTableDialog('save'))}
        onRemove={each => void removeSaved(tableWork, each)}
        onName={which => showTableDialog(which === 'rename' ? 'rename' : 'save')}
      />
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
    </div>
  )
}

/** In a narrow window the list is a menu. */
function TableChoice() {
  const { t } = useTranslation('tables')
  const saved = useSaved('table').data ?? []
  return (
    <Menu
      label={t('list')}
      trigger={<Button small>{t('list')}</Button>}
      groups={[
        ...(saved.length > 0
          ? [{ label: t('list.saved'), entries: saved.map(({ id, name }) => ({ id, label: name })) }]
          : []),
        { label: t('list'), entries: tableKinds.map(id => ({ id, label: t(`kind.${id}`) })) },
      ]}
      onChoose={id => {
        const kind = tableKinds.find(each => each === id)
        const table = saved.find(each => each.id === id)
        if (kind) showKind(kind)
        else if (table) showSaved(table)
      }}
    />
  )
}
