import { isKeptByTheHour, type Actor } from '../domain/case/actor.ts'
import type { CaseEvent } from '../domain/case/case-event.ts'
import type { Case } from '../domain/case/case.ts'
import { after } from '../domain/case/fold.ts'
import { isForTeller } from '../domain/case/for-notifiers.ts'
import { mustBeShown, mustBeShownToThem } from '../domain/case/must-be-shown.ts'
import type { Context, Ruling } from '../domain/case/verb.ts'
import { withNamed } from '../domain/casework/named-later.ts'
import { withWhoIsLeft } from '../domain/casework/who-is-left.ts'
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts'
import { atTheHour } from '../domain/time/at-the-hour.ts'
import type { Instant } from '../domain/time/instant.ts'
import { verbCalled, type VerbName } from '../domain/verbs.ts'
import type { CaseKind } from '../domain/vocabulary/intake.ts'
import { UNNAMED } from '../domain/value-chain/this-house.ts'
import type { Viewer } from '../store/cases/viewer.ts'
import { findOrganisations } from '../store/directory/organisations.ts'
import { organisationIdOf } from '../store/directory/save-directory.ts'
import { findOutside } from '../store/staff/outside.ts'
import { listingsWithPayers } from './bodies/all-bodies.ts'
import { asksBeforeLook } from './casework/asks-before-look.ts'
import { whoDecides } from './casework/who-can-decide.ts'
import type { Committed } from './commit.ts'
import { decideAndCommit } from './decide-and-commit.ts'
import type { House } from './house.ts'
import { handedOnBefore, receiptForAdviser, type HandedOn } from './intake/adviser-access.ts'
import { isInvalid, parseInput, type Invalid } from './parse-input.ts'
import { colleaguesOf } from './staff/colleagues.ts'
import { namedInInput } from './staff/named-in-input.ts'
import { namedHere, namesFor } from './staff/who-is-meant.ts'
import { isUuid } from '../domain/is-uuid.ts'

/** One thing that somebody asks for: a verb, and what was said with it. */
export interface Asked {
  readonly verb: VerbName
  readonly raw: Readonly<Record<string, unknown>>
}

/** What a door knows of a form beside what was typed. */
export interface Sent {
  /**
   * How many events whoever asks had before them, where a door knows it: what came since then is treated as if it had
   * come while they decided.
   */
  readonly seen?: number | null
  /** The key of the form: the same words under the same key are done once. */
  readonly key?: string | null
  /** What no other page carries, where a door knows it: whoever lets somebody in twice with it is shown one receipt. */
  readonly page?: string
  /** What stood in it, where that is more than what is asked for; without it, what is asked for. */
  readonly body?: string
}

/** Which of several things was refused, or is not right. */
export interface AtRow {
  readonly row: number
}

/** What was done. */
export interface Done extends Committed {
  /** Ids of those of us whom the person's words name in it: found once, for whoever tells them. */
  readonly named: readonly string[]
  /** The receipt of whoever was let in by it, or by the same form when it came before. */
  readonly forAdviser: HandedOn | null
}

/**
 * Does a verb: check → read → decide → commit. Every door comes through here, so that what one can do, another can.
 * Answers the changed case, or why not.
 *
 * @param sent the number of events that were seen, or more that is known of the form
 */
export async function runVerb(
  house: House,
  name: VerbName,
  viewer: Viewer,
  by: Actor,
  caseId: string,
  raw: unknown,
  sent: number | null | Sent = null,
): Promise<Done | Refusal | Invalid> {
  return runVerbs(house, viewer, by, caseId, [{ verb: name, raw: raw as Asked['raw'] }], asSent(sent))
}

/**
 * Does several things one after the other, each on the case as the one before left it, and saves them together or not
 * at all. What is refused says which one it was.
 */
