import { AppError } from '../../shared/errors'
import { appVersion } from '../app-version'
import { parse } from './arguments'
import { commands } from './commands/list'
import { sentenceFor } from './faults'
import { commandHelp, overview } from './help'
import { printData, say } from './output'

/** The command line: data on standard output, words on standard error, exit code 0 only when all of it worked. */
async function main([name, ...rest]: string[]): Promise<void> {
  if (name === undefined) {
    say(overview())
    process.exitCode = 1
  } else if (name === '--help' || name === '-h' || name === 'help')
    printData(rest[0] === undefined ? overview() : helpFor(rest[0]))
  else if (name === '--version') printData(`${appVersion()}\n`)
  else {
    const command = commandNamed(name)
    const { words, values, help } = parse(command, rest)
    if (help) printData(commandHelp(command))
    else await command.run(words, values)
  }
}

function helpFor(name: string): string {
  return commandHelp(commandNamed(name))
}

function commandNamed(name: string) {
  const command = commands.find(known => known.name === name)
  if (!command)
    throw new AppError('usage', { message: `There is no command “${name}”. “valueloom --help” lists them.` })
  return command
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

main(process.argv.slice(2)).catch((error: unknown) => {
  say(sentenceFor(error))
  process.exitCode = 1
})
