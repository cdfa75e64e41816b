import type { Change, Owed } from '../../domain/diligence/owed.ts'
import type { Register } from '../../domain/diligence/register.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import { oneLine } from '../../domain/typed/one-line.ts'
import type { OwedLine } from './formats/result.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** An owed assessment in words. It stands in the way from its last day on. */
export function owedLine(
  speaker: RegisterSpeaker,
  owed: Owed,
  register: Register,
  today: LocalDate,
): OwedLine {
  const { w, say } = speaker
  const { check } = w.commands
  const { trigger, depth, due, impact } = owed
  const system = register.about.systems.find(({ id }) => id === owed.system)?.name ?? owed.system
  const because = owed.why.map((change) => becauseOf(speaker, change)).join(w.semicolon)
  const gaps = {
    due,
    depth: w.names.depths[depth],
    system,
    trigger: w.triggers[trigger],
    because,
    impact: impact ?? '',
  }
  return {
    code: trigger,
    system: owed.system,
    impact,
    depth,
    due,
    now: owed.overdue || due <= today,
    sentence: oneLine(say(impact === null ? check.owed : check.owedImpact, gaps)),
  }
}

function becauseOf({ w, say }: RegisterSpeaker, { what, from, to }: Change): string {
  const words = w.commands.owedBecause[what]
  if (!words) return what
  const sentence = from === null ? words.new : to === null ? words.gone : words.other
  return say(sentence, { from: from ?? '', to: to ?? '' })
}
