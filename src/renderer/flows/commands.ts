import type { Command } from '../commands/command'

export const flowCommands: readonly Command[] = []
