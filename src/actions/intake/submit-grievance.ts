import { z } from '@hono/zod-openapi'
import type { Actor } from '../../domain/case/actor.ts'
import type { CaseEvent } from '../../domain/case/case-event.ts'
import { eachByName } from '../../domain/casework/keep-from.ts'
import { fileGrievance } from '../../domain/intake/file-grievance.ts'
import { mayWait } from '../../domain/intake/may-wait.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { canonicalJson, type JsonValue } from '../../domain/transparency/canonical-json.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import {
  CHANNELS,
  CONTACT_SAFETY,
  DANGER_SIGNS,
  kindOfTelling,
  MANDATES,
  SUBMITTERS,
} from '../../domain/vocabulary/intake.ts'
import { newId, newReference } from '../../store/ids.ts'
import { filingOf } from '../../store/intake/sealed-sketch.ts'
import { findKeptReply, forgetOldReply, keptReply } from '../../store/kept-replies.ts'
import {
  choice,
  choices,
  longText,
  maybeCountry,
  maybeCount,
  maybeEmailAddress,
  maybeLongText,
  maybeMoment,
  maybeShortText,
} from '../../domain/case/fields.ts'
import { commit } from '../commit.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { contextOf } from '../run-verb.ts'
import { colleaguesNamedIn, type Said } from '../staff/named-colleagues.ts'
import { namesFor } from '../staff/who-is-meant.ts'
import { receiptForAdviser } from './adviser-access.ts'
import { newReceipt } from './receipt.ts'

/** What somebody tells us. Only story and language are needed. */
export const grievanceInput = z.object({
  story: longText(),
  /** BCP 47, as the story is written. */
  language: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
    .max(35),
  product: maybeShortText(),
  /** Which version of the product. */
  version: maybeShortText(),
  /** Which answer of the product it is about, by the product's own number for it. */
  output: maybeShortText(),
  wish: maybeLongText(),
  feared: maybeShortText(),
  /** Who of us must not see it: a name, or what is known of them. */
  mustNotSee: maybeShortText(),
  submitter: choice(codesOf(SUBMITTERS)).optional(),
  /** Where they are: asked, and never guessed from where a request comes from. */
  country: maybeCountry(),
  /** Whoever tells it says that they are under 18. */
  under18: z.boolean().default(false).meta({ field: 'yes_no' }),
  /** For how many people they speak. */
  speaksFor: maybeCount().default(null),
  /** As what they speak for somebody. */
  mandate: choice(codesOf(MANDATES)).optional(),
  /** What those they speak for know of it and want. */
  behalf: maybeLongText(),
  /** What the person they speak for calls them. With it they get a receipt of their own beside that person's. */
  beside: maybeShortText(),
  /** Somebody already made them suffer for speaking up, or threatened to. */
  retaliation: z.boolean().default(false).meta({ field: 'yes_no' }),
  child: z.boolean().default(false).meta({ field: 'yes_no' }),
  dangerSigns: choices(codesOf(DANGER_SIGNS)).default([]),
  dateThatWillPass: maybeMoment().default(null),
  contact: z
    .object({
      safety: choice(codesOf(CONTACT_SAFETY)).optional(),
      name: maybeShortText(),
      email: maybeEmailAddress(),
      howToReach: maybeLongText(),
      /** Their plan for whoever rings or writes there: when, as whom, and who may answer. */
      times: maybeShortText(),
      coverName: maybeShortText(),
      whoMayAnswer: maybeShortText(),
      leaveNoMessage: z.boolean().default(false).meta({ field: 'yes_no' }),
    })
    .nullable()
    .default(null),
  channel: choice(codesOf(CHANNELS)).exclude(['import']).default('web_form'),
})

export interface Filed {
  readonly caseId: string
  /** Ten words; shown once, stored nowhere in clear. */
  readonly receipt: string
  /** That of whoever told it for somebody, and stands beside them from then on; the other one is the person's. */
  readonly ownReceipt?: string | undefined
}

