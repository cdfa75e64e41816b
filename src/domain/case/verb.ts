import type { z } from 'zod'
import { isBlank } from '../blank.ts'
import { allOf, eachOf, isRefusal, refuse, type Refusal } from '../refusal.ts'
import type { Listing } from '../bodies/listing.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import type { ActorKind, CaseState } from '../vocabulary/casework.ts'
import { adviserNow } from '../casework/advisers.ts'
import { endsForFear } from '../casework/feared-beside.ts'
import { hasReader } from '../casework/has-reader.ts'
import { asOutsider, mayDo } from '../casework/outside.ts'
import { isRecused } from '../casework/recusals.ts'
import { costsReview } from '../casework/reviewers.ts'
import { isService, staffIdOf, type Actor } from './actor.ts'
import { alsoInTheirs } from './also-in-theirs.ts'
import { event, type CaseEvent } from './case-event.ts'
import type { Case } from './case.ts'
import { refuseLetter, whyMeant } from './read-letter.ts'
import { refuseEmptyWords, refuseSameReason, SHORTEST_NOTE } from './say-something.ts'
import { refuseGivingAway } from '../value-chain/refuse-giving-away.ts'
import { whyNeeded } from '../value-chain/why-needed.ts'
import { refuseUnlessTheirs } from './theirs.ts'

/** When and by whom something is decided, and whose working days count. */
export interface Moment {
  readonly now: Instant
  readonly by: Actor
  readonly calendar: Calendar
}

/** What a verb is decided with. */
export interface Context extends Moment {
  /** The id that this house gives a name in its directory; only whoever holds its keys can make one. */
  readonly organisationId: (name: string) => string
  /** True for an organisation in the directory of this house, of those that the input names. */
  readonly isListed: (organisation: string) => boolean
  /** True for somebody who has an open account here and works on cases, of those that the input names. */
  readonly isColleague: (staff: string) => boolean
  /** True for one of these who is a coordinator. */
  readonly isCoordinator: (staff: string) => boolean
  /** Ids of everybody with an open account who decides appeals here; left out where that is not known. */
  readonly deciders?: readonly string[]
  /** Accounts of this house that these words name, of everybody who has one. */
  readonly namedIn?: (words: string) => readonly string[]
  /** Accounts of a name like one that these words say, where they name none. */
  readonly alikeIn?: (words: string) => readonly string[]
  /** Who stands beside the person and does it for them, by the id inside the case; left out where nobody does. */
  readonly adviser?: string
  /** They said that they know what it costs, where doing it bars them from deciding an appeal that waits. */
  readonly knowingly?: boolean
  /** What this installation is called; null or left out where nobody has named it. */
  readonly houseName?: string | null
  /** The account of somebody from outside, by its address; null where there is none that can be asked. */
  readonly outsider?: (email: string) => { readonly id: string; readonly name: string } | null
  /** The directory of bodies that help, with who pays them, where the input names some of it. */
  readonly directory?: () => readonly Listing[]
}

/** What a rule answers: the events that follow, or why not. */
export type Ruling = readonly CaseEvent[] | Refusal

/** The parts of the house that a verb can belong to. */
export type Chapter = 'casework' | 'value-chain' | 'remedy'

/** What a verb is done to: ids inside the case by the name of their field. Empty when it is about the whole case. */
export type Subject = Readonly<Record<string, string>>

/** From which states something can be done, and to which it may lead from each; `same` leaves the state as it is. */
export type From = Readonly<Partial<Record<CaseState, readonly (CaseState | 'same')[]>>>

