import { parseArgs } from 'node:util'
import { UsageError, type Command } from './command.ts'

/** The words and options that a command was typed with; every command knows `--json`. Throws UsageError. */
export function readOptions(command: Command, rest: string[]) {
  try {
    return parseArgs({
      args: rest,
      options: { json: { type: 'boolean' }, ...command.options },
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'The options are not right.')
  }
}
