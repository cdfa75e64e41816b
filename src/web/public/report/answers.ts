import { grievanceInput } from '../../../actions/intake/submit-grievance.ts'
import { isInvalid, parseInput, type FieldProblem } from '../../../actions/parse-input.ts'
import { endOfDay, localDate, type LocalDate } from '../../../domain/time/calendar.ts'
import { DAY, plusMs, type Instant } from '../../../domain/time/instant.ts'
import { isCodeOf } from '../../../domain/vocabulary/code.ts'
import { speaksForOthers, SUBMITTERS } from '../../../domain/vocabulary/intake.ts'
import { countTyped } from '../../../domain/typed/count.ts'
import { dateInBoxes } from '../../../domain/typed/date.ts'
import type { Speaker } from '../../../words/speak.ts'
import { field, fields } from '../../route.ts'
import type { FieldNote } from '../errors.tsx'
import { COUNTRY } from '../help/asked.ts'
import type { Joined } from '../reported/joined.tsx'
import { readHanded, type Handed } from './handed-over.tsx'
import { sayProblem } from '../../../words/say-problem.ts'

/** What stands in the fields of the form, as typed; names of the fields are the keys, the date in three boxes. */
export interface Answers {
  readonly story: string
  readonly language: string
  readonly product: string
  readonly version: string
  readonly output: string
  /** Whether a page of another site filled in these three. */
  readonly handed: Handed
  readonly wish: string
  readonly danger: readonly string[]
  readonly date: { readonly day: string; readonly month: string; readonly year: string }
  /** By its code of two letters; empty where they did not say. */
  readonly country: string
  readonly submitter: string
  /** `yes` or `no`; empty where they did not say. */
  readonly under18: string
  readonly speaksFor: string
  readonly mandate: string
  readonly behalf: string
  readonly beside: string
  /** Whether somebody already made them suffer for speaking up: `yes` or `no`; empty where they did not say. */
  readonly retaliation: string
  readonly feared: string
  readonly mustNotSee: string
  readonly name: string
  readonly email: string
  readonly reach: string
  readonly safety: string
  /** What others reported, and they join; null where they tell it all themselves. */
  readonly joined: Joined | null
  /** Made when the form is first shown; sending with the same one gives the same receipt. */
  readonly submission: string
}

const MINUTE = 60_000

const SUBMISSION = /^[\w-]{20,64}$/

/** What was typed on the page to report, as it was typed. */
export function readAnswers(form: FormData, language: string): Answers {
  const submission = field(form, 'submission')
  return {
    story: field(form, 'story'),
    language: field(form, 'language') || language,
    product: field(form, 'product'),
    version: field(form, 'version'),
    output: field(form, 'output'),
    handed: readHanded(field(form, 'handed')),
    wish: field(form, 'wish'),
    danger: fields(form, 'danger'),
    date: { day: field(form, 'date-day'), month: field(form, 'date-month'), year: field(form, 'date-year') },
    country: field(form, COUNTRY),
    submitter: field(form, 'submitter'),
    under18: field(form, 'under18'),
    speaksFor: field(form, 'speaksFor'),
    mandate: field(form, 'mandate'),
    behalf: field(form, 'behalf'),
    beside: field(form, 'beside'),
    retaliation: field(form, 'retaliation'),
    feared: field(form, 'feared'),
    mustNotSee: field(form, 'must-not-see'),
    name: field(form, 'name'),
    email: field(form, 'email'),
    reach: field(form, 'reach'),
    safety: field(form, 'safety'),
    joined: null,
    submission: SUBMISSION.test(submission) ? submission : newSubmission(),
  }
}

/** The key of one telling: the same story sent twice is told once. */
export function newSubmission(): string {
  return crypto.randomUUID()
}

/**
 * The same answers as hidden fields: they travel in the page, because there is no cookie and no session. Where somebody is
 * stands in a field of its own.
 */
export function hiddenAnswers(answers: Answers): (readonly [name: string, value: string])[] {
  const { danger, date, mustNotSee, joined, country: _country, ...texts } = answers
  return [
    ...(joined === null ? [] : [['joined', joined.id] as const]),
    ...Object.entries(texts),
    ['must-not-see', mustNotSee] as const,
    ...danger.map((sign) => ['danger', sign] as const),
    ...Object.entries(date).map(([part, value]) => [`date-${part}`, value] as const),
  ].filter(([, value]) => value !== '')
}

/** The answers as an action takes them. A date that cannot be read is left out; `notesOn` says so. */
export function inputOf(answers: Answers, timeZone: string) {
  const {
    story,
    language,
    product,
    version,
    output,
    wish,
    feared,
    mustNotSee,
    name,
    email,
    reach,
    danger,
    submitter,
    country,
  } = answers
  const anything = name !== '' || email !== '' || reach !== ''
  return {
    // What they join is their story where they add nothing.
    story: story || (answers.joined?.description ?? ''),
    language,
    product,
    version,
    output,
    wish,
    feared,
    mustNotSee,
    submitter: submitter === '' ? undefined : submitter,
    country: country === '' ? undefined : country,
    under18: answers.under18 === 'yes',
    retaliation: answers.retaliation === 'yes',
    ...(isSpokenFor(answers) && spokenFor(answers)),
    child: danger.includes('child'),
    dangerSigns: danger,
    dateThatWillPass: endOf(answers, timeZone),
    contact: anything ? { safety: answers.safety || undefined, name, email, howToReach: reach } : null,
    channel: 'web_form',
  }
}

