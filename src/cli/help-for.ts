import { optionWords } from '../words/en/command-options.ts'
import type { Command } from './command.ts'
import { foldLines } from './fold-lines.ts'

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
    foldLines(`${program} ${command.usage}`),
    '',
    foldLines(command.what),
    '',
    ...options.map(({ typed, means }) => {
      const beside = foldLines(means, width + 4).trimStart()
      return `  ${typed.padEnd(width)}  ${beside}`.trimEnd()
    }),
  ].join('\n')
}
