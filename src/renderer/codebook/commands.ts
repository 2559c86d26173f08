import { labelLanguages } from '../../shared/framework/pack'
import { isReadOnly } from '../coding/cached'
import type { Command } from '../commands/command'
import { archiveCode, canChangeOwn, chosenCode, isOwn, labelCodes, removeCode } from './code-actions'
import { beginTask, toggleArchived } from './codebook-state'
import { codebookFormats, saveCodebook } from './save-codebook'

const chosen = () => !isReadOnly() && chosenCode() !== undefined

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
    detail: () => chosenCode()?.name,
    enabled: canChangeOwn,
    run: () => onChosen('move'),
  },
  {
    id: 'code.merge',
    title: 'codebook:command.merge',
    section: 'code',
    scope: 'coding',
    detail: () => chosenCode()?.name,
    enabled: canChangeOwn,
    run: () => onChosen('merge'),
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
    detail: () => chosenCode()?.name,
    enabled: () => canChangeOwn() && chosenCode()?.archived === false,
    run: () => archive(true),
  },
  {
    id: 'code.restore',
    title: 'codebook:command.restore',
    section: 'code',
    scope: 'coding',
    detail: () => chosenCode()?.name,
    enabled: () => canChangeOwn() && chosenCode()?.archived === true,
    run: () => archive(false),
  },
  {
    id: 'code.remove',
    title: 'codebook:command.remove',
    section: 'code',
    scope: 'codebook',
    keys: ['Delete'],
    detail: () => chosenCode()?.name,
    enabled: canChangeOwn,
    run: async () => {
      const code = chosenCode()
      if (isOwn(code)) await removeCode(code)
    },
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

function onChosen(name: 'edit' | 'move' | 'merge' | 'split'): void {
  const code = chosenCode()
  if (code) beginTask({ name, code: code.id })
}

async function archive(archived: boolean): Promise<void> {
  const code = chosenCode()
  if (isOwn(code)) await archiveCode(code, archived)
}
