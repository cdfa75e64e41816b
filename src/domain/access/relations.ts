import { openAppeals } from '../casework/open-appeals.ts'
import { recusedFrom, type Recusals } from '../casework/recusals.ts'
import { isAdmitted, type OutsideReviewer } from '../casework/outside.ts'
import type { CodeOf } from '../vocabulary/code.ts'

/** How a member of staff can stand to a case. More than one can hold; `none` holds when no other does. */
export const CASE_RELATIONS = [
  /** They have it. */
  { code: 'owner' },
  /** They did something on it, whoever has it now. */
  { code: 'took_part' },
  /** Nobody has it. */
  { code: 'unclaimed' },
  /** An appeal waits for somebody who took no part, and they took none. */
  { code: 'appeal_waits' },
  /** The case is for named staff alone, and they are among them. */
  { code: 'named' },
  /** The case is for named staff alone, and they are not among them. It wins over all others. */
  { code: 'kept_out' },
  /** They must not see it: they said so, the person did, or its first words name them. It wins over all others. */
  { code: 'recused' },
  /** Somebody from outside: asked to do one thing in it, with the yes of the person, or let in because nobody here may read it. */
  { code: 'asked' },
  { code: 'none' },
] as const
export type CaseRelation = CodeOf<typeof CASE_RELATIONS>

/** The relations that something has to be true for: each has a rule here and a condition in SQL. */
export type TrueRelation = Exclude<CaseRelation, 'none'>

/** What decides how anybody stands to a case. */
export interface Standing {
  readonly handler: string | null
  readonly tookPart: readonly string[]
  /** How many appeals wait. */
  readonly openAppeals: number
  /** The only ones who may see it (domain reference 6: walled off from the feared part); null where nobody is named. */
  readonly onlyFor: readonly string[] | null
  /** Those who must not see it. */
  readonly recused: readonly string[]
  /** Accounts of people from outside who may look now. */
  readonly admitted: readonly string[]
}

/** All relations but `none`, in order. */
export const TRUE_RELATIONS: readonly TrueRelation[] = CASE_RELATIONS.map(({ code }) => code).filter(
  (code) => code !== 'none',
)

const HOLDS: Readonly<Record<TrueRelation, (standing: Standing, staffId: string) => boolean>> = {
  owner: ({ handler }, id) => handler === id,
  took_part: ({ tookPart }, id) => tookPart.includes(id),
  unclaimed: ({ handler }) => handler === null,
  asked: ({ admitted }, id) => admitted.includes(id),
  appeal_waits: (standing, id) => standing.openAppeals > 0 && !standing.tookPart.includes(id),
  named: ({ onlyFor }, id) => onlyFor?.includes(id) === true,
  recused: ({ recused }, id) => recused.includes(id),
  // Whoever is let in from outside stands apart from the house.
  kept_out: ({ onlyFor, admitted }, id) => onlyFor?.includes(id) === false && !admitted.includes(id),
}

/** What decides how anybody stands to this case. */
export function standingOf(
  kase: {
    readonly handler: string | null
    readonly tookPart: readonly string[]
    readonly appeals: readonly { readonly decided: object | null }[]
    readonly onlyFor: readonly string[] | null
    readonly outside: readonly OutsideReviewer[]
  } & Recusals,
): Standing {
  return {
    handler: kase.handler,
    tookPart: kase.tookPart,
    openAppeals: openAppeals(kase).length,
    onlyFor: kase.onlyFor,
    recused: recusedFrom(kase),
    admitted: kase.outside.filter(isAdmitted).map(({ account }) => account),
  }
}

/** Every relation of a member of staff to a case; never empty. */
export function relationsOf(standing: Standing, staffId: string): readonly CaseRelation[] {
  const held = TRUE_RELATIONS.filter((relation) => HOLDS[relation](standing, staffId))
  return held.length > 0 ? held : ['none']
}

/** Everybody who stands to a case in another way than a stranger does: whoever has it first, each once. */
export function namedIn({ handler, tookPart, onlyFor }: Standing): readonly string[] {
  return [...new Set([...(handler === null ? [] : [handler]), ...tookPart, ...(onlyFor ?? [])])]
}
