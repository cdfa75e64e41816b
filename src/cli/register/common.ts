import { existsSync, readFileSync } from 'node:fs'
import { isLocalDate, type LocalDate } from '../../domain/time/calendar.ts'
import { closest } from '../../domain/typed/closest.ts'
import { isRegister } from '../../register/files/read.ts'
import { say } from '../../words/say.ts'
import { decode } from '../../tables/decode.ts'
import { tableProblems } from '../../words/en/tables.ts'
import { usage } from '../../words/en/register/commands.ts'
import { UsageError, type CommandCall } from '../command.ts'

/** Options that every register command knows. */
export const shared = { dir: { type: 'string' }, today: { type: 'string' } } as const

/** An option that was given with a text. */
export function optionOf(call: CommandCall, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

/** The folder of a register that was named, or the usual one. */
export function folderOf(call: CommandCall): string {
  return optionOf(call, 'dir') ?? 'human-rights'
}

/** The folder of a register that is there. */
export function registerFolder(call: CommandCall): string {
  const folder = folderOf(call)
  if (!isRegister(folder)) throw new UsageError(say(usage.noRegister, { folder }))
  return folder
}

/** The day of the check: today by UTC, or the one that was given, so that a run can be repeated. */
export function todayOf(call: CommandCall): LocalDate {
  const value = optionOf(call, 'today') ?? new Date().toISOString().slice(0, 10)
  if (!isLocalDate(value)) throw new UsageError(say(usage.notADay, { value }))
  return value
}

/** One of some labels; a typing mistake is said with what was probably meant (test vector DD8). */
export function labelOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value)
  if (found !== undefined) return found
  throw new UsageError(notALabel(name, value, known))
}

/** What to say about a label that does not exist. */
export function notALabel(name: string, value: string, known: readonly string[]): string {
  const meant = closest(value, known)
  const hint = meant ? `Did you mean "${meant}"?` : ''
  return say(usage.unknownLabel, { name, value, known: known.join(', '), hint }).trim()
}

/** The text of a file; what is neither UTF-8 nor UTF-16 with its mark is refused. */
export function textOf(file: string): string {
  if (!existsSync(file)) throw new UsageError(say(usage.notRead, { file }))
  const decoded = decode(readFileSync(file))
  if ('text' in decoded) return decoded.text
  throw new UsageError(say(usage.notReadable, { file, why: tableProblems[decoded.noText] }))
}
