import { existsSync, readFileSync } from 'node:fs'
import { isLocalDate, type LocalDate } from '../../domain/time/calendar.ts'
import { closest } from '../../domain/typed/closest.ts'
import { isRegister } from '../../register/files/read.ts'
import { decode } from '../../tables/decode.ts'
import { UsageError, type CommandCall } from '../command.ts'
import { optionOf } from './option-of.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** The folder of a register that was named, or the usual one. */
export function folderOf(call: CommandCall): string {
  return optionOf(call, 'dir') ?? 'human-rights'
}

/** The folder of a register that is there. */
export function registerFolder({ w, say }: RegisterSpeaker, call: CommandCall): string {
  const folder = folderOf(call)
  if (!isRegister(folder)) throw new UsageError(say(w.commands.usage.noRegister, { folder }))
  return folder
}

/** The day of the check: today by UTC, or the one that was given, so that a run can be repeated. */
export function todayOf({ w, say }: RegisterSpeaker, call: CommandCall): LocalDate {
  const value = optionOf(call, 'today') ?? new Date().toISOString().slice(0, 10)
  if (!isLocalDate(value)) throw new UsageError(say(w.commands.usage.notADay, { value }))
  return value
}

/** One of some labels; a typing mistake is said with what was probably meant (test vector DD8). */
export function labelOf<T extends string>(
  speaker: RegisterSpeaker,
  name: string,
  value: string,
  known: readonly T[],
): T {
  const found = known.find((each) => each === value)
  if (found !== undefined) return found
  throw new UsageError(notALabel(speaker, name, value, known))
}

/** What to say about a label that does not exist. */
export function notALabel(
  { w, say }: RegisterSpeaker,
  name: string,
  value: string,
  known: readonly string[],
): string {
  const meant = closest(value, known)
  const hint = meant ? say(w.files.meant, { meant }) : ''
  return say(w.commands.usage.unknownLabel, { name, value, known, hint }).trim()
}

/** The text of a file; what is neither UTF-8 nor UTF-16 with its mark is refused. */
export function textOf({ w, say }: RegisterSpeaker, file: string): string {
  if (!existsSync(file)) throw new UsageError(say(w.commands.usage.notRead, { file }))
  const decoded = decode(readFileSync(file))
  if ('text' in decoded) return decoded.text
  throw new UsageError(say(w.commands.usage.notReadable, { file, why: w.tables.problems[decoded.noText] }))
}
