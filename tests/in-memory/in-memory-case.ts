import type { Actor } from '../../src/domain/case/actor.ts'
import { seenByNotifier } from '../../src/domain/access/seen-by-notifier.ts'
import type { CaseEvent, EventKind } from '../../src/domain/case/case-event.ts'
import type { Case } from '../../src/domain/case/case.ts'
import { after, fold, settleAll } from '../../src/domain/case/fold.ts'
import { verbCalled, type VerbName } from '../../src/domain/verbs.ts'
import { courseOf, type Course } from '../../src/domain/casework/course.ts'
import { nextStep } from '../../src/domain/casework/next-step.ts'
import { personView, type PersonView } from '../../src/domain/casework/person-view.ts'
import { withWhoIsLeft } from '../../src/domain/casework/who-is-left.ts'
import type { Context, Ruling } from '../../src/domain/case/verb.ts'
import type { Listing } from '../../src/domain/bodies/listing.ts'
import { fileGrievance, type FileGrievance } from '../../src/domain/intake/file-grievance.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { atTheHour } from '../../src/domain/time/at-the-hour.ts'
import { DAY, HOUR, MINUTE, instant, plusMs, type Instant } from '../../src/domain/time/instant.ts'
import { sameName } from '../../src/domain/value-chain/same-firm.ts'
import { shippedListings } from './listings.ts'
import { ACCOUNTS, LEAD, ana, marta, omar, person, zoe } from './people.ts'
import type { InputOf } from './input-of.ts'

/** A Monday morning: the working days of every clock can be counted on one hand. */
export const MONDAY: Instant = instant('2026-03-02T09:00Z')

/** A benefit refused because an assistant of the agency invented a second income (scenario SC04). */
export const STORY: FileGrievance = {
  kind: 'grievance',
  channel: 'web_form',
  language: 'fr',
  story: 'They took my housing benefit because a computer says that I have a second income.',
  submitter: 'affected_person',
  child: false,
  dangerSigns: [],
  dateThatWillPass: null,
  contact: null,
}

/** One thing that was done, and how many milliseconds have to pass before it. */
interface Step {
  readonly by: Actor
  readonly verb: VerbName
  readonly input: unknown
  readonly waits: number
}

/**
 * One case in memory: verbs run through the lifecycle and their rules exactly as in the house, at a clock that
 * stands still until it is moved.
 */
export class InMemoryCase {
  readonly id: string
  now: Instant
  kase: Case
  readonly events: CaseEvent[]
  /** Whether colleagues say that they know that what they do bars them from deciding an appeal. */
  knowingly = true
  /** Who acts for the person; nobody while it is left out. */
  adviser: string | undefined = undefined
  /** What the house is called; null while nobody has named it. */
  houseName: string | null = null
  /** Whose accounts some words name. */
  namedIn: (words: string) => readonly string[] = () => []
  /** Whose accounts have a name like some words. */
  alikeIn: (words: string) => readonly string[] = () => []
  /** Ids of more colleagues than the three. */
  colleagues: readonly string[] = []
  /** Ids of those who decide appeals. */
  deciders: readonly string[] = ACCOUNTS.map(({ id }) => id)
  /** Who of the directory can help. */
  directory: () => readonly Listing[] = shippedListings
  /** What was done, in order, so that a story can be told again in a real house. */
  readonly steps: Step[] = []

  #waited = 0
  /** What was seen last, which is looked at from many sides before anything changes. */
  #theirs: { readonly of: Case; readonly upTo: number; readonly seen: Case } | null = null
  #view: { readonly of: Case; readonly now: Instant; readonly seen: PersonView } | null = null

