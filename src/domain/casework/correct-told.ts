import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import {
  choice,
  choices,
  maybeChoice,
  maybeCount,
  maybeCountry,
  maybeLongText,
  maybeMoment,
  maybeShortText,
  yesNo,
} from '../case/fields.ts'
import { always, verb, type Context } from '../case/verb.ts'
import { isStillToCome, triage } from '../intake/triage.ts'
import { refuse } from '../refusal.ts'
import { earliest, type Instant } from '../time/instant.ts'
import { codesOf, isCodeOf } from '../vocabulary/code.ts'
import {
  DANGER_SIGNS,
  kindOfTelling,
  MANDATES,
  speaksForOthers,
  SUBMITTERS,
  TOLD_THINGS,
  type DangerSign,
  type ToldThing,
} from '../vocabulary/intake.ts'

const input = z.object({
  thing: choice(codesOf(TOLD_THINGS)),
  /** What they want, whom they fear, or what those they speak for know; empty takes it away. */
  words: maybeLongText(),
  product: maybeShortText(),
  version: maybeShortText(),
  output: maybeShortText(),
  country: maybeCountry(),
  under18: yesNo().optional(),
  submitter: choice(codesOf(SUBMITTERS)).optional(),
  speaksFor: maybeCount().optional(),
  mandate: maybeChoice(codesOf(MANDATES)).optional(),
  /** Signs that are there too; those that were told stay. */
  dangerSigns: choices(codesOf(DANGER_SIGNS)).optional(),
  date: maybeMoment().optional(),
})
type Input = z.output<typeof input>

/** In which field of the form each part is said. */
const FIELD_OF: Readonly<Record<ToldThing, keyof Input>> = {
  wish: 'words',
  feared: 'words',
  behalf: 'words',
  product: 'product',
  version: 'version',
  output: 'output',
  country: 'country',
  under18: 'under18',
  submitter: 'submitter',
  speaks_for: 'speaksFor',
  mandate: 'mandate',
  danger: 'dangerSigns',
  date: 'date',
}
const FIELDS = [...new Set(Object.values(FIELD_OF))]

/** Asked of those alone who speak for others. */
const OF_OTHERS: readonly ToldThing[] = ['behalf', 'speaks_for', 'mandate']

/** Asked of those alone whom the page of a product led here: nobody else knows them. */
const HANDED_OVER: readonly ToldThing[] = ['version', 'output']

/**
 * The person says what is right of one part of what they told (decision 0040). The history keeps both; rules read what
 * is right at once, and never forget a sign of danger or a fear that was told.
 */
export const correctTold = verb({
  name: 'correct_told',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input,
  about: ['thing'],
  subjects: (kase) =>
    codesOf(TOLD_THINGS)
      .filter((thing) => speaksForOthers(kase.submitter) || !OF_OTHERS.includes(thing))
      .filter((thing) => !HANDED_OVER.includes(thing) || valueEver(kase, thing))
      .map((thing) => ({ thing })),
  can: (kase, { thing }) =>
    thing === 'danger' && signsLeft(kase).length === 0 ? refuse('already_done') : null,
  decide(kase, said, context) {
    const { thing } = said
    const now = valueIn(said)
    if (OF_OTHERS.includes(thing) && !speaksForOthers(kase.submitter))
      return refuse('not_yours', { verb: 'correct_told' })
    if (thing === 'submitter') {
      if (said.submitter === undefined) return refuse('nothing_to_correct')
      if (kindOfTelling(said.submitter) !== kase.kind) return refuse('tell_it_anew')
    }
    if (thing === 'under18' && said.under18 === undefined) return refuse('nothing_to_correct')
    if (thing === 'danger' && !(said.dangerSigns ?? []).some((sign) => !kase.dangerSigns.includes(sign)))
      return refuse('nothing_to_correct')
    if (thing !== 'danger' && now === valueOf(kase, thing)) return refuse('nothing_to_correct')
    return [event(context, 'told_corrected', { thing, ...factsOf(kase, said, context) }, textsOf(said))]
  },
  known(kase, { thing }) {
    if (!isCodeOf(TOLD_THINGS, thing) || thing === 'danger') return {}
    const value = valueOf(kase, thing)
    return value === null ? {} : { [FIELD_OF[thing]]: value }
  },
  skips(_kase, { thing }) {
    return isCodeOf(TOLD_THINGS, thing) ? FIELDS.filter((field) => field !== FIELD_OF[thing]) : []
  },
  choices: (kase) => ({
    submitter: codesOf(SUBMITTERS).filter((each) => kindOfTelling(each) === kase.kind),
    dangerSigns: signsLeft(kase),
  }),
})

