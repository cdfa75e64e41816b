import { EXIT, print, tell, UsageError, type ExitCode } from '../command.ts'
import { registerCommands } from './commands.ts'
import { VERSION } from './version.ts'
import { readOptions } from '../read-options.ts'

const own = (text: string) => text.replaceAll(/\bregister (?=[a-z])/g, '')

/** Runs the register's commands alone: `amends-register check` is `amends register check` without the rest. */
export async function runRegister(argv: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = argv[0] === 'register' ? argv.slice(1) : argv
  if (name === '--version') {
    print(VERSION)
    return EXIT.ok
  }
  const command = registerCommands.find((each) => own(each.name) === name)
  if (!command) return help(name)
  try {
    const { values, positionals } = readOptions(command, rest)
    return await command.run({
      words: positionals,
      options: values,
      json: values['json'] === true,
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

function help(name: string | undefined): ExitCode {
  const asked = name === undefined || ['help', '--help', '-h'].includes(name)
  const out = asked ? print : tell
  if (!asked) tell(`There is no command "${name}".`)
  out('A human rights register as files. Works offline, without a database.\n')
  for (const each of registerCommands) out(`  amends-register ${own(each.usage)}\n      ${each.what}`)
  return asked ? EXIT.ok : EXIT.usage
}

process.exitCode = await runRegister(process.argv.slice(2))