/** What is said of one verb; `verb` makes the verb from it. */
export interface VerbOf<Name extends string, Schema extends z.ZodObject, By extends ActorKind = ActorKind> {
  readonly name: Name
  readonly chapter: Chapter
  /** Who may do it at all. */
  readonly by: readonly [By, ...By[]]
  readonly from: From
  /** What has to be said, in the order in which a form asks it. */
  readonly input: Schema
  /** The fields of the input that say what it is done to: where it stands on a page, and the `subject` of the API. */
  readonly about?: readonly (keyof z.output<Schema> & string)[]
  /** A step of the person: staff, and no program, enter it only for whoever told us by phone, by letter or in person. */
  readonly theirs?: true
  /** Somebody has to be there who reads it; behind a published source there is nobody. */
  readonly needsReader?: true
  /** Somebody affected is asked, or says it: whoever told of others is asked nothing of what is theirs (decision 0037). */
  readonly ofThoseAffected?: true
  /**
   * A second person checks here what a first one did. A service account does not: nobody knows who holds it, so it
   * could be somebody's second pair of hands (UNGP 31(c) and (f); domain reference 4, rule 10).
   */
  readonly inPerson?: true
  /** Everything it could be done to in this case, whether it can be done now or not; without it: the whole case. */
  readonly subjects?: (kase: Case) => readonly Subject[]
  /** Why it cannot be done to this subject now, whatever will be typed; null when it can. */
  readonly can?: (kase: Case, subject: Subject, context: Context) => Refusal | null
  /** What follows from it. Asked only after `can`. */
  readonly decide: (kase: Case, input: z.output<Schema>, context: Context) => Ruling
  /** What a form starts with: what is known already, and the safe answer where there is one. */
  readonly known?: (kase: Case, subject: Subject) => Readonly<Record<string, unknown>>
  /** Fields that this case does not ask for, such as whether a remedy was enough where none is planned. */
  readonly skips?: (kase: Case, subject: Subject) => readonly (keyof z.output<Schema> & string)[]
  /** The codes of a field that this case can take, where these are not all of them. */
  readonly choices?: (
    kase: Case,
    subject: Subject,
  ) => Readonly<Partial<Record<keyof z.output<Schema> & string, readonly string[]>>>
}

/** One thing that can be done to a case. Every door, the documents and the tests ask the same `can` and `decide`. */
export interface Verb<
  Name extends string = string,
  Schema extends z.ZodObject = z.ZodObject,
  By extends ActorKind = ActorKind,
> {
  readonly name: Name
  readonly chapter: Chapter
  readonly by: readonly [By, ...By[]]
  readonly from: From
  readonly input: Schema
  readonly about: readonly string[]
  readonly theirs: boolean
  readonly subjects: (kase: Case) => readonly Subject[]
  readonly can: (kase: Case, subject: Subject, context: Context) => Refusal | null
  /** Begins with `can`, so that nothing that was shown is refused for a reason known before. */
  decide(kase: Case, input: z.output<Schema>, context: Context): Ruling
  known(kase: Case, subject: Subject): Readonly<Record<string, unknown>>
  skips(kase: Case, subject: Subject): readonly string[]
  choices(kase: Case, subject: Subject): Readonly<Partial<Record<string, readonly string[]>>>
}

const WHOLE_CASE: readonly Subject[] = [{}]

/**
 * Makes a verb. `can` asks in this order: whether the case is there and its state allows it, whether the actor may, whether the case is for
 * other staff alone, whether a person has to do it in their own name, whether anybody is there to read it, whether it
 * is the person's own step, whether it is what somebody from outside was asked, and then the verb's own reasons.
 *
 * `decide` throws only when a verb moves a case to a state that its `from` does not name: a mistake in the house, not
 * of a person.
 */
export function verb<const Name extends string, Schema extends z.ZodObject, const By extends ActorKind>(
  of: VerbOf<Name, Schema, By>,
): Verb<Name, Schema, By> {
  const about = of.about ?? []
  const may = (kase: Case, subject: Subject, context: Context): Refusal | null =>
    refuseOutside(of, kase, context) ??
    refuseOutsider(of, kase, subject, context) ??
    refuseAdviser(of, kase, context)
  const can = (kase: Case, subject: Subject, context: Context): Refusal | null =>
    may(kase, subject, context) ?? of.can?.(kase, subject, context) ?? null
  return {
    name: of.name,
    chapter: of.chapter,
    by: of.by,
    from: of.from,
    input: of.input,
    about,
    theirs: of.theirs ?? false,
    subjects: of.subjects ?? (() => WHOLE_CASE),
    can,
    decide(kase, input, context) {
      const subject = subjectOf(about, input)
      const barred = may(kase, subject, context)
      if (barred) return barred
      const known = of.can?.(kase, subject, context)
      if (known) {
        // Not that a reason is in the case already: what is asked for twice would hear that of its own words.
        const empty = refuseWords(of, kase, input, context).filter(({ refused }) => refused !== 'same_reason')
        return together([known, ...empty]) ?? known
      }
      const ruling = of.decide(kase, input, context)
      // All at once: nobody mends their words first to hear then what the rule says.
      const refusal = together([
        refuseBarring(of, kase, context),
        ...refuseWords(of, kase, input, context),
        refuseGivingAway(of.input, kase, input, context),
        refuseLetter(of.input, input, context),
        isRefusal(ruling) ? ruling : null,
      ])
      if (refusal || isRefusal(ruling)) return refusal ?? ruling
      const leads = of.from[kase.state] ?? []
      for (const each of ruling)
        if (each.kind === 'moved' && !leads.includes(each.facts.to))
          throw new Error(`${of.name} does not lead from ${kase.state} to ${each.facts.to}.`)
      return [
        ...ruling,
        ...alsoInTheirs(of.input, kase, input, ruling, context),
        ...endsForFear(kase, ruling, context),
        ...whyMeant(of.input, of.name, input, context),
        ...whyNeeded(of.input, of.name, kase, input, context),
      ]
    },
    known: of.known ?? (() => ({})),
    skips: of.skips ?? (() => []),
    choices: of.choices ?? (() => ({})),
  }
}

