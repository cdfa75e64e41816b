import { EXIT, print, tell, UsageError, type Command, type ExitCode } from '../command.ts'
import { finishUnread } from '../finish-unread.ts'
import { helpFor } from '../help-for.ts'
import { registerCommands } from './commands.ts'
import { VERSION } from './version.ts'
import { asksForHelp, readOptions } from '../read-options.ts'

const own = (text: string) => text.replaceAll(/\bregister (?=[a-z])/g, '')

/** Runs the register's commands alone: `amends-register check` is `amends register check` without the rest. */
export async function runRegister(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<ExitCode> {
  const [name, ...rest] = argv[0] === 'register' ? argv.slice(1) : argv
  if (name === '--version' || name === '-v') {
    print(VERSION)
    return EXIT.ok
  }
  const command = commandCalled(name)
  if (!command) return help(name, rest[0])
  if (asksForHelp(rest)) {
    print(pageOf(command))
    return EXIT.ok
  }
  try {
    return await command.run({
      ...readOptions(command, rest),
      language: env['AMENDS_LANGUAGE'],
      config: () => {
        throw new Error('The register needs no settings.')
      },
    })
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error))
    if (!(error instanceof UsageError)) return EXIT.failure
    tell(`Usage: amends-register ${own(command.usage)}`)
    return EXIT.usage
  }
}

function commandCalled(name: string | undefined): Command | undefined {
  return registerCommands.find((each) => own(each.name) === name)
}

const pageOf = (command: Command) => helpFor('amends-register', { ...command, usage: own(command.usage) })

function help(name: string | undefined, about: string | undefined): ExitCode {
  const asked = name === undefined || ['help', '--help', '-h'].includes(name)
  const out = asked ? print : tell
  const command = asked ? commandCalled(about) : undefined
  if (command) {
    print(pageOf(command))
    return EXIT.ok
  }
  if (!asked) tell(`There is no command "${name}".`)
  out('A human rights register as files. Works offline, without a database.\n')
  for (const each of registerCommands) out(`  amends-register ${own(each.usage)}\n      ${each.what}`)
  out('\nOptions of a command: amends-register COMMAND --help')
  return asked ? EXIT.ok : EXIT.usage
}

finishUnread(process.stdout)
finishUnread(process.stderr)
process.exitCode = await runRegister(process.argv.slice(2), process.env)
