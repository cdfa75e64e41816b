import type { Register } from './register.ts'

/** Somebody who decides, and those who may not be the same person. */
export interface Decider {
  readonly entry: string
  /** Where the name stands, as a JSON Pointer. */
  readonly at: string
  readonly name: string
  readonly others: readonly string[]
  /** Staff of the house decide; whoever signs is one of those affected and comes from outside. */
  readonly isStaff: boolean
}

/**
 * Everybody whose word counts only because it is not the word of somebody else: who lowers, the second reviewer, who
 * confirms a closing, and who signs for the people affected (domain reference 4, rules 1 and 10).
 */
export function deciders(register: Register): readonly Decider[] {
  return [...register.impacts.flatMap((impact) => ofImpact(register, impact)), ...signers(register)]
}

function ofImpact(register: Register, impact: Register['impacts'][number]): readonly Decider[] {
  const owners = register.mitigations
    .filter(({ impacts }) => impacts.includes(impact.id))
    .map(({ owner }) => owner)
  const staff = (at: string, name: string, others: readonly string[]): Decider => ({
    entry: impact.id,
    at,
    name,
    others,
    isStaff: true,
  })
  const { closed } = impact
  const lowerers = impact.groups.flatMap(({ lowered }) => lowered.map(({ by }) => by))
  return [
    ...impact.groups.flatMap(({ ratings, lowered }, g) =>
      lowered.flatMap(({ by, second, evidence }, l) => {
        const at = `/groups/${String(g)}/lowered/${String(l)}`
        const collected = register.evidence.filter(({ id }) => evidence.includes(id)).map((each) => each.by)
        const others = [...ratings.map((rating) => rating.by), ...owners, ...collected]
        return [
          staff(`${at}/by`, by, others),
          ...(second === null ? [] : [staff(`${at}/second/by`, second.by, [by, ...others])]),
        ]
      }),
    ),
    ...(closed?.confirmed
      ? [staff('/closed/confirmed/by', closed.confirmed.by, [closed.by, ...lowerers, ...owners])]
      : []),
  ]
}

function signers(register: Register): readonly Decider[] {
  return register.evidence.flatMap(({ id, by, impacts, signedBy }) => {
    const about = register.impacts.filter((impact) => impacts.includes(impact.id))
    const others = [
      by,
      ...register.mitigations
        .filter((each) => each.impacts.some((impact) => impacts.includes(impact)))
        .map(({ owner }) => owner),
      ...about.flatMap(({ groups }) =>
        groups.flatMap(({ ratings, lowered }) => [
          ...ratings.flatMap((rating) => (rating.rater === 'affected' ? [] : [rating.by])),
          ...lowered.map((lowering) => lowering.by),
        ]),
      ),
    ]
    return signedBy.map(({ name }, index) => ({
      entry: id,
      at: `/signed_by/${String(index)}/name`,
      name,
      others,
      isStaff: false,
    }))
  })
}
