import { useCallback, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { readDecision } from '../../shared/consent/read-decision'
import { type Consent, type ConsentPurpose, consentPurposes } from '../../shared/model/consent'
import { fold } from '../../shared/variables/read-value'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useConsents, useParticipants } from '../app/queries'
import { setPlace } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { Grid } from '../grid/Grid'
import type { CellEdit, CellView, GridColumn } from '../grid/grid-model'
import { text } from '../i18n/text'
import { EmptyState } from '../ui/EmptyState'
import { showToast } from '../ui/Toast'
import { decide, today } from './decide'
import { PaneHead } from './PaneHead'
import { goToPerson, usePeople } from './people-state'
import { SmallCells } from './SmallCells'

const none: never[] = []

/** Who agreed to what: a row a person, a column a use. */
export function ConsentPane({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('people')
  const people = useParticipants().data
  const consents = useConsents().data ?? none
  const filter = usePeople(state => state.filter)
  const rows = useMemo(() => (people ?? []).filter(({ name }) => fold(name).includes(fold(filter))), [people, filter])
  const byKey = useMemo(
    () => new Map(consents.map((each: Consent) => [`${each.participant} ${each.purpose}`, each])),
    [consents],
  )
  const names = useMemo(() => new Map(rows.map(({ id, name }) => [id, name])), [rows])
  const columns = useMemo<GridColumn[]>(
    () => [
      { id: 'name', title: t('column.name'), width: 148, isReadOnly: true },
      ...consentPurposes.map(purpose => ({
        id: purpose,
        title: t(`purpose.${purpose}`),
        // Wide enough for the longest decision with its day.
        width: 160,
        choices: [t('state.given'), t('state.refused'), t('state.withdrawn')],
      })),
    ],
    [t],
  )
  useEffect(() => {
    if (people !== undefined)
      setPlace(t('place.people', { count: people.length }), t('place.decisions', { count: consents.length }))
  }, [people, consents.length, t])

  const cellOf = useCallback(
    (row: string, column: string): CellView => {
      if (column === 'name') return { text: names.get(row) ?? '' }
      const consent = byKey.get(`${row} ${column}`)
      if (consent === undefined) return { text: t('state.none'), isQuiet: true }
      const words = [t(`state.${consent.state}`), consent.at].filter(Boolean).join(' · ')
      return { text: words, ...(consent.state === 'given' ? {} : { warn: t(`state.${consent.state}.warn`) }) }
    },
    [names, byKey, t],
  )
  const typedOf = useCallback(
    (row: string, column: string) =>
      byKey.has(`${row} ${column}`) ? cellOf(row, column).text : column === 'name' ? cellOf(row, column).text : '',
    [byKey, cellOf],
  )
  const edit = ({ row, column, typed }: CellEdit) => {
    const purpose = purposeOf(column)
    const decision = readDecision(typed)
    if (purpose === undefined || decision === undefined) return
    const before = byKey.get(`${row} ${purpose}`)
    decide(row, purpose, decision, before).catch(showError)
  }
  const editMany = (edits: CellEdit[]) => {
    const read = edits.flatMap(({ row, column, typed }) => {
      const purpose = purposeOf(column)
      const decision = readDecision(typed)
      if (purpose === undefined || decision === undefined) return []
      const note = byKey.get(`${row} ${purpose}`)?.note ?? ''
      return [
        {
          participant: row,
          purpose,
          state: decision?.state ?? null,
          at: decision?.at ?? (decision ? today() : ''),
          note,
        },
      ]
    })
    // What a withdrawal touches is shown before it is stored, so each is recorded by itself.
    const stored = read.filter(
      ({ state, participant, purpose }) =>
        state === 'given' || (state === null && byKey.has(`${participant} ${purpose}`)),
    )
    const apart =
      edits.length - read.length + read.filter(({ state }) => state === 'refused' || state === 'withdrawn').length
    if (apart > 0) showToast({ words: text('people:consent.oneByOne', { count: apart }), tone: 'warn' })
    if (stored.length > 0)
      api.consent
        .setMany({ decisions: stored })
        .then(() => showUndoToast({ words: text('people:consent.recorded', { count: stored.length }) }))
        .catch(showError)
  }

  return (
    <main id="main" className="ui-pane ui-pane-paper" aria-label={t('tab.consent')} data-pane>
      <PaneHead title={t('tab.consent')} filter={t('filter.people')}>
        <SmallCells readOnly={readOnly} />
      </PaneHead>
      <p className="people-explain">{t('consent.explain')}</p>
      {people !== undefined && rows.length === 0 ? (
        <EmptyState
          title={people.length === 0 ? t('people.none') : t('filter.none')}
          hint={people.length === 0 ? t('people.none.hint') : t('filter.none.hint')}
        />
      ) : null}
      {rows.length > 0 ? (
        <div className="ui-scroll people-table">
          <Grid
            label={t('tab.consent')}
            columns={columns}
            rows={rows}
            cellOf={cellOf}
            typedOf={typedOf}
            check={(_row, _column, typed) => (readDecision(typed) === undefined ? t('fault.decision') : undefined)}
            onEdit={edit}
            onEdits={editMany}
            onRow={goToPerson}
            isReadOnly={readOnly}
          />
        </div>
      ) : null}
    </main>
  )
}

function purposeOf(column: string): ConsentPurpose | undefined {
  return consentPurposes.find(purpose => purpose === column)
}
