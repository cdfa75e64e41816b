import { ConfigError, readConfig } from '../config.ts'
import { EXIT, print, tell, UsageError, type Command, type ExitCode } from './command.ts'
import { commands } from './commands.ts'
import { foldLines } from './fold-lines.ts'
import { helpFor } from './help-for.ts'
import { asksForHelp, readOptions } from './read-options.ts'

/** Finds the command, reads its options, runs it, and turns mistakes into sentences and exit codes. */
export async function runCommand(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<ExitCode> {
  const command = commands.find((each) => startsWith(argv, each.name.split(' ')))
  if (!command) return help(argv)
  const rest = argv.slice(command.name.split(' ').length)
  if (asksForHelp(rest)) {
    print(helpFor('amends', command))
    return EXIT.ok
  }
  try {
    return await command.run({
      ...readOptions(command, rest),
      language: env['AMENDS_LANGUAGE'],
      config: () => readConfig(env),
    })
  } catch (error) {
    if (error instanceof UsageError) {
      tell(error.message)
      tell(`Usage: amends ${command.usage}`)
      return EXIT.usage
    }
    tell(error instanceof Error ? error.message : String(error))
    return error instanceof ConfigError ? EXIT.usage : EXIT.failure
  }
}

function startsWith(argv: readonly string[], words: readonly string[]): boolean {
  return words.every((word, index) => argv[index] === word)
}

/** What `help` is asked of: one command, or all that begin with the same words. */
function commandsNamed(words: readonly string[]): readonly Command[] {
  return words.length === 0 ? [] : commands.filter(({ name }) => startsWith(name.split(' '), words))
}

function help(argv: readonly string[]): ExitCode {
  const wanted = argv[0]
  const asked = wanted === undefined || ['help', '--help', '-h'].includes(wanted)
  const meant = asked ? commandsNamed(argv.slice(1)) : []
  if (meant.length > 0) {
    print(meant.map((each) => helpFor('amends', each)).join('\n\n'))
    return EXIT.ok
  }
  const out = asked ? print : tell
  if (!asked) tell(`There is no command "${argv.join(' ')}".`)
  out('Amends: hear people harmed by generative AI, put it right together, learn.\n')
  for (const each of commands) {
    out(foldLines(`amends ${each.usage}`, 2))
    out(foldLines(each.what, 6))
  }
  if (asked) {
    out('\nTo try the rules in a clone:')
    out('  npm run -s amends -- explain tests/fixtures/scenarios.json')
  }
  return asked ? EXIT.ok : EXIT.usage
}
