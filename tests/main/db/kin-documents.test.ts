import { describe, expect, it } from 'vitest'
import { listDocuments } from '../../../src/main/db/documents'
import { kinDocuments } from '../../../src/main/db/kin-documents'
import { bringIn, draftOf, temporaryProject } from '../../support/temporary-project'

describe('documents of the same tellers', () => {
  it('are those in which somebody speaks who speaks here, in the order of the list, without this one', () => {
    const project = temporaryProject()
    const first = bringIn(project, draftOf(['Hello?', 'We met.']))
    const second = bringIn(project, { ...draftOf(['And later?', 'We met again.']), title: 'Leila again', hash: 'b' })
    const draft = draftOf(['You?', 'I was alone.'])
    const other = bringIn(project, {
      ...draft,
      ...{ title: 'Tomasz', hash: 'c' },
      speakers: draft.speakers.map(speaker => (speaker.interviewer ? speaker : { ...speaker, label: 'Tomasz' })),
    })
    expect(listDocuments(project)).toHaveLength(3)
    expect(kinDocuments(project, first)).toEqual([second])
    expect(kinDocuments(project, second)).toEqual([first])
    expect(kinDocuments(project, other)).toEqual([])
  })
})
