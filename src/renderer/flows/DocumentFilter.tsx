import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind, DocumentSummary } from '../../shared/model/document'
import { documentKinds } from '../../shared/model/document'
import { IconButton } from '../ui/IconButton'
import { FilterGroup } from './FilterGroup'
import { FilterRow } from './FilterRow'
import { keptCount } from './flow-filter'
import { leaveOut, useFlows } from './flow-state'

/** Which documents are counted, by kind; each kind opens to its documents. */
export function DocumentFilter({ documents }: { documents: readonly DocumentSummary[] }) {
  const { t } = useTranslation('flows')
  const leftOut = useFlows(state => state.leftOut.documents)
  const ids = documents.map(({ id }) => id)
  return (
    <FilterGroup
      title={t('documents')}
      kept={keptCount(documents, leftOut)}
      count={documents.length}
      unit={t('unit.codings')}
      onAll={() => leaveOut('documents', ids, false)}
      onNone={() => leaveOut('documents', ids, true)}
    >
      {documentKinds.map(kind => (
        <KindRows key={kind} kind={kind} documents={documents.filter(each => each.kind === kind)} />
      ))}
    </FilterGroup>
  )
}

function KindRows({ kind, documents }: { kind: DocumentKind; documents: readonly DocumentSummary[] }) {
  const { t } = useTranslation('flows')
  const leftOut = useFlows(state => state.leftOut.documents)
  const [isOpen, setOpen] = useState(false)
  if (documents.length === 0) return null
  const kept = keptCount(documents, leftOut)
  const count = documents.reduce((sum, { mine }) => sum + mine, 0)
  const label = t(`kind.${kind}`)
  const ids = documents.map(({ id }) => id)
  return (
    <>
      <FilterRow
        label={label}
        count={count}
        countWords={t('count.codings', { count })}
        isSelected={kept === documents.length}
        isIndeterminate={kept > 0 && kept < documents.length}
        onChange={isSelected => leaveOut('documents', ids, !isSelected)}
        before={
          <IconButton
            small
            className="flows-filter-twisty"
            icon={isOpen ? ChevronDown : ChevronRight}
            label={t('kind.show', { kind: label })}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          />
        }
      />
      {isOpen ? (
        <div className="flows-filter-inner">
          {documents.map(({ id, title, mine }) => (
            <FilterRow
              key={id}
              label={title}
              title={title}
              count={mine}
              countWords={t('count.codings', { count: mine })}
              isSelected={!leftOut.includes(id)}
              onChange={isSelected => leaveOut('documents', [id], !isSelected)}
            />
          ))}
        </div>
      ) : null}
    </>
  )
}
