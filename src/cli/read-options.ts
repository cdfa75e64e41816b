import { parseArgs } from 'node:util'
import { closest } from '../domain/typed/closest.ts'
import { say } from '../words/say.ts'
import { typing as words } from '../words/en/command-options.ts'
import { UsageError, type Command, type CommandCall, type OptionKind } from './command.ts'

export interface ReadOptions {
  readonly words: string[]
  readonly options: CommandCall['options']
  readonly json: boolean
}

/**
 * The words and options that a command was typed with; every command knows `--json`. An option that may be given
 * several times is one text with a line for each. Throws UsageError, also for a second value where one counts: the
 * first would be lost without a word.
 */
export function readOptions(command: Command, rest: string[]): ReadOptions {
  const known: Record<string, OptionKind> = { json: { type: 'boolean' }, ...command.options }
  const { values, positionals, tokens } = parse(known, rest)
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))
  const twice = given.find((name, index) => given.indexOf(name) < index && known[name]?.multiple !== true)
  if (twice !== undefined) throw new UsageError(say(words.twice, { option: twice }))
  const options = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : value]),
  )
  return { words: positionals, options, json: options['json'] === true }
}

/** True when help is asked for instead of the work. */
export function asksForHelp(rest: readonly string[]): boolean {
  return rest.some((each) => each === '--help' || each === '-h')
}

function parse(known: Readonly<Record<string, OptionKind>>, rest: string[]) {
  try {
    return parseArgs({ args: rest, options: known, allowPositionals: true, strict: true, tokens: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const option = /Unknown option '-*([^'\s=]+)/.exec(message)?.[1]
    if (option !== undefined) {
      const meant = closest(option, Object.keys(known))
      const hint = meant === null ? words.seeHelp : say(words.meant, { option: meant })
      throw new UsageError(say(words.unknown, { option, hint }))
    }
    const bare = /'(?:-\w, )?--([\w-]+) <value>' argument/.exec(message)?.[1]
    throw new UsageError(bare === undefined ? message : say(words.needsValue, { option: bare }))
  }
}