/** What keeps a verb from being done whatever it is done to. */
function refuseOutside(
  of: Pick<
    VerbOf<string, z.ZodObject>,
    'name' | 'by' | 'from' | 'inPerson' | 'needsReader' | 'ofThoseAffected' | 'theirs'
  >,
  kase: Case,
  context: Context,
): Refusal | null {
  if (kase.erasedAt !== null) return refuse('not_found')
  const isOfOthers = of.ofThoseAffected === true && kase.kind === 'notification'
  // Before the state: where the case stands with those affected is not theirs to learn from a refusal either.
  if (isOfOthers && context.by.kind === 'person') return refuse('not_yours', { verb: of.name })
  if (of.from[kase.state] === undefined) return refuse('not_now', { verb: of.name, state: kase.state })
  if (!of.by.includes(context.by.kind)) return refuse('not_yours', { verb: of.name })
  // The lists and pages do not show it to them either; whoever comes by another way is no nearer.
  if (isKeptOut(kase, context.by)) return refuse('not_yours', { verb: of.name })
  if ((of.inPerson || of.theirs) && isService(context.by)) return refuse('needs_a_person')
  if ((of.needsReader || of.theirs) && context.by.kind === 'staff' && !hasReader(kase))
    return refuse('nobody_reads_it')
  if (isOfOthers) return refuse('asked_in_their_case')
  return of.theirs ? refuseUnlessTheirs(kase, context) : null
}

/** Whoever was asked from outside does that one thing, once, while the person's yes holds, and nothing else. */
function refuseOutsider(
  { name }: Pick<VerbOf<string, z.ZodObject>, 'name'>,
  kase: Case,
  subject: Subject,
  { by }: Context,
): Refusal | null {
  const asked = asOutsider(kase, by)
  return asked === null || mayDo(asked, name, subject) ? null : refuse('only_what_was_asked')
}

/** What those may do who stand beside the person: everything else is the person's own word. */
const BESIDE_THE_PERSON: readonly string[] = ['write_message']

/** Whoever stands beside the person writes for them, while the person lets them, and decides nothing. */
function refuseAdviser(
  { name }: Pick<VerbOf<string, z.ZodObject>, 'name'>,
  kase: Case,
  { adviser }: Context,
): Refusal | null {
  if (adviser === undefined) return null
  if (adviserNow(kase, adviser) === null) return refuse('not_found')
  return BESIDE_THE_PERSON.includes(name) ? null : refuse('not_yours', { verb: name })
}

/**
 * Whoever does anything else to a case takes part in it, and can then no longer decide an appeal that waits there: so
 * they say first that they know (UNGP 31(f); red line 7).
 */
function refuseBarring(
  { name }: Pick<VerbOf<string, z.ZodObject>, 'name'>,
  kase: Case,
  { by, knowingly = false }: Context,
): Refusal | null {
  if (knowingly || BARS_NOBODY.includes(name)) return null
  const appeal = costsReview(kase, by)
  return appeal && refuse('bars_from_appeal', { appeal: appeal.id })
}

