import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../domain/case/actor.ts'
import type { CaseEvent } from '../domain/case/case-event.ts'
import type { Case } from '../domain/case/case.ts'
import { tooMuchToday } from '../domain/case/size-of-day.ts'
import { after, fold } from '../domain/case/fold.ts'
import type { Ruling } from '../domain/case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Viewer } from '../store/cases/viewer.ts'
import type { KeptRow } from '../store/history/commit-rows.ts'
import { findWholeCase, type WholeCase } from '../store/history/find-case.ts'
import { findKeptReply, forgetOldReply, keptReply } from '../store/kept-replies.ts'
import { commit, type Committed } from './commit.ts'
import type { House } from './house.ts'
import type { Along } from './prepare-commit.ts'
import { TRIES } from './tries.ts'

/** What somebody wants to do to a case that is there. */
export interface Decision {
  readonly viewer: Viewer
  /** In whose name: only what stands there in the same name can be the same. */
  readonly by: Actor
  readonly caseId: string
  /** What follows, now or as if it were at another moment. */
  readonly decide: (kase: Case, at?: Instant) => Ruling
  /** How many events whoever decides had before them; null where nobody was shown the case before. */
  readonly seen: number | null
  /** Whether they may decide on what came since then without being shown it first. */
  readonly mayGoOn: (newer: readonly CaseEvent[], ruling: readonly CaseEvent[]) => boolean
  /** Whatever else is to be stored with what follows; null for nothing. */
  readonly along?: (ruling: readonly CaseEvent[]) => Along | null
  /** Known again when it comes once more, whatever has happened to the case since. */
  readonly once?: Once
}

/**
 * Reads, decides and commits without holding anything meanwhile. Whoever was overtaken decides again on the case as it
 * then is, unless they have to see first what happened. Who sent the same twice is answered with what is there.
 */
export async function decideAndCommit(house: House, decision: Decision): Promise<Committed | Refusal> {
  const { viewer, by, caseId, decide, mayGoOn, along, once } = decision
  let { seen } = decision
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await findWholeCase(house.database, house.keys, viewer, caseId)
    if (before === null) return refuse('not_found')
    const isThere = { ...before, before: before.kase, added: [] }
    const key = once === undefined ? null : await keyFor(house, once)
    if (key === 'done') return isThere
    const newer = before.events.slice(seen ?? before.events.length)
    // A program that says what is a repeat means another thing by another key, also in the same words.
    const mayBeRepeat = once === undefined || decision.seen !== null
    if (mayBeRepeat && newer.length > 0 && isThereAlready(before, newer, by, decide)) return isThere
    seen ??= before.events.length
    const ruling = decide(before.kase)
    if (newer.length > 0) {
      // What a page still offered is refused for what came since: that is shown, and not a rule.
      const then =
        isRefusal(ruling) && decision.seen ? decide(fold(caseId, before.events.slice(0, seen))) : ruling
      if (!mayGoOn(newer, isRefusal(then) ? [] : then)) return refuse('overtaken')
    }
    if (isRefusal(ruling)) return ruling
    const tooMuch = tooMuchToday(before.events, ruling, { by, now: house.now(), calendar: house.calendar })
    if (tooMuch !== null) return tooMuch
    const kept = key === null ? {} : { kept: await keep(house, key, once!) }
    const beside = along?.(ruling) ?? null
    const done = await commit(house, {
      caseId,
      before,
      events: ruling,
      ...(beside && { along: beside }),
      ...kept,
    })
    if (typeof done !== 'string') return done
  }
  return refuse('overtaken')
}

/** A form that is done once: its key, with who sent it and to which case, and what it said. */
export interface Once {
  readonly key: string
  readonly body: string
}

/** What is kept of a form that was done: that it was. */
const DONE = 'done'

/** True when something was done under this key. */
export async function isDone(house: House, key: string): Promise<boolean> {
  return (await findKeptReply(house.database, house.keys, key, '', house.now())) !== null
}

/** True when just this was done before. */
export async function wasDone(house: House, once: Once): Promise<boolean> {
  return (await keyFor(house, once)) === DONE
}

/** `done` for what was done before; else the key to keep it under. Other words under the same key are something else. */
async function keyFor(house: House, { key, body }: Once): Promise<string> {
  const find = (each: string) => findKeptReply(house.database, house.keys, each, body, house.now())
  const found = await find(key)
  if (found === null) return key
  if (found !== 'other_body') return DONE
  const own = `${key}:${body}`
  return (await find(own)) === null ? own : DONE
}

async function keep(house: House, key: string, { body }: Once): Promise<KeptRow> {
  await forgetOldReply(house.database, house.keys, key, house.now())
  return keptReply(house.keys, key, body, DONE, house.now())
}

/** Entries of the same hand that are looked at, the newest: whoever sends a form twice does so soon. */
const LOOKED_AT = 20

/**
 * True when something of what came since then is what would have followed at its moment, by the same hand and in the
 * same words: a double click, or a form that was sent again. Others may have come between.
 */
function isThereAlready(
  { kase, events }: WholeCase,
  newer: readonly CaseEvent[],
  by: Actor,
  decide: Decision['decide'],
): boolean {
  const known = events.length - newer.length
  const mine = [...newer.keys()]
    .filter((place) => isDeepStrictEqual(asKept(newer[place]?.by), asKept(by)))
    .slice(-LOOKED_AT)
  let then: Case | null = null
  let reached = 0
  return mine.some((place) => {
    const at = known + place
    if (at === 0) return false
    then = then === null ? fold(kase.id, events.slice(0, at)) : after(then, events.slice(reached, at))
    reached = at
    // At its moment: a time that is promised from then on would be another one now.
    const ruling = decide(then, newer[place]?.at)
    return !isRefusal(ruling) && isBeginningOf(newer.slice(place), ruling)
  })
}

function isBeginningOf(came: readonly CaseEvent[], ruling: readonly CaseEvent[]): boolean {
  return (
    ruling.length > 0 && ruling.every((wanted, place) => isDeepStrictEqual(said(wanted), said(came[place])))
  )
}

function said(event: CaseEvent | undefined): unknown {
  return event && asKept([event.kind, event.by, event.facts, event.texts])
}

/** Through JSON, as it comes back from the ledger: what is left out is left out on both sides. */
function asKept(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null))
}
