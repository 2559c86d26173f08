import { labelLanguages } from '../../shared/framework/pack'
import { isReadOnly } from '../coding/cached'
import type { Command } from '../commands/command'
import { text } from '../i18n/text'
import { archiveCodes, canChangeOwn, chosenCode, chosenCodes, labelCodes, removeCodes } from './code-actions'
import { beginTask, toggleArchived } from './codebook-state'
import { codebookFormats, saveCodebook } from './save-codebook'

const chosen = () => !isReadOnly() && chosenCode() !== undefined

/** What a command acts on: a code by its name, several by their number. */
const named = () => {
  const codes = chosenCodes()
  return codes.length > 1 ? text('codebook:codes', { count: codes.length }) : codes[0]?.name
}

/** What can be done to the code chosen in the codebook. */
export const codebookCommands: readonly Command[] = [
  {
    id: 'code.new',
    title: 'codebook:command.new',
    section: 'code',
    scope: 'coding',
    separatorBefore: true,
    enabled: () => !isReadOnly(),
    run: () => beginTask({ name: 'new', parent: chosenCode()?.id ?? null }),
  },
  {
    id: 'code.edit',
    title: 'codebook:command.edit',
    section: 'code',
    scope: 'coding',
    detail: () => chosenCode()?.name,
    enabled: () => chosenCode() !== undefined,
    run: () => onChosen('edit'),
  },
  {
    id: 'code.editHere',
    title: 'codebook:command.edit',
    section: 'code',
    scope: 'codebook',
    keys: ['F2'],
    keysOnly: true,
    enabled: () => chosenCode() !== undefined,
    run: () => onChosen('edit'),
  },
  {
    id: 'code.move',
    title: 'codebook:command.move',
    section: 'code',
    scope: 'coding',
    detail: named,
    enabled: canChangeOwn,
    run: () => onAll('move'),
  },
  {
    id: 'code.merge',
    title: 'codebook:command.merge',
    section: 'code',
    scope: 'coding',
    detail: named,
    enabled: canChangeOwn,
    run: () => onAll('merge'),
  },
  {
    id: 'code.split',
    title: 'codebook:command.split',
    section: 'code',
    scope: 'coding',
    detail: () => chosenCode()?.name,
    enabled: () => chosen() && (chosenCode()?.all ?? 0) > 0,
    run: () => onChosen('split'),
  },
  {
    id: 'code.archive',
    title: 'codebook:command.archive',
    section: 'code',
    scope: 'coding',
    detail: named,
    enabled: () => canChangeOwn() && chosenCodes().some(({ archived }) => !archived),
    run: () => archive(true),
  },
  {
    id: 'code.restore',
    title: 'codebook:command.restore',
    section: 'code',
    scope: 'coding',
    detail: named,
    enabled: () => canChangeOwn() && chosenCodes().every(({ archived }) => archived),
    run: () => archive(false),
  },
  {
    id: 'code.remove',
    title: 'codebook:command.remove',
    section: 'code',
    scope: 'codebook',
    keys: ['Delete'],
    detail: named,
    enabled: canChangeOwn,
    run: () => removeCodes(chosenCodes()),
  },
  {
    id: 'codebook.compare',
    title: 'codebook:command.compare',
    section: 'code',
    scope: 'coding',
    separatorBefore: true,
    run: () => beginTask({ name: 'compare' }),
  },
  ...labelLanguages.map(
    (language): Command => ({
      id: `codebook.labels.${language}`,
      title: `codebook:command.labels.${language}`,
      section: 'code',
      scope: 'coding',
      enabled: () => !isReadOnly(),
      run: () => labelCodes(language),
    }),
  ),
  ...codebookFormats.map(
    (format): Command => ({
      id: `codebook.save.${format}`,
      title: `codebook:command.save.${format}`,
      section: 'code',
      scope: 'coding',
      run: () => saveCodebook(format),
    }),
  ),
  {
    id: 'code.convert',
    title: 'codebook:command.convert',
    section: 'code',
    scope: 'coding',
    enabled: ({ project }) => project?.readOnly === false && project.cycleSet !== '2020',
    run: () => beginTask({ name: 'convert' }),
  },
  {
    id: 'code.archived',
    title: 'codebook:command.showArchived',
    section: 'view',
    scope: 'coding',
    run: toggleArchived,
  },
]

function onChosen(name: 'edit' | 'split'): void {
  const code = chosenCode()
  if (code) beginTask({ name, code: code.id })
}

function onAll(name: 'move' | 'merge'): void {
  const codes = chosenCodes()
  if (codes.length > 0) beginTask({ name, codes: codes.map(({ id }) => id) })
}

async function archive(archived: boolean): Promise<void> {
  await archiveCodes(
    chosenCodes().filter(code => code.archived !== archived),
    archived,
  )
}
