import type { Case } from '../case/case.ts'
import { compareInstants, type Instant } from '../time/instant.ts'
import { isFeared } from '../value-chain/feared.ts'
import { whyNameMayNotLearn } from '../value-chain/may-learn.ts'
import { isNamedBy } from '../value-chain/naming.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Measure } from '../vocabulary/first-hour.ts'

/** What was done at once, as the person is told of it. */
export const AT_ONCE = [
  { code: 'asked' },
  { code: 'stopped' },
  { code: 'goes_on' },
  { code: 'kept' },
  { code: 'held' },
  /** A hold was ended. */
  { code: 'released' },
  { code: 'rang' },
] as const
export type AtOnceKind = CodeOf<typeof AT_ONCE>

export interface AtOnce {
  readonly id: string
  readonly kind: AtOnceKind
  /** What somebody was asked to do; null for the rest. */
  readonly measure: Measure | null
  /** Whom we asked or rang; null where that is not told. */
  readonly who: string | null
  readonly at: Instant
}

/**
 * What could not wait and was done, and what of it was ended, oldest first, so that the person who waits knows that
 * somebody acts (red line 6). Of whom we rang or asked they read only where they said that it is safe to reach them:
 * whoever looks over their shoulder must not learn that the police know. Nobody whom they fear is named, whatever they
 * allowed since (red line 9).
 */
export function doneAtOnce(kase: Case): AtOnce[] {
  const isSafe = kase.person?.safety === 'safe'
  const named = (name: string) => (isSafe && !mayBeFeared(kase, name) ? name : null)
  const item = (id: string, kind: AtOnceKind, at: Instant, more: Partial<AtOnce> = {}): AtOnce => ({
    id,
    kind,
    measure: null,
    who: null,
    at,
    ...more,
  })
  const all = [
    ...kase.measures.flatMap(({ id, measure, whom, at, answer }) => [
      item(id, 'asked', at, { measure, who: named(whom) }),
      ...(answer === null ? [] : [item(`${id}-answer`, answer.stopped ? 'stopped' : 'goes_on', answer.at)]),
    ]),
    ...kase.snapshots.map(({ id, at }) => item(id, 'kept', at)),
    ...kase.releasedAt.map((at, n) => item(`r${n + 1}`, 'released', at)),
    ...(kase.held === null ? [] : [item('held', 'held', kase.held.at)]),
    ...kase.calls.flatMap(({ whom, when }, n) => {
      const who = named(whom)
      return who === null ? [] : [item(`c${n + 1}`, 'rang', when, { who })]
    }),
  ]
  return all.toSorted((a, b) => compareInstants(a.at, b.at))
}

function mayBeFeared(kase: Case, name: string): boolean {
  return (
    whyNameMayNotLearn(kase, name) !== null ||
    kase.entities.some((each) => isFeared(kase, each) && isNamedBy(name, each.name))
  )
}