/** True where questions are asked that only somebody answers who speaks for others; other answers to them are kept aside. */
export function isSpokenFor({ submitter }: Pick<Answers, 'submitter'>): boolean {
  return isCodeOf(SUBMITTERS, submitter) && speaksForOthers(submitter)
}

/** A number that cannot be read goes as it was typed: `notesOn` says so. */
function spokenFor({ speaksFor, mandate, behalf, beside }: Answers) {
  return {
    speaksFor: speaksFor === '' ? null : (countTyped(speaksFor) ?? speaksFor),
    mandate: mandate === '' ? undefined : mandate,
    behalf,
    beside,
  }
}

/** The day after which help comes too late; null when none was given, or none that exists. */
export function dayOf({ danger, date }: Answers): LocalDate | null {
  if (!danger.includes('date_will_pass') || !hasDate(date)) return null
  return dateInBoxes(date)
}

function endOf(answers: Answers, timeZone: string): Instant | null {
  const day = dayOf(answers)
  return day === null ? null : lastMinuteOf(day, timeZone)
}

/** The last minute of a day: its end would be shown as the next day. */
export function lastMinuteOf(day: LocalDate, timeZone: string): Instant {
  return plusMs(endOfDay(day, timeZone), -MINUTE)
}

function hasDate(date: Answers['date']): boolean {
  return date.day !== '' || date.month !== '' || date.year !== ''
}

/** A day in the weeks to come, as an example that has not passed: day, month and year as the boxes ask for them. */
export function exampleDay(now: Instant): string {
  return localDate(plusMs(now, 30 * DAY), 'UTC')
    .split('-')
    .reverse()
    .join(' ')
}

/** What needs another look before it can be sent. Nothing but the story is ever asked for because it is empty. */
export function notesOn(answers: Answers, speaker: Speaker, timeZone: string, now: Instant): FieldNote[] {
  const { errors } = speaker.w.portal.report
  const input = parseInput(grievanceInput, inputOf(answers, timeZone))
  const notes = isInvalid(input) ? input.invalid.map((each) => noteOn(speaker, each)) : []
  const ticked = answers.danger.includes('date_will_pass')
  if (ticked && hasDate(answers.date) && dayOf(answers) === null)
    notes.push({ id: 'date-day', text: speaker.say(errors.date, { example: exampleDay(now) }) })
  // To write where it is not safe can do harm that nobody can undo, so this one choice is asked for.
  if ((answers.email !== '' || answers.reach !== '') && answers.safety === '')
    notes.push({ id: 'safety', text: errors.safety })
  const order = [
    'story',
    'language',
    'product',
    'version',
    'output',
    'wish',
    'danger',
    'date-day',
    COUNTRY,
    'under18',
    'submitter',
    'speaksFor',
    'mandate',
    'behalf',
    'beside',
    'retaliation',
    'feared',
    'must-not-see',
  ]
  const place = ({ id }: FieldNote) => (order.includes(id) ? order.indexOf(id) : order.length)
  return notes.toSorted((a, b) => place(a) - place(b))
}

/** Which field of the form a field of the action is. */
const IDS: Readonly<Record<string, string>> = {
  dangerSigns: 'danger',
  dateThatWillPass: 'date-day',
  mustNotSee: 'must-not-see',
  'contact.safety': 'safety',
  'contact.name': 'name',
  'contact.email': 'email',
  'contact.howToReach': 'reach',
}

function noteOn(speaker: Speaker, found: FieldProblem): FieldNote {
  const { field: path, problem } = found
  const { report, help } = speaker.w.portal
  if (path === 'story' && problem === 'missing') return { id: 'story', text: report.errors.story }
  const id = IDS[path] ?? path.split('.')[0] ?? ''
  const labels: Readonly<Record<string, string>> = {
    story: report.story.label,
    language: report.language.label,
    product: report.product.label,
    version: report.handedOver.version,
    output: report.handedOver.output,
    wish: report.wish.label,
    danger: report.danger.legend,
    country: help.country.label,
    under18: report.under18.legend,
    submitter: report.submitter.legend,
    speaksFor: report.speaksFor.label,
    mandate: report.mandate.legend,
    behalf: report.behalf.label,
    beside: report.beside.label,
    retaliation: report.retaliation.legend,
    feared: report.feared.label,
    'must-not-see': report.mustNotSee.label,
    safety: report.reach.safety,
    name: report.reach.name,
    email: report.reach.email,
    reach: report.reach.how,
  }
  const text = sayProblem(speaker, found)
  const label = labels[id] ?? labels[IDS[path.split('.')[0] ?? ''] ?? '']
  return {
    id,
    text,
    ...(label === undefined
      ? {}
      : { summary: speaker.say(report.errors.labelled, { label, problem: text }) }),
  }
}