export async function runVerbs(
  house: House,
  viewer: Viewer,
  by: Actor,
  caseId: string,
  asked: readonly Asked[],
  { seen = null, key = null, page, body }: Sent,
): Promise<Done | (Refusal & Partial<AtRow>) | (Invalid & Partial<AtRow>)> {
  if (!isUuid(caseId)) return refuse('not_found')
  if (await isAskedFirst(house, viewer, caseId, asked)) return refuse('say_it_is_not_you')
  const steps = await stepsOf(house, viewer, by, asked)
  if (isInvalid(steps)) return steps
  let refusedRow = 0
  let kind: CaseKind = 'grievance'
  let forAdviser: HandedOn | null = null
  const sender = key ?? page ?? null
  const form = sender === null ? null : JSON.stringify([sender, asked])
  const done = await decideAndCommit(house, {
    viewer,
    by,
    caseId,
    decide(kase, at) {
      kind = kase.kind
      const all = decideAll(steps, kase, at)
      if ('row' in all) refusedRow = all.row
      return 'row' in all ? all.refusal : all.flat()
    },
    along(ruling) {
      const made = receiptForAdviser(house, caseId, ruling, form)
      forAdviser = made
      return made?.along ?? null
    },
    seen,
    // Nobody has to be shown anything behind a clock: it decides on the case as it is.
    mayGoOn(newer, ruling) {
      if (by.kind === 'clock') return true
      const isPerson = by.kind === 'person'
      // What they never read cannot have changed their mind, and no page would show it to them.
      const read = isPerson ? newer.filter((event) => isForTeller(kind, event)) : newer
      if (isPerson && mustBeShownToThem(read, ruling)) return false
      return steps.every(({ wanted }) => !mustBeShown(read, wanted, ruling, by))
    },
    ...(key === null
      ? {}
      : { once: { key: keyOfForm(by, caseId, key), body: body ?? JSON.stringify(asked) } }),
  })
  if (isRefusal(done)) return { ...done, row: refusedRow }
  const named = [...new Set(steps.flatMap((step) => step.named))]
  // What was there already was shown to whoever did it, or has to be shown to who pressed twice.
  if (done.added.length === 0) forAdviser = form === null ? null : await handedOnBefore(house, caseId, form)
  return { ...done, named, forAdviser }
}

/** Whoever may be meant by the person does nothing but stand back before they have answered. */
async function isAskedFirst(
  house: House,
  viewer: Viewer,
  caseId: string,
  asked: readonly Asked[],
): Promise<boolean> {
  if (viewer.kind !== 'staff' || asked.every(({ verb }) => verb === 'declare_conflict')) return false
  return (await asksBeforeLook(house, viewer, caseId)) !== null
}

/** What would follow from several things, without doing any: the case after them, or why not. */
export async function tryVerbs(
  house: House,
  viewer: Viewer,
  kase: Case,
  by: Actor,
  asked: readonly Asked[],
): Promise<Case | (Refusal & AtRow) | (Invalid & AtRow)> {
  const steps = await stepsOf(house, viewer, by, asked)
  if (isInvalid(steps)) return steps
  const all = decideAll(steps, kase)
  return 'row' in all ? { ...all.refusal, row: all.row } : after(kase, all.flat())
}

interface Step {
  readonly decide: (kase: Case, at?: Instant) => Ruling
  readonly wanted: Readonly<Record<string, unknown>>
  /** Of us, whom the person's words name. */
  readonly named: readonly string[]
}

async function stepsOf(
  house: House,
  viewer: Viewer,
  by: Actor,
  asked: readonly Asked[],
): Promise<readonly Step[] | (Invalid & AtRow)> {
  const steps: Step[] = []
  for (const [row, { verb: name, raw }] of asked.entries()) {
    const verb = verbCalled(name)
    const wanted = parseInput(verb.input, withoutKnowingly(raw))
    if (isInvalid(wanted)) return { ...wanted, row }
    const context = await contextFor(house, viewer, by, raw, wanted)
    // Words of the person, whoever enters them. Whom they ask to be kept from it is looked for by its own rule.
    const isTheirs = (by.kind === 'person' || verb.theirs) && wanted['who'] === undefined
    // What they said in another language names us in letters that we read: but not who translated it.
    const said = isTheirs ? wanted : name === 'translate_text' ? { words: wanted['words'] } : {}
    const named = await namedInInput(house, said)
    steps.push({
      wanted,
      named,
      decide(kase, at) {
        const then = { ...context, ...(at && { now: at }) }
        const ruling = withNamed(kase, verb.decide(kase, wanted, then), named, then)
        return withWhoIsLeft(kase, name, ruling, then)
      },
    })
  }
  return steps
}

