import { type ParseArgsConfig, parseArgs } from 'node:util'
import { AppError } from '../../shared/errors'

type Options = NonNullable<ParseArgsConfig['options']>

/** A command of the command line: how it is called, what it does, and the doing. */
export interface Command {
  name: string
  /** What follows the command's name, as in the help. */
  usage: string
  summary: string
  options: Options
  /** How many words it takes besides its options: least and most. */
  words: readonly [number, number]
  run(words: string[], options: Values): void | Promise<void>
}

/** The options as given; a missing one is undefined. */
export class Values {
  readonly #values: Record<string, unknown>

  constructor(values: Record<string, unknown>) {
    this.#values = values
  }

  text(name: string): string | undefined {
    const value = this.#values[name]
    return typeof value === 'string' ? value : undefined
  }

  /** @throws AppError usage when it was not given */
  required(name: string): string {
    const value = this.text(name)
    if (value === undefined) throw new AppError('usage', { message: `--${name} is missing. See “valueloom --help”.` })
    return value
  }

  flag(name: string): boolean {
    return this.#values[name] === true
  }

  /** One of a few words. @throws AppError usage, naming them */
  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const known = choices.find(choice => choice === value)
    if (known === undefined)
      throw new AppError('usage', { message: `--${name} takes one of: ${choices.join(', ')} (not “${value}”).` })
    return known
  }

  /** @throws AppError usage when it is no number or out of range */
  number(name: string, least: number, most: number): number | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const number = Number(value)
    if (value.trim() === '' || !Number.isFinite(number) || number < least || number > most)
      throw new AppError('usage', { message: `--${name} takes a number from ${least} to ${most} (not “${value}”).` })
    return number
  }

  /** @throws AppError usage when it is no whole number or out of range */
  whole(name: string, least: number, most: number): number | undefined {
    const number = this.number(name, least, most)
    if (number !== undefined && !Number.isInteger(number))
      throw new AppError('usage', { message: `--${name} takes a whole number (not “${this.text(name)}”).` })
    return number
  }

  /** How a table is to be printed. */
  format(): 'json' | 'csv' | 'text' {
    return this.flag('json') ? 'json' : this.flag('csv') ? 'csv' : 'text'
  }
}

/** @throws AppError usage, in words about what was typed */
export function parse(command: Command, args: string[]): { words: string[]; values: Values; help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    const help = values.help === true
    const [least, most] = command.words
    if (!help && (positionals.length < least || positionals.length > most))
      throw new AppError('usage', { message: `Write: valueloom ${command.name} ${command.usage}` })
    const given = new Values(values)
    if (given.flag('json') && given.flag('csv'))
      throw new AppError('usage', { message: 'Choose one of --json and --csv; a table is printed in one of them.' })
    return { words: positionals, values: given, help }
  } catch (error) {
    if (error instanceof AppError) throw error
    const { message } = error as Error
    const named = /Option '(--[\w-]+)/.exec(message)?.[1]
    if (named && message.includes('ambiguous'))
      throw new AppError('usage', {
        message: `Write ${named}=VALUE, in one word, for a value that begins with a hyphen.`,
      })
    const first = message.split(/[.\n]/)[0] ?? ''
    throw new AppError('usage', { message: `${first}. Write: valueloom ${command.name} ${command.usage}` })
  }
}
