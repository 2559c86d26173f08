import { expect, test } from 'vitest'
import { speakersOf, storeDraft } from '../../../src/main/db/documents'
import { listParticipants } from '../../../src/main/db/participants'
import type { SpeakerIs } from '../../../src/shared/model/draft'
import { draftOf, temporaryProject } from '../../support/temporary-project'

const spoken = (title: string, label: string, is?: SpeakerIs) => {
  const draft = draftOf(['What changed?', 'A lot.'], { title, hash: title })
  return {
    ...draft,
    speakers: [draft.speakers[0]!, { ...draft.speakers[1]!, label, ...(is === undefined ? {} : { is }) }],
  }
}

test('a name is one participant in many documents, in capitals too; a recogniser’s count is somebody else each time', () => {
  const project = temporaryProject()
  project.act('import', {}, () => {
    storeDraft(project, spoken('Interview 7', 'Samira'))
    storeDraft(project, spoken('Interview 8', 'SAMIRA'))
    storeDraft(project, spoken('Group A', 'Speaker 1'))
    storeDraft(project, spoken('Group B', 'Speaker 1'))
  })
  expect(listParticipants(project).map(({ name, documents }) => [name, documents])).toEqual([
    ['Samira', 2],
    ['Speaker 1', 1],
    ['Speaker 1 (Group B)', 1],
  ])
})

test('a person may say who a speaker is: somebody known, somebody new of the same name, or nobody', () => {
  const project = temporaryProject()
  let third = ''
  project.act('import', {}, () => {
    storeDraft(project, spoken('Interview 7', 'Samira'))
    const samira = listParticipants(project)[0]!.id
    storeDraft(project, spoken('Interview 8', 'Sam', samira))
    third = storeDraft(project, spoken('Interview 9', 'Samira', 'new'))
    storeDraft(project, spoken('Interview 10', 'Samira', 'nobody'))
  })
  expect(listParticipants(project).map(({ name, documents }) => [name, documents])).toEqual([
    ['Samira', 2],
    ['Samira (Interview 9)', 1],
  ])
  // What is written in the transcript stays.
  expect(speakersOf(project, third)[1]?.name).toBe('Samira')
})
