import type { Config } from '../config.ts'

/** Exit codes of every command. */
export const EXIT = { ok: 0, findings: 1, usage: 2, failure: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** What a command is given: its own words, whether machines read the answer, and the settings. */
export interface CommandCall {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  /** With `--json` nothing else goes to standard output. */
  readonly json: boolean
  /** The language that the surroundings ask for (AMENDS_LANGUAGE), where they do. */
  readonly language?: string | undefined
  /** Read only by commands that need them, so that `explain` works with no settings at all. */
  readonly config: () => Config
}

/** How an option is typed. `multiple` may be given several times, and is then one text with a line for each. */
export interface OptionKind {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
}

export interface Command {
  /** How it is typed, for example `staff add`. */
  readonly name: string
  readonly usage: string
  readonly what: string
  readonly options?: Readonly<Record<string, OptionKind>>
  readonly run: (call: CommandCall) => Promise<ExitCode>
}

/** A mistake in how a command was typed; ends with exit code 2 and the sentence. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Writes a line to standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Writes a line to standard error, where it does not disturb what machines read. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`)
}
