import type { Actor } from '../domain/case/actor.ts'
import { audienceOf } from '../domain/case/case-event.ts'
import { mustBeShown, mustBeShownToThem } from '../domain/case/must-be-shown.ts'
import type { Context } from '../domain/case/verb.ts'
import { refuse, type Refusal } from '../domain/refusal.ts'
import { atTheHour } from '../domain/time/at-the-hour.ts'
import { verbCalled, type VerbName } from '../domain/verbs.ts'
import { UNNAMED } from '../domain/value-chain/this-house.ts'
import type { Viewer } from '../store/cases/viewer.ts'
import { findOrganisations } from '../store/directory/organisations.ts'
import { organisationIdOf } from '../store/directory/save-directory.ts'
import { findOutside } from '../store/staff/outside.ts'
import type { Committed } from './commit.ts'
import { decideAndCommit } from './decide-and-commit.ts'
import type { House } from './house.ts'
import { isInvalid, parseInput, type Invalid } from './parse-input.ts'
import { colleaguesOf } from './staff/colleagues.ts'
import { isUuid } from '../domain/is-uuid.ts'

/**
 * Does a verb: check → read → decide → commit. Every door comes through here, so that what one can do, another can.
 * Answers the changed case, or why not.
 *
 * @param seen how many events whoever asks had before them, where a door knows it: what came since then is treated as
 * if it had come while they decided
 */
export async function runVerb(
  house: House,
  name: VerbName,
  viewer: Viewer,
  by: Actor,
  caseId: string,
  raw: unknown,
  seen: number | null = null,
): Promise<Committed | Refusal | Invalid> {
  if (!isUuid(caseId)) return refuse('not_found')
  const verb = verbCalled(name)
  const wanted = parseInput(verb.input, withoutKnowingly(raw))
  if (isInvalid(wanted)) return wanted
  const context = {
    ...contextOf(house, by),
    isListed: await listedIn(house, wanted),
    isColleague: await colleaguesIn(house, wanted),
    knowingly: saysKnowingly(raw),
    outsider: await outsiderIn(house, wanted),
  }
  return decideAndCommit(house, {
    viewer,
    by,
    caseId,
    decide: (kase, at) => verb.decide(kase, wanted, { ...context, ...(at && { now: at }) }),
    seen,
    // Nobody has to be shown anything behind a clock: it decides on the case as it is.
    mayGoOn(newer, ruling) {
      if (by.kind === 'clock') return true
      if (by.kind !== 'person') return !mustBeShown(newer, wanted, ruling, by)
      // What they never read cannot have changed their mind, and no page would show it to them.
      const theirs = newer.filter((event) => audienceOf(event).includes('person'))
      return !mustBeShown(theirs, wanted, ruling, by) && !mustBeShownToThem(theirs, ruling)
    },
  })
}

/** What somebody decides with now. What a person does is stamped with the hour (decision 0004). */
export function contextOf(house: House, by: Actor): Context {
  return {
    now: by.kind === 'person' ? atTheHour(house.now()) : house.now(),
    by,
    calendar: house.calendar,
    houseName: house.name === UNNAMED ? null : house.name,
    organisationId: (name) => organisationIdOf(house.keys, name),
    isListed: () => false,
    isColleague: () => false,
  }
}

/** Looks up the account from outside that an input names by its address, before a rule asks. */
async function outsiderIn(
  house: House,
  { task, email }: Readonly<Record<string, unknown>>,
): Promise<NonNullable<Context['outsider']>> {
  if (task === undefined || typeof email !== 'string') return () => null
  const found = await findOutside(house.database, house.keys, email)
  return () => found
}

/**
 * True when it was ticked, or sent with the rest, that whoever does this knows that it bars them from deciding an
 * appeal that waits. It says nothing of the case, so it belongs to the request and to no verb.
 */
function saysKnowingly(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'knowingly' in raw && raw.knowingly === true
}

function withoutKnowingly(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('knowingly' in raw)) return raw
  return Object.fromEntries(Object.entries(raw).filter(([name]) => name !== 'knowingly'))
}

/** Looks in the directory for the organisation that an input names, before a rule asks. */
async function listedIn(
  house: House,
  { organisation }: Readonly<Record<string, unknown>>,
): Promise<Context['isListed']> {
  const ids = typeof organisation === 'string' ? [organisation] : []
  const listed = await findOrganisations(house.database, house.keys, ids)
  return (wanted) => listed.some(({ id }) => id === wanted)
}

/** Looks who of those that an input names has an open account and works on cases, before a rule asks. */
async function colleaguesIn(
  house: House,
  { named }: Readonly<Record<string, unknown>>,
): Promise<Context['isColleague']> {
  const there = Array.isArray(named) ? await colleaguesOf(house) : []
  return (wanted) => there.some(({ id }) => id === wanted)
}
