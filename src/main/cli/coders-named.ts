import { AppError } from '../../shared/errors'
import type { Id } from '../../shared/model/id'
import { knownCoders } from '../db/coders'
import type { Project } from '../db/project'

/** Ids of coders by what they are called, with commas between. @throws AppError usage, naming who is not there and who is */
export function codersNamed(project: Project, names: string, onlyWhoCode = false): Id[] {
  const known = knownCoders(project).filter(({ kind }) => !onlyWhoCode || kind === 'person' || kind === 'teller')
  return names.split(',').map(part => {
    const name = part.trim()
    const coder = known.find(each => each.name === name)
    if (!coder)
      throw new AppError('usage', {
        message: `There is no coder “${name}” in the project. There are: ${known.map(each => each.name).join(', ')}.`,
      })
    return coder.id
  })
}
