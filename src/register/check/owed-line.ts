import type { Change, Owed } from '../../domain/diligence/owed.ts'
import type { Register } from '../../domain/diligence/register.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import { check, owedBecause } from '../../words/en/register/commands.ts'
import { triggerWords } from '../../words/en/register/triggers.ts'
import { oneLine } from '../plain.ts'
import type { OwedLine } from './formats/result.ts'
import { say } from '../../words/say.ts'

/** An owed assessment in words. It stands in the way from its last day on. */
export function owedLine(owed: Owed, register: Register, today: LocalDate): OwedLine {
  const { trigger, depth, due, impact } = owed
  const system = register.about.systems.find(({ id }) => id === owed.system)?.name ?? owed.system
  const because = owed.why.map(becauseOf).join('; ')
  const gaps = { due, depth, system, trigger: triggerWords[trigger], because, impact: impact ?? '' }
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

function becauseOf({ what, from, to }: Change): string {
  const words = owedBecause[what]
  if (!words) return what
  const sentence = from === null ? words.new : to === null ? words.gone : words.other
  return say(sentence, { from: from ?? '', to: to ?? '' })
}