function valueEver(kase: Case, thing: ToldThing): boolean {
  return (
    (thing === 'version' || thing === 'output') &&
    (kase[thing] !== undefined || kase.toldBefore.some((before) => before.thing === thing))
  )
}

function signsLeft({ dangerSigns }: Pick<Case, 'dangerSigns'>): readonly DangerSign[] {
  return codesOf(DANGER_SIGNS).filter((sign) => !dangerSigns.includes(sign))
}

type Value = string | number | boolean | null

/** What stands there now; null for nothing. */
function valueOf(kase: Case, thing: Exclude<ToldThing, 'danger'>): Value {
  switch (thing) {
    case 'wish':
    case 'product':
    case 'feared':
    case 'behalf':
    case 'mandate':
      return kase[thing]
    case 'version':
    case 'output':
    case 'country':
      return kase[thing] ?? null
    case 'under18':
      return kase.under18 ?? false
    case 'submitter':
      return kase.submitterAssumed ? null : kase.submitter
    case 'speaks_for':
      return kase.speaksFor
    case 'date':
      return kase.dateThatWillPass
  }
}

/** What they say is right; null for nothing. */
function valueIn(said: Input): Value {
  const value = said[FIELD_OF[said.thing]]
  return value === undefined || value === '' || typeof value === 'object' ? null : value
}

function factsOf(kase: Case, said: Input, context: Context) {
  const { thing, country, under18, submitter, mandate, speaksFor, date } = said
  switch (thing) {
    case 'country':
      return country === undefined ? {} : { country }
    case 'under18':
      // That a child is in it stays, also where they say now that they are not one.
      return { under18: under18 === true, ...(under18 === true && dangerOf(kase, ['child'], null, context)) }
    case 'submitter':
      return submitter === undefined ? {} : { submitter }
    case 'mandate':
      return mandate ? { mandate } : {}
    case 'speaks_for':
      return typeof speaksFor === 'number' ? { speaksFor } : {}
    case 'danger':
      return dangerOf(kase, said.dangerSigns ?? [], kase.dateThatWillPass, context)
    case 'date':
      if (!date) return {}
      if (!isStillToCome(date, context.now)) return { date }
      return { date, ...dangerOf(kase, ['date_will_pass'], date, context) }
    default:
      return {}
  }
}

/** Signs are added; where nobody has looked yet, somebody does by the time that follows from them. */
function dangerOf(kase: Case, more: readonly DangerSign[], date: Instant | null, context: Context) {
  const dangerSigns = [...new Set([...kase.dangerSigns, ...more])]
  const due = triage(
    { kind: kase.kind, signs: dangerSigns, receivedAt: context.now, dateThatWillPass: date },
    context.calendar,
  ).dueAt
  return {
    dangerSigns,
    ...(!kase.danger && { danger: true as const }),
    ...(kase.readAt === null && { triageDueAt: earliest(kase.triageDueAt, due) }),
  }
}

function textsOf({ thing, words, ...said }: Input) {
  if (thing === 'product' || thing === 'version' || thing === 'output') {
    const text = said[thing]
    return text ? { [thing]: text } : {}
  }
  if (thing !== 'wish' && thing !== 'feared' && thing !== 'behalf') return {}
  return words ? { [thing]: words } : {}
}