/** Deciding the appeal itself, looking for somebody else who can, and saying who must not. */
const BARS_NOBODY: readonly string[] = ['decide_appeal', 'ask_outside', 'declare_conflict', 'lift_recusal']

/** The one verb that is not taking part before the appeal is decided, because it decides it. */
export const DECIDING = 'decide_appeal'

/**
 * True for whoever must not see the case, and for one of us while it is for others of us alone; whoever the person let
 * in from outside is none of us.
 */
function isKeptOut(kase: Case, by: Actor): boolean {
  const { onlyFor } = kase
  const staff = staffIdOf(by)
  if (staff !== null && isRecused(kase, staff)) return true
  return staff !== null && onlyFor !== null && !onlyFor.includes(staff) && asOutsider(kase, by) === null
}

/**
 * Words of ours that say nothing to the person who reads them. What the person says themselves is as long as they want
 * it, also when one of us writes it down for them.
 */
function refuseWords(
  of: Pick<VerbOf<string, z.ZodObject>, 'input' | 'theirs'>,
  kase: Case,
  input: Readonly<Record<string, unknown>>,
  { by }: Context,
): Refusal[] {
  if (by.kind !== 'staff' || of.theirs) return []
  const fields = Object.entries(of.input.shape as Readonly<Record<string, z.ZodType>>)
  return fields.flatMap(([field, schema]) => {
    const read = schema.meta()?.['read']
    if (read === undefined) return []
    const fewest = read === 'note' || read === 'question' ? SHORTEST_NOTE : undefined
    // Of several texts, each says something: an empty one hides behind no other.
    return [input[field]].flat().flatMap((text) => {
      if (typeof text !== 'string' || isBlank(text)) return []
      const refusal =
        refuseEmptyWords(text, fewest) ?? (read === 'reason' ? refuseSameReason(kase, text) : null)
      return refusal ? [refuse(refusal.refused, { ...refusal.detail, field })] : []
    })
  })
}

/** One refusal of several, each thing said once. */
function together(refusals: readonly (Refusal | null)[]): Refusal | null {
  const each = refusals.flatMap((refusal) => (refusal ? eachOf(refusal) : []))
  return allOf([...new Map(each.map((one) => [JSON.stringify(one), one])).values()])
}

/** The ids in an input that say what the verb is done to. */
export function subjectOf(about: readonly string[], input: Readonly<Record<string, unknown>>): Subject {
  return Object.fromEntries(
    about.flatMap((name) => (typeof input[name] === 'string' ? [[name, input[name]] as const] : [])),
  )
}

/** The states from the first reading to the end, each left as it is or led to one of `to`. */
export function whileWorking(...to: readonly CaseState[]): From {
  return each(['assessing', 'offered', 'delivering', 'confirming'], to)
}

/** Every state before the end, also before anybody has read it, each left as it is. */
export function untilClosed(): From {
  return each(['received', 'assessing', 'offered', 'delivering', 'confirming'], [])
}

/** Every state, closed too, each left as it is or led to one of `to`. */
export function always(...to: readonly CaseState[]): From {
  return each(['received', 'assessing', 'offered', 'delivering', 'confirming', 'closed'], to)
}

function each(states: readonly CaseState[], to: readonly CaseState[]): From {
  return Object.fromEntries(states.map((state) => [state, ['same', ...to] as const]))
}

/** The event of moving to a state, or nothing when the case is there already. */
export function move(kase: Case, to: CaseState, context: Moment): CaseEvent<'moved'>[] {
  return kase.state === to ? [] : [event(context, 'moved', { from: kase.state, to }, {})]
}

/** The next readable id inside a case: `i1`, `i2`, … Counting keeps rules free of randomness. */
export function nextId(prefix: string, taken: readonly unknown[]): string {
  return `${prefix}${taken.length + 1}`
}

/** Longest text a person or staff may write at once, in characters: about 40 pages, far above any real story. */
export const LONGEST_TEXT = 100_000

/** Refuses an empty or over-long text; otherwise null. */
export function checkText(text: string | undefined, missing: Refusal['refused']): Refusal | null {
  if (text === undefined || isBlank(text)) return refuse(missing)
  if (text.length > LONGEST_TEXT)
    return refuse('text_too_long', { longest: LONGEST_TEXT, typed: text.length })
  return null
}
