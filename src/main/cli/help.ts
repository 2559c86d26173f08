import type { Command } from './arguments'
import { commands } from './commands/list'

export function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'valueloom COMMAND PROJECT …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'PROJECT is a .vloom file. Data goes to standard output, words to standard error; --json and --csv are stable.',
    '“valueloom COMMAND --help” says more of one.',
    '',
  ].join('\n')
}

export function commandHelp(command: Command): string {
  return `valueloom ${command.name} ${command.usage}\n\n  ${command.summary}\n`
}
