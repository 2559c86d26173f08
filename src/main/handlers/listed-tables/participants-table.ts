import { peopleHeard } from '../../../shared/analysis/asked'
import type { AnalysisRows } from '../../../shared/analysis/rows'
import { type BuiltTable, head } from '../../../shared/analysis/table'
import { tableWords as words } from '../../../shared/analysis/table-words'
import { type TextLine, textTable } from '../../../shared/analysis/text-table'
import { listConsents, quotable } from '../../db/consent'
import type { Project } from '../../db/project'
import { mayName, type Naming } from '../../export/by-consent'

/** Participants and data: who was heard, in what, and what they agreed to. Counts only; a name only where it may be used. */
export function participantsTable(project: Project, rows: AnalysisRows, naming: Naming): BuiltTable {
  const heard = peopleHeard(rows)
  const names = quotable(project, 'quoteByName')
  const consents = Map.groupBy(listConsents(project), ({ participant }) => participant)
  const codings = Map.groupBy(rows.codings, ({ teller }) => teller)
  const labels = words.participantNames
  return textTable(
    {
      title: words.participants,
      lineHead: words.participant,
      heads: [
        head('group', labels.group, 'text'),
        head('wave', labels.wave, 'text'),
        head('documents', labels.documents, 'count', { opens: false }),
        head('kinds', labels.kinds, 'text'),
        head('words', labels.words, 'count', { opens: false }),
        head('passages', labels.passages, 'count'),
        head('consent', labels.consent, 'text'),
      ],
      notes: [
        words.participantsBase({
          people: rows.participants.length,
          heard: rows.participants.filter(({ id }) => heard.has(id)).length,
          documents: rows.documents.length,
        }),
        naming === 'agreed' ? words.participantsAgreed : words.participantsNote,
      ],
    },
    rows.participants.map((person, at): TextLine => {
      const documents = rows.documents.filter(({ heard }) => heard.includes(person.id))
      const own = codings.get(person.id) ?? []
      const decisions = (consents.get(person.uuid) ?? []).map(({ purpose, state }) =>
        state === 'given' ? words.consent[purpose] : words.consentNot(words.consent[purpose]),
      )
      const waves = new Set(documents.map(({ wave }) => wave ?? person.wave).filter(wave => wave !== null))
      return {
        name: mayName(names.person(person.uuid), naming) ? person.name : words.unnamed(at + 1),
        cells: [
          person.group ?? '',
          waves.size > 0 ? [...waves].join(', ') : (person.wave ?? ''),
          documents.length,
          [...new Set(documents.map(({ kind }) => words.kinds[kind]))].join(', '),
          documents.reduce((sum, document) => sum + document.words, 0),
          new Set(own.map(({ passage }) => passage)).size,
          decisions.length > 0 ? decisions.join(', ') : words.consentNone,
        ],
        codings: own.map(({ id }) => id),
      }
    }),
  )
}