/** The public description that somebody joins with it. */
export interface Joining {
  readonly id: string
  readonly description: string
  /** People can join it now. */
  readonly isOpen: boolean
}

/** The same repeat key came with another body: somebody else's request, or a mistake. */
export const OTHER_BODY = { otherBody: true } as const

/**
 * Files a grievance: case, ledger event, receipt, clock and, if asked for, the reply to a repeated request are
 * committed together, before anybody sees the receipt.
 *
 * @param repeatKey the same key with the same body within 24 hours gives the same receipt again
 */
export async function submitGrievance(
  house: House,
  by: Actor,
  raw: unknown,
  repeatKey: string | null,
  joins: Joining | null = null,
): Promise<Filed | Refusal | Invalid | typeof OTHER_BODY> {
  const input = parseInput(grievanceInput, raw)
  if (isInvalid(input)) return input
  // Only a repeat has to be known again.
  const body =
    repeatKey === null
      ? ''
      : canonicalJson(
          JSON.parse(JSON.stringify({ ...input, ...(joins && { joined: joins.id }) })) as JsonValue,
        )
  const context = contextOf(house, by)
  const before = repeatKey === null ? null : await answeredBefore(house, repeatKey, body)
  if (before !== null) return before
  if (joins?.isOpen === false) return refuse('reported_ended')
  // The only filing that is refused: one that could not be kept.
  if ((await house.room()) === 'full') return refuse('no_room')

  const events = fileGrievance(
    {
      ...input,
      ...(joins && { joined: { id: joins.id, description: joins.description } }),
      kind: kindOfTelling(input.submitter),
      named: await colleaguesNamedIn(house, wordsOf(input)),
      mustNotSee:
        input.mustNotSee === undefined
          ? []
          : eachByName(input.mustNotSee, await namesFor(house, input.mustNotSee)),
    },
    newReference(localDate(context.now, house.calendar.timeZone)),
    context,
  )
  if (isRefusal(events)) return events
  const caseId = newId(context.now)
  const receipt = newReceipt()
  const own = receiptForAdviser(house, caseId, events)
  const filed: Filed = { caseId, receipt: receipt.words, ...(own && { ownReceipt: own.words }) }
  if (repeatKey !== null) await forgetOldReply(house.database, house.keys, repeatKey, house.now())
  const done = await commit(house, {
    caseId,
    before: null,
    events,
    receipt: house.keys.firstOfChain('receipt', receipt.entropy),
    ...(own && { along: own.along }),
    told: filingOf(house.keys, input.story, mayWait(input.story, cannotWait(events))),
    ...(repeatKey === null
      ? {}
      : { kept: keptReply(house.keys, repeatKey, body, JSON.stringify(filed), house.now()) }),
  })
  // The receipt is shown only for what is on disk; nobody else can have begun a case whose id was just drawn.
  if (done === 'overtaken') throw new Error('A new case was there already.')
  if (done !== 'repeated') return filed
  return (await answeredBefore(house, repeatKey ?? '', body)) ?? OTHER_BODY
}

function cannotWait(events: readonly CaseEvent[]): boolean {
  return events.some(
    (event) => event.kind === 'grievance_filed' && (event.facts.danger || event.facts.retaliation),
  )
}

/** Where somebody may name one of us. Whom they fear they were asked by name. */
function wordsOf({ story, wish, behalf, beside, feared }: z.output<typeof grievanceInput>): readonly Said[] {
  return [
    { text: story },
    ...(wish === undefined ? [] : [{ text: wish }]),
    ...(behalf === undefined ? [] : [{ text: behalf }]),
    ...(beside === undefined ? [] : [{ text: beside }]),
    ...(feared === undefined ? [] : [{ text: feared, isMeant: true }]),
  ]
}

async function answeredBefore(
  house: House,
  repeatKey: string,
  body: string,
): Promise<Filed | typeof OTHER_BODY | null> {
  const kept = await findKeptReply(house.database, house.keys, repeatKey, body, house.now())
  if (kept === null) return null
  return kept === 'other_body' ? OTHER_BODY : (JSON.parse(kept) as Filed)
}
