import { closest } from '../../domain/typed/closest.ts'
import type { Checked } from '../../register/check/check-register.ts'
import { kindOf, SHOW_ALL, type Selection } from '../../register/check/selection.ts'
import { RULES } from '../../register/files/rules.ts'
import { listOf } from '../../register/files/templates.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { UsageError, type CommandCall } from '../command.ts'
import { optionOf } from './option-of.ts'

/** What `--only`, `--quiet` and `--limit` ask to be shown. Throws UsageError for what names nothing. */
export function selectionOf(speaker: RegisterSpeaker, call: CommandCall, { loaded }: Checked): Selection {
  const only = [...listOf(optionOf(call, 'only')), ...(call.options['quiet'] === true ? ['error'] : [])]
  const { usage } = speaker.w.commands
  const entries = [...loaded.sources.keys(), ...loaded.marks.map(({ impact }) => impact)]
  for (const value of only) {
    if (kindOf(value) !== 'entry' || entries.includes(value)) continue
    const meant = closest(value, [...RULES.map(({ code }) => code), ...entries])
    const hint = meant ? speaker.say(speaker.w.files.meant, { meant }) : ''
    throw new UsageError(speaker.say(usage.unknownOnly, { value, hint }).trim())
  }
  return { only, limit: limitOf(speaker, call) }
}

function limitOf({ w, say }: RegisterSpeaker, call: CommandCall): number {
  const value = optionOf(call, 'limit')
  if (value === undefined) return SHOW_ALL.limit
  if (!/^\d+$/.test(value)) throw new UsageError(say(w.commands.usage.notACount, { option: 'limit', value }))
  return Number(value) === 0 ? Infinity : Number(value)
}