/** What somebody decides with now, with what the house knows of what they name. */
export async function contextFor(
  house: House,
  viewer: Viewer,
  by: Actor,
  raw: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, unknown>> = raw,
): Promise<Context> {
  return {
    ...contextOf(house, by),
    deciders: await whoDecides(house),
    isListed: await listedIn(house, viewer, wanted),
    ...(await colleaguesIn(house, by, wanted)),
    ...(await namesIn(house, wanted)),
    ...(viewer.kind === 'adviser' && { adviser: viewer.adviser }),
    knowingly: saysKnowingly(raw),
    outsider: await outsiderIn(house, wanted),
    directory: await directoryFor(house, wanted),
  }
}

/** What follows from each, one after the other; or the first that is refused. */
function decideAll(
  steps: readonly Step[],
  before: Case,
  at?: Instant,
): readonly (readonly CaseEvent[])[] | { readonly row: number; readonly refusal: Refusal } {
  let kase = before
  const all: (readonly CaseEvent[])[] = []
  for (const [row, { decide }] of steps.entries()) {
    const ruling = decide(kase, at)
    if (isRefusal(ruling)) return { row, refusal: ruling }
    all.push(ruling)
    if (row < steps.length - 1) kase = after(kase, ruling)
  }
  return all
}

function asSent(sent: number | null | Sent): Sent {
  return typeof sent === 'object' && sent !== null ? sent : { seen: sent }
}

/** The key of a form with who sends it and to which case: the same key from somebody else is another one. */
export function keyOfForm(by: Actor, caseId: string, key: string): string {
  return JSON.stringify(['form', by, caseId, key])
}

/** What somebody decides with now. What a person does is stamped with the hour (decision 0004). */
export function contextOf(house: House, by: Actor): Context {
  return {
    now: isKeptByTheHour(by) ? atTheHour(house.now()) : house.now(),
    by,
    calendar: house.calendar,
    houseName: house.name === UNNAMED ? null : house.name,
    organisationId: (name) => organisationIdOf(house.keys, name),
    isListed: () => false,
    isColleague: () => false,
    isCoordinator: () => false,
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

/** Reads the directory of bodies that help where an input names some of it, before a rule asks. */
async function directoryFor(
  house: House,
  { listings }: Readonly<Record<string, unknown>>,
): Promise<NonNullable<Context['directory']>> {
  const all = Array.isArray(listings) ? await listingsWithPayers(house) : []
  return () => all
}

/**
 * True when it was ticked, or sent with the rest, that whoever does this knows that it bars them from deciding an
 * appeal that waits. It says nothing of the case, so it belongs to the request and to no verb.
 */
function saysKnowingly(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'knowingly' in raw && raw.knowingly === true
}

/** The input without the tick that says what doing it costs: that is for the rule, and no field of a verb. */
export function withoutKnowingly(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('knowingly' in raw)) return raw
  return Object.fromEntries(Object.entries(raw).filter(([name]) => name !== 'knowingly'))
}

/** Looks in what the directory tells the viewer for the organisation that an input names, before a rule asks. */
async function listedIn(
  house: House,
  viewer: Viewer,
  { organisation }: Readonly<Record<string, unknown>>,
): Promise<Context['isListed']> {
  const ids = typeof organisation === 'string' ? [organisation] : []
  const listed = await findOrganisations(house.database, house.keys, viewer, ids)
  return (wanted) => listed.some(({ id }) => id === wanted)
}

/**
 * Which of us some words name, for every rule that asks, and who is like those that an input names, where it asks who must
 * not see a case.
 */
async function namesIn(
  house: House,
  { who }: Readonly<Record<string, unknown>>,
): Promise<Pick<Context, 'namedIn' | 'alikeIn'>> {
  return typeof who === 'string' ? namesFor(house, who) : { namedIn: await namedHere(house) }
}

/** Looks who of those that an input names has an open account and works on cases, and coordinates, before a rule asks. */
async function colleaguesIn(
  house: House,
  by: Actor,
  { named, recusal, keeping }: Readonly<Record<string, unknown>>,
): Promise<Pick<Context, 'isColleague' | 'isCoordinator'>> {
  const asks = Array.isArray(named) || (by.kind === 'staff' && (recusal ?? keeping) !== undefined)
  const there = asks ? await colleaguesOf(house) : []
  return {
    isColleague: (wanted) => there.some(({ id }) => id === wanted),
    isCoordinator: (wanted) => there.some(({ id, isCoordinator }) => id === wanted && isCoordinator),
  }
}
