import type { LocalDate } from '../time/calendar.ts'
import { judge } from './evidence/verdict.ts'
import type { Count, Evidence } from './register.ts'

/** Newer evidence about an impact that is worse than an earlier run. */
export interface Regression {
  /** The evidence it is worse than; null when it is worse than its own run before. */
  readonly from: string | null
  readonly to: string
  readonly on: LocalDate
}

/**
 * Whether the newest evidence about an impact is worse, for some group or all together, than its own run before or
 * than an earlier evidence, harm and over-refusal each for itself. All earlier ones are looked at, not only the last:
 * a slow slide would otherwise never show. Judged by the same rules as a mitigation, so chance is no regression.
 *
 * @param evidence all that is about the impact
 */
export function regressionsOf(evidence: readonly Evidence[], today: LocalDate): readonly Regression[] {
  const about = evidence
    .filter(({ collectedOn }) => collectedOn <= today)
    .sort((a, b) => (a.collectedOn < b.collectedOn ? 1 : a.collectedOn > b.collectedOn ? -1 : 0))
  const kinds = new Set(about.map(kindOf))
  return [...kinds].flatMap((kind): Regression[] => {
    const [newest, ...earlier] = about.filter((each) => kindOf(each) === kind)
    if (!newest) return []
    const found = { to: newest.id, on: newest.collectedOn }
    if (isWorse(newest)) return [{ from: null, ...found }]
    const better = earlier.find((each) => isWorse(pairedWith(each, newest)))
    return better ? [{ from: better.id, ...found }] : []
  })
}

/** Only what measures the same thing, split in the same way, can be compared. */
function kindOf({ measure, splitBy }: Evidence): string {
  return JSON.stringify([measure, splitBy])
}

function isWorse(evidence: Pick<Evidence, 'groups'>): boolean {
  const { verdict } = judge(evidence)
  return verdict === 'worse' || verdict === 'shifted'
}

/** What was found last in the earlier evidence, beside what was found last in the newer. */
function pairedWith(earlier: Evidence, newer: Evidence): Pick<Evidence, 'groups'> {
  const lastOf = (evidence: Evidence, key: string): Count | null => {
    const group = evidence.groups.find((each) => each.key === key)
    return group ? (group.after ?? group.before) : null
  }
  return {
    groups: newer.groups.map(({ key }) => ({ key, before: lastOf(earlier, key), after: lastOf(newer, key) })),
  }
}
