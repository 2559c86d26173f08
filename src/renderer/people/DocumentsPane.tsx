import { Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../shared/variables/read-value'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useDocumentCases, useParticipants, useSpaces } from '../app/queries'
import { openDocument, setPlace } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { Grid } from '../grid/Grid'
import type { CellEdit, CellView, GridColumn } from '../grid/grid-model'
import { formatNumber } from '../i18n/format'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { attributeColumns, countColumn } from './attribute-columns'
import { MisfitDialog } from './MisfitDialog'
import { PaneHead } from './PaneHead'
import { goToDocument, showPeopleDialog, usePeople } from './people-state'
import { type ReadEdits, readEdits, storeCells } from './set-values'
import { TableMenu } from './TableMenu'
import { useAttributes } from './use-attributes'

const none: never[] = []

/** Documents with the space they come from, who tells them, and their attributes (wave, date held), edited in place. */
export function DocumentsPane({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('people')
  const documents = useDocumentCases().data
  const spaces = useSpaces().data ?? none
  const people = useParticipants().data ?? none
  const { variables, cellOf: attributeOf, typedOf, check: checkAttribute, variable } = useAttributes('document')
  const filter = usePeople(state => state.filter)
  const space = usePeople(state => state.space)
  const at = usePeople(state => state.at.documents)
  const [asked, setAsked] = useState<ReadEdits | null>(null)
  const byId = useMemo(() => new Map((documents ?? []).map(each => [each.id, each])), [documents])
  const rows = useMemo(
    () =>
      (documents ?? [])
        .filter(each => (space === null || each.space === space) && fold(each.title).includes(fold(filter)))
        .map(({ id, title }) => ({ id, name: title })),
    [documents, filter, space],
  )
  const columns = useMemo<GridColumn[]>(
    () => [
      { id: 'title', title: t('column.document'), width: 240, isReadOnly: true },
      { id: 'space', title: t('column.space'), width: 140, choices: spaces.map(({ name }) => name) },
      { id: 'teller', title: t('column.teller'), width: 132, choices: people.map(({ name }) => name) },
      ...attributeColumns(variables, readOnly),
      { id: 'speakers', title: t('column.speakers'), width: 180, isReadOnly: true },
      countColumn('words', t('column.words')),
    ],
    [variables, spaces, people, readOnly, t],
  )
  useEffect(() => {
    if (documents !== undefined)
      setPlace(t('place.documents', { count: rows.length }), t('place.attributes', { count: variables.length }))
  }, [documents, rows.length, variables.length, t])

  const cellOf = useCallback(
    (row: string, column: string): CellView => {
      const document = byId.get(row)
      if (document === undefined) return { text: '' }
      switch (column) {
        case 'title':
          return { text: document.title }
        case 'space':
          return { text: spaces.find(({ id }) => id === document.space)?.name ?? '' }
        case 'teller':
          return { text: people.find(({ id }) => id === document.teller)?.name ?? '' }
        case 'speakers':
          return { text: document.speakers.join(', ') }
        case 'words':
          return { text: formatNumber(document.words), isQuiet: document.words === 0 }
        default:
          return attributeOf(row, column)
      }
    },
    [byId, spaces, people, attributeOf],
  )
  const typed = useCallback(
    (row: string, column: string) => (variable(column) === undefined ? cellOf(row, column).text : typedOf(row, column)),
    [cellOf, typedOf, variable],
  )
  const named = (list: readonly { id: string; name: string }[], name: string) =>
    name.trim() === '' ? null : list.find(each => fold(each.name) === fold(name))?.id
  const check = (_row: string, column: string, words: string) => {
    if (column === 'space') return named(spaces, words) === undefined ? t('fault.space') : undefined
    if (column === 'teller') return named(people, words) === undefined ? t('fault.teller') : undefined
    return checkAttribute(column, words)
  }
  const edit = (change: CellEdit) => {
    if (change.column === 'teller') {
      api.spaces.setTeller({ document: change.row, teller: named(people, change.typed) ?? null }).catch(showError)
    } else if (change.column === 'space') {
      api.spaces
        .setDocumentSpace({ documents: [change.row], space: named(spaces, change.typed) ?? null })
        .catch(showError)
    } else storeCells('document', readEdits([change], variable).cells, { say: false }).catch(showError)
  }
  const editMany = (edits: CellEdit[]) => {
    const bySpace = Map.groupBy(
      edits.filter(({ column, typed: words }) => column === 'space' && named(spaces, words) !== undefined),
      ({ typed: words }) => named(spaces, words) ?? null,
    )
    for (const [of, list] of bySpace)
      setSpace(
        list.map(({ row }) => row),
        of,
      ).catch(showError)
    const read = readEdits(edits, variable)
    if (read.misfits.length > 0) setAsked(read)
    else storeCells('document', read.cells).catch(showError)
  }

  const spaceName = spaces.find(({ id }) => id === space)?.name
  return (
    <main id="main" className="ui-pane ui-pane-paper" aria-label={t('tab.documents')} data-pane>
      <PaneHead
        title={t('tab.documents')}
        filter={t('filter.documents')}
        {...(spaceName === undefined ? {} : { note: t('space.only', { name: spaceName }) })}
      >
        {at === null || !rows.some(({ id }) => id === at) ? null : (
          <Button look="quiet" onPress={() => openDocument({ document: at })}>
            {t('document.open')}
          </Button>
        )}
        {readOnly ? null : (
          <Button
            small
            icon={Plus}
            onPress={() => showPeopleDialog({ name: 'variable', subject: 'document', variable: null })}
          >
            {t('variable.add')}
          </Button>
        )}
        <TableMenu subject="document" readOnly={readOnly} />
      </PaneHead>
      {documents !== undefined && rows.length === 0 ? (
        <EmptyState
          title={documents.length === 0 ? t('documents.none') : t('filter.none')}
          hint={documents.length === 0 ? t('documents.none.hint') : t('filter.none.hint')}
        />
      ) : null}
      {rows.length > 0 ? (
        <div className="ui-scroll people-table">
          <Grid
            label={t('tab.documents')}
            columns={columns}
            rows={rows}
            cellOf={cellOf}
            typedOf={typed}
            check={check}
            onEdit={edit}
            onEdits={editMany}
            onRow={goToDocument}
            isReadOnly={readOnly}
          />
        </div>
      ) : null}
      {asked === null ? null : (
        <MisfitDialog
          read={asked}
          nameOf={id => byId.get(id)?.title ?? ''}
          onStore={cells => storeCells('document', cells, { keepWords: true }).catch(showError)}
          onClose={() => setAsked(null)}
        />
      )}
    </main>
  )
}

async function setSpace(documents: string[], space: string | null): Promise<void> {
  await api.spaces.setDocumentSpace({ documents, space })
  await showUndoToast({ words: text('people:space.set', { count: documents.length }) })
}
