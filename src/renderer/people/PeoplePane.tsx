import { Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ParticipantSummary } from '../../shared/model/participant'
import { fold } from '../../shared/variables/read-value'
import { api } from '../app/api'
import { errorSentence, showError } from '../app/errors'
import { useParticipants } from '../app/queries'
import { setPlace } from '../app/store'
import { Grid } from '../grid/Grid'
import type { CellEdit, CellView, GridColumn } from '../grid/grid-model'
import { formatNumber } from '../i18n/format'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { attributeColumns, countColumn } from './attribute-columns'
import { MisfitDialog } from './MisfitDialog'
import { PaneHead } from './PaneHead'
import { goToPerson, showPeopleDialog, usePeople, wentToAdded } from './people-state'
import { type ReadEdits, readEdits, storeCells } from './set-values'
import { TableMenu } from './TableMenu'
import { useAttributes } from './use-attributes'

const counts = ['documents', 'codings', 'flows', 'stories'] as const

/** Participants with their attributes, edited in place. */
export function PeoplePane({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('people')
  const { data: people, error } = useParticipants()
  const attributes = useAttributes('participant')
  const { variables, cellOf: attributeOf, typedOf: attributeTyped, check: checkAttribute, variable } = attributes
  const filter = usePeople(state => state.filter)
  const added = usePeople(state => state.added)
  const [asked, setAsked] = useState<ReadEdits | null>(null)
  const byId = useMemo(() => new Map((people ?? []).map(person => [person.id, person])), [people])
  const rows = useMemo(() => {
    const wanted = fold(filter)
    return (people ?? []).filter(
      ({ id, name }) =>
        wanted === '' ||
        fold(name).includes(wanted) ||
        variables.some(each => fold(attributeOf(id, each.id).text).includes(wanted)),
    )
  }, [people, filter, variables, attributeOf])
  const columns = useMemo<GridColumn[]>(
    () => [
      { id: 'name', title: t('column.name'), width: 188 },
      ...attributeColumns(variables, readOnly),
      ...counts.map(name => countColumn(name, t(`column.${name}`))),
    ],
    [variables, readOnly, t],
  )
  useEffect(() => {
    if (people !== undefined)
      setPlace(t('place.people', { count: people.length }), t('place.attributes', { count: variables.length }))
  }, [people, variables.length, t])

  const cellOf = useCallback(
    (row: string, column: string): CellView => {
      const person = byId.get(row)
      if (person === undefined) return { text: '' }
      if (column === 'name') return { text: person.name }
      const count = countOf(person, column)
      return count === undefined ? attributeOf(row, column) : { text: formatNumber(count), isQuiet: count === 0 }
    },
    [byId, attributeOf],
  )
  const typedOf = useCallback(
    (row: string, column: string) => {
      const person = byId.get(row)
      if (column === 'name') return person?.name ?? ''
      const count = person && countOf(person, column)
      return count === undefined ? attributeTyped(row, column) : String(count)
    },
    [byId, attributeTyped],
  )
  const check = (row: string, column: string, typed: string) => {
    if (column !== 'name') return checkAttribute(column, typed)
    if (typed.trim() === '') return t('fault.name.empty')
    const taken = (people ?? []).some(({ id, name }) => id !== row && fold(name) === fold(typed))
    return taken ? t('fault.name.taken') : undefined
  }
  const edit = ({ row, column, typed }: CellEdit) => {
    if (column === 'name') api.participants.rename({ id: row, name: typed.trim() }).catch(showError)
    else storeCells('participant', readEdits([{ row, column, typed }], variable).cells, { say: false }).catch(showError)
  }
  const editMany = (edits: CellEdit[]) => {
    const read = readEdits(edits, variable)
    if (read.misfits.length > 0) setAsked(read)
    else storeCells('participant', read.cells).catch(showError)
  }

  return (
    <main id="main" className="ui-pane ui-pane-paper" aria-label={t('tab.people')} data-pane>
      <PaneHead title={t('tab.people')} filter={t('filter.people')}>
        {readOnly ? null : (
          <>
            <Button small icon={Plus} onPress={() => showPeopleDialog({ name: 'person' })}>
              {t('person.add')}
            </Button>
            <Button
              small
              icon={Plus}
              onPress={() => showPeopleDialog({ name: 'variable', subject: 'participant', variable: null })}
            >
              {t('variable.add')}
            </Button>
          </>
        )}
        <TableMenu subject="participant" readOnly={readOnly} />
      </PaneHead>
      {error === null ? null : <EmptyState title={t('failed')} hint={errorSentence(error)} />}
      {people !== undefined && people.length === 0 ? (
        <EmptyState
          title={t('people.none')}
          hint={t('people.none.hint')}
          action={
            readOnly ? null : (
              <Button onPress={() => showPeopleDialog({ name: 'person' })}>{t('person.add.title')}</Button>
            )
          }
        />
      ) : null}
      {people !== undefined && people.length > 0 && rows.length === 0 ? (
        <EmptyState title={t('filter.none')} hint={t('filter.none.hint')} />
      ) : null}
      {rows.length > 0 ? (
        <div className="ui-scroll people-table">
          <Grid
            label={t('tab.people')}
            columns={columns}
            rows={rows}
            cellOf={cellOf}
            typedOf={typedOf}
            check={check}
            onEdit={edit}
            onEdits={editMany}
            onRow={goToPerson}
            wanted={added}
            onWanted={wentToAdded}
            isReadOnly={readOnly}
          />
        </div>
      ) : null}
      {asked === null ? null : (
        <MisfitDialog
          read={asked}
          nameOf={id => byId.get(id)?.name ?? ''}
          onStore={cells => storeCells('participant', cells, { keepWords: true }).catch(showError)}
          onClose={() => setAsked(null)}
        />
      )}
    </main>
  )
}

function countOf(person: ParticipantSummary, column: string): number | undefined {
  const name = counts.find(each => each === column)
  return name === undefined ? undefined : person[name]
}
