import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Evidence, type EvidenceRole, evidenceRoles } from '../../shared/model/evidence'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { queryKeys } from '../app/query-keys'
import { Dialog } from '../ui/Dialog'
import { SearchField } from '../ui/SearchField'
import { Segments } from '../ui/Segments'
import { addEvidence } from './change-matrix'
import { useMatrixSession } from './matrix-state'
import type { MatrixData } from './use-matrix'

/** At most this many passages are listed; more words find fewer. */
const passagesShown = 40

interface Candidate {
  from: Evidence['from']
  words: string
  about: string
}

/** Finds what bears on a step or a claim among all there is, and notes how. It stays open: evidence seldom comes alone. */
export function AddEvidence({ to, data }: { to: { kind: 'coding' | 'claim'; id: string }; data: MatrixData }) {
  const { t } = useTranslation('matrix')
  const [role, setRole] = useState<EvidenceRole>('supports')
  const [words, setWords] = useState('')
  const later = useDeferredValue(words)
  const passages = useQuery({
    queryKey: queryKeys.evidenceSearch(later),
    queryFn: () => api.evidence.passages({ words: later, limit: passagesShown }),
    placeholderData: before => before,
  }).data
  const noted = data.evidence.filter(each => each.to.id === to.id && each.role === role).map(({ from }) => from.id)
  const candidates = useMemo(() => {
    const wanted = later.toLowerCase().split(/\s+/).filter(Boolean)
    const has = (text: string) => wanted.every(word => text.toLowerCase().includes(word))
    const flowsOf = data.allStories.flatMap(story =>
      story.flows.map((flow): Candidate => {
        const [start, end] = [story.steps[flow.from], story.steps[flow.to]]
        return {
          from: { kind: 'flow', id: flow.id },
          words: `${start?.quote ?? ''} → ${end?.quote ?? ''}`,
          about: `${start?.cycle ?? '–'} → ${end?.cycle ?? '–'}, ${story.title}`,
        }
      }),
    )
    const all: Candidate[] = [
      ...data.indicators.map(
        (indicator, index): Candidate => ({
          from: { kind: 'indicator', id: indicator.id },
          words: `I${index + 1} ${indicator.name}`,
          about: [indicator.cycle, indicator.source].filter(Boolean).join(', '),
        }),
      ),
      ...(to.kind === 'claim'
        ? data.allStories.map(
            (story, index): Candidate => ({
              from: { kind: 'story', id: story.id },
              words: `S${index + 1} ${story.title}`,
              about: story.tellerName,
            }),
          )
        : []),
      ...(to.kind === 'claim' && wanted.length > 0 ? flowsOf : []),
    ].filter(each => has(`${each.words} ${each.about}`))
    const said = (passages ?? []).map(
      (passage): Candidate => ({
        from: { kind: 'coding', id: passage.coding },
        words: passage.quote,
        about: [passage.speaker, passage.documentTitle].filter(Boolean).join(', '),
      }),
    )
    return [...all, ...said].filter(({ from }) => from.id !== to.id)
  }, [data, later, passages, to.kind, to.id])
  const close = () => useMatrixSession.setState({ adding: null })
  const shown = candidates.filter(({ from }) => !noted.includes(from.id))
  return (
    <Dialog title={t('add.title')} onClose={close} size="large" className="matrix-add">
      <Segments
        label={t('add.role')}
        value={role}
        options={evidenceRoles.map(value => ({ value, label: t(`role.${value}`) }))}
        onChange={value => (value ? setRole(value) : undefined)}
      />
      <SearchField label={t('add.search')} value={words} onChange={setWords} className="matrix-add-search" />
      <ListBox
        aria-label={t('add.results')}
        className="ui-scroll matrix-add-list"
        items={shown.map(each => ({ ...each, id: `${each.from.kind} ${each.from.id}` }))}
        selectionMode="none"
        onAction={key => {
          const chosen = shown.find(({ from }) => `${from.kind} ${from.id}` === key)
          if (chosen) addEvidence(role, chosen.from, to).catch(showError)
        }}
        renderEmptyState={() => <p className="matrix-faint">{t('add.none')}</p>}
      >
        {item => (
          <ListBoxItem id={item.id} textValue={item.words} className="matrix-add-item">
            <span className="ui-label">{t(`add.kind.${item.from.kind}`)}</span>
            <span className={item.from.kind === 'coding' ? 'matrix-add-quote' : 'matrix-add-words'}>{item.words}</span>
            <span className="matrix-faint">{item.about}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  )
}
