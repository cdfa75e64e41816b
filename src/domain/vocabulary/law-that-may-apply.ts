import type { Instant } from '../time/instant.ts'
import type { CodeOf } from './code.ts'
import { mayApply, type LegalClock } from './law.ts'
import type { Role, Size } from './value-chain.ts'

/** What a case may leave open and a law asks. No case says yet where it happened or what the product is in law. */
export const LEGAL_QUESTIONS = [
  { code: 'place' },
  { code: 'product' },
  { code: 'role' },
  { code: 'size' },
] as const
export type LegalQuestion = CodeOf<typeof LEGAL_QUESTIONS>

/** A clock that may apply to somebody in a case, and which answers would decide it. */
export interface LawThatMayApply {
  readonly clock: LegalClock
  readonly dependsOn: readonly LegalQuestion[]
}

/**
 * The clocks that may apply to at least one organisation of a case, in the order of the list, each with the fewest
 * open questions there are. Without an organisation every clock may: not knowing rules nothing out. Never advice
 * (domain reference 12.1).
 */
export function lawThatMayApply(
  parties: readonly { readonly role: Role; readonly size: Size | null }[],
  at: Instant,
  timeZone: string,
): LawThatMayApply[] {
  const found = new Map<LegalClock, readonly LegalQuestion[]>()
  for (const party of parties.length === 0 ? [null] : parties) {
    const known = { ...(party && { roles: [party.role] }), ...(party?.size && { size: party.size }) }
    for (const clock of mayApply({ ...known, at, timeZone })) {
      const open = openQuestions(clock, party)
      if (open.length < (found.get(clock)?.length ?? Infinity)) found.set(clock, open)
    }
  }
  return mayApply({ at, timeZone }).flatMap((clock) => {
    const dependsOn = found.get(clock)
    return dependsOn ? [{ clock, dependsOn }] : []
  })
}

function openQuestions(
  { applies }: LegalClock,
  party: { readonly size: Size | null } | null,
): LegalQuestion[] {
  return [
    'place',
    ...(applies.productTypes ? (['product'] as const) : []),
    ...(party === null ? (['role'] as const) : []),
    ...(applies.exceptSizes && !party?.size ? (['size'] as const) : []),
  ]
}
