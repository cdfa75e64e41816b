import { optionWords } from '../words/en/command-options.ts'
import type { Command } from './command.ts'

/** The page of one command: how it is typed, what it does, and what its options mean. */
export function helpFor(program: string, command: Command): string {
  const options = Object.entries({ ...command.options, json: { type: 'boolean' } }).map(
    ([name, { type }]) => ({
      typed: type === 'string' ? `--${name} VALUE` : `--${name}`,
      means: optionWords[name] ?? '',
    }),
  )
  const width = Math.max(...options.map(({ typed }) => typed.length))
  return [
    `${program} ${command.usage}`,
    '',
    command.what,
    '',
    ...options.map(({ typed, means }) => `  ${typed.padEnd(width)}  ${means}`.trimEnd()),
  ].join('\n')
}
