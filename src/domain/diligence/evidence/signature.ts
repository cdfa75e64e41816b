import { sameText } from '../../typed/same-text.ts'
import { isLocalDate, type LocalDate } from '../../time/calendar.ts'
import { ENOUGH_OBSERVATIONS } from '../../vocabulary/diligence.ts'
import { daysBetween } from '../days.ts'
import type { AffectedGroup, Evidence, Settings, Signature } from '../register.ts'
import { isUnsaid } from '../unsaid.ts'
import { peopleOf } from './lowest.ts'

/** Why what somebody signed for a group lowers nothing. */
export type WhyNotSigned = 'signature_incomplete' | 'too_few_asked' | 'signed_not_better'

/**
 * What affected people signed for a group today: a reason why it does not count, else the signature; null when nobody
 * signed for it. It says how many were asked, of how many, in which way and language, and what they say. Everybody is
 * asked where they are few, and nobody may sign for a smaller group than is affected. One that says "same" or "worse"
 * stands against all that say "better".
 */
export function signatureOf(
  evidence: Evidence,
  group: AffectedGroup,
  today: LocalDate,
  { freshDays }: Settings,
): Signature | WhyNotSigned | null {
  const own = evidence.signedBy.filter(
    ({ name, group: of, on }) =>
      !isUnsaid(name) &&
      [group.id, group.name].some((known) => sameText(known) === sameText(of)) &&
      isLocalDate(on) &&
      on <= today &&
      daysBetween(on, today) <= freshDays,
  )
  const [first] = own
  if (first === undefined) return null
  if (own.some(({ says }) => says === 'same' || says === 'worse')) return 'signed_not_better'
  const whole = own.filter(isWhole)
  if (whole.length === 0) return 'signature_incomplete'
  return whole.find((signature) => isEnough(signature, group)) ?? 'too_few_asked'
}

/** True when it says all that others need to know what it is worth. */
export function isWhole({ asked, of, says, how, language }: Signature): boolean {
  return asked !== null && of !== null && says !== null && !isUnsaid(how) && !isUnsaid(language)
}

/** Where nobody counted the group, it is not few. */
function isEnough({ asked, of }: Signature, group: AffectedGroup): boolean {
  const all = Math.max(of ?? 0, peopleOf(group) ?? ENOUGH_OBSERVATIONS)
  return (asked ?? 0) <= (of ?? 0) && (asked ?? 0) >= Math.min(ENOUGH_OBSERVATIONS, all)
}