  constructor(
    story: Partial<FileGrievance> = {},
    by: Actor = person,
    now: Instant = MONDAY,
    id = '00000000-0000-7000-8000-000000000001',
  ) {
    this.id = id
    this.now = now
    const filed = fileGrievance({ ...STORY, ...story }, '2026-0302-TEST', this.#context(by))
    if (isRefusal(filed)) throw new Error(`Filing was refused: ${filed.refused}`)
    this.events = settleAll(null, filed)
    this.kase = fold(this.id, this.events)
  }

  /** The same case once more, from which another story goes on. */
  copy(): InMemoryCase {
    const { events, steps, ...rest } = this
    return Object.assign(new InMemoryCase(), rest, { events: [...events], steps: [...steps] })
  }

  /** Does it, and answers the events; throws when it is refused, because the story then makes no sense. */
  does<Verb extends VerbName>(by: Actor, verb: Verb, input: InputOf<Verb>): readonly CaseEvent[] {
    const ruling = this.tries(by, verb, input)
    if (isRefusal(ruling)) throw new Error(`${verb} was refused: ${JSON.stringify(ruling)}`)
    return ruling
  }

  /** Does it if it is allowed; answers the events, or why not. */
  tries<Verb extends VerbName>(by: Actor, verb: Verb, input: InputOf<Verb>): readonly CaseEvent[] | Refusal {
    const ruling = this.#ruling(by, verb, input)
    if (isRefusal(ruling)) return ruling
    const events = settleAll(this.kase, ruling)
    this.events.push(...events)
    this.steps.push({ by, verb, input, waits: this.#waited })
    this.#waited = 0
    this.kase = after(this.kase, events)
    return events
  }

  /** Somebody joins the group of the case, or one who joined does something; not told again in a real house. */
  inGroup(decide: (kase: Case, context: Context) => Ruling): void {
    const ruling = decide(this.kase, this.#context({ kind: 'person' }))
    if (isRefusal(ruling)) throw new Error(`It was refused: ${JSON.stringify(ruling)}`)
    const events = settleAll(this.kase, ruling)
    this.events.push(...events)
    this.kase = after(this.kase, events)
  }

  /** The code of the refusal, or `allowed`; changes nothing. */
  refusal<Verb extends VerbName>(by: Actor, verb: Verb, input: InputOf<Verb>): string {
    const ruling = this.#ruling(by, verb, input)
    return isRefusal(ruling) ? ruling.refused : 'allowed'
  }

  /** The clock goes on. */
  later({
    minutes = 0,
    hours = 0,
    days = 0,
  }: {
    readonly minutes?: number
    readonly hours?: number
    readonly days?: number
  }): this {
    this.now = plusMs(this.now, minutes * MINUTE + hours * HOUR + days * DAY)
    return this
  }

  /** The same, where the story makes no sense without it: whoever tells it again in a real house waits there too. */
  waits(pause: Parameters<InMemoryCase['later']>[0]): this {
    const before = this.now
    this.later(pause)
    this.#waited += Date.parse(this.now) - Date.parse(before)
    return this
  }

  /** The clock goes on to that moment; never back. */
  until(moment: Instant): this {
    if (moment > this.now) this.now = moment
    return this
  }

  /** The case as whoever told it reads it. */
  get theirs(): Case {
    const { kase, events } = this
    if (this.#theirs?.of !== kase || this.#theirs.upTo !== events.length)
      this.#theirs = { of: kase, upTo: events.length, seen: seenByNotifier(this).kase }
    return this.#theirs.seen
  }

  /** What the person sees now. */
  get view(): PersonView {
    const { theirs, now } = this
    if (this.#view?.of !== theirs || this.#view.now !== now)
      this.#view = { of: theirs, now, seen: personView(theirs, now, DEFAULT_CALENDAR) }
    return this.#view.seen
  }

  /** Where it stands on its way now. */
  get course(): Course {
    return courseOf(this.kase, DEFAULT_CALENDAR)
  }

  /** What comes next now, and by when. */
  get next(): Course {
    const { step, by } = nextStep(this.kase, DEFAULT_CALENDAR)
    return { step, by }
  }

  /** What a verb is told of who does it, and when. */
  contextFor(by: Actor): Context {
    return this.#context(by)
  }

  #ruling<Verb extends VerbName>(by: Actor, verb: Verb, input: InputOf<Verb>): Ruling {
    const context = this.#context(by)
    return withWhoIsLeft(this.kase, verb, verbCalled(verb).decide(this.kase, input, context), context)
  }

  #context(by: Actor): Context {
    return {
      now: by.kind === 'person' ? atTheHour(this.now) : this.now,
      by,
      calendar: DEFAULT_CALENDAR,
      organisationId: idOfName,
      isListed: (organisation) => organisation !== NOT_LISTED,
      isColleague: (staff) =>
        this.colleagues.includes(staff) ||
        staff === LEAD ||
        [ana, marta, omar].some((each) => each.kind === 'staff' && each.id === staff),
      isCoordinator: (staff) =>
        staff === LEAD || [ana, marta].some((each) => each.kind === 'staff' && each.id === staff),
      namedIn: this.namedIn,
      deciders: [...this.deciders, ...this.colleagues],
      alikeIn: this.alikeIn,
      knowingly: this.knowingly,
      houseName: this.houseName,
      ...(this.adviser !== undefined && { adviser: this.adviser }),
      directory: this.directory,
      outsider: (email) => (email === ZOE ? { id: zoe.id, name: 'Zoë' } : null),
    }
  }
}

/** The address of the one account from outside that can be asked. */
export const ZOE = 'zoe@ombuds.example'

/** The id of an organisation that is not in the directory; every other is. */
export const NOT_LISTED = '00000000-0000-8000-8000-00000000dead'

/** An id made from a name without any key; the same for names that differ only in case and spaces. */
export function idOfName(name: string): string {
  const letters = [...sameName(name)].reduce(
    (sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 0xffffffff,
    7,
  )
  return `${letters.toString(16).padStart(8, '0')}-0000-8000-8000-000000000000`
}

/** The kinds of some events, in order. */
export function kindsOf(events: readonly CaseEvent[]): EventKind[] {
  return events.map((event) => event.kind)
}
