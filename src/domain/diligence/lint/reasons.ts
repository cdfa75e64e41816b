import type { LocalDate } from '../../time/calendar.ts'
import type { Assessed } from '../assess.ts'
import { atLatest } from '../days.ts'
import { ENOUGH_WORDS, isInFewWords } from '../few-words.ts'
import type { Impact, Register } from '../register.ts'
import { inForce } from '../release.ts'
import { foundIf, type Found, type LintRule } from './rule.ts'

/** A reason that somebody gave: what it stands for is not settled by a word that says nothing. */
interface Reason {
  readonly entry: string
  readonly at: string
  readonly text: string | null
  readonly on: LocalDate
}

/** Rules about reasons, wherever they stand: R760. Those of assessments are among their own (R517). */
export const reasonRules: readonly LintRule[] = [
  {
    code: 'R760',
    level: 'warning',
    find: (assessed) =>
      reasonsIn(assessed).flatMap(({ entry, at, text, on }): Found[] =>
        foundIf(
          isInFewWords(text),
          at,
          { text: text ?? '', least: ENOUGH_WORDS },
          atLatest(on, assessed.today),
        ).map((found) => ({ entry, ...found })),
      ),
  },
]

function reasonsIn({ register, today }: Assessed): readonly Reason[] {
  return [...register.impacts.flatMap(ofImpact), ...ofOthers(register), ...ofReleases(register, today)]
}

function ofImpact(impact: Impact): readonly Reason[] {
  const { id: entry, closed } = impact
  return [
    ...impact.groups.flatMap(({ lowered }, g) =>
      lowered.flatMap(({ reason, on, second }, l): Reason[] => {
        const at = `/groups/${String(g)}/lowered/${String(l)}`
        return [
          { entry, at: `${at}/reason`, text: reason, on },
          ...(second === null
            ? []
            : [{ entry, at: `${at}/second/reason`, text: second.reason, on: second.on }]),
        ]
      }),
    ),
    ...impact.attribution.map(({ reasons, on }, index): Reason => ({
      entry,
      at: `/attribution/${String(index)}/reasons`,
      text: reasons,
      on,
    })),
    ...impact.leverage.map(({ step, on }, index): Reason => ({
      entry,
      at: `/leverage/${String(index)}/step`,
      text: step,
      on,
    })),
    ...(closed === null
      ? []
      : [{ entry, at: '/closed/remedy/words', text: closed.remedy?.words ?? null, on: closed.on }]),
  ]
}

function ofOthers({ mitigations, engagements, counterbalances }: Register): readonly Reason[] {
  return [
    ...mitigations.flatMap(({ id, noSideEffects }): Reason[] =>
      noSideEffects === null
        ? []
        : [{ entry: id, at: '/no_side_effects/why', text: noSideEffects.why, on: noSideEffects.on }],
    ),
    ...engagements.flatMap((each): Reason[] => [
      ...(each.with === 'affected'
        ? []
        : [{ entry: each.id, at: '/why_not_direct', text: each.whyNotDirect, on: each.on }]),
      ...(each.influence === 'changed' ? [] : [{ entry: each.id, at: '/why', text: each.why, on: each.on }]),
      { entry: each.id, at: '/heard', text: each.heard, on: each.on },
    ]),
    ...counterbalances.flatMap(({ id, decision }): Reason[] =>
      decision === null
        ? []
        : [{ entry: id, at: '/decision/reasons', text: decision.reasons, on: decision.on }],
    ),
  ]
}

/** Of the decisions in force: what an older one said is history. */
function ofReleases(register: Register, today: LocalDate): readonly Reason[] {
  return inForce(register, today).flatMap(({ id, on, reasonsForAccess, reasonsOfHarm }) => [
    { entry: id, at: '/reasons_for_access', text: reasonsForAccess, on },
    { entry: id, at: '/reasons_of_harm', text: reasonsOfHarm, on },
  ])
}
