import { isBlank } from '../blank.ts'
import { keepingAsked, type WhoMustNotSee } from '../casework/keep-from.ts'
import { safetyOf } from './safety.ts'
import { event, type CaseEvent } from '../case/case-event.ts'
import type { Moment } from '../case/verb.ts'
import { LONGEST_TEXT } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Instant } from '../time/instant.ts'
import {
  speaksForOthers,
  speaksForSomebody,
  type CaseKind,
  type Channel,
  type ContactSafety,
  type DangerSign,
  type Mandate,
  type Submitter,
} from '../vocabulary/intake.ts'
import { isStillToCome, triage } from './triage.ts'

/** What somebody tells us. Only the story is needed: no name, no account, no proof of being a customer. */
export interface FileGrievance {
  readonly kind: CaseKind
  readonly channel: Channel
  /** BCP 47 tag of the language the story is written in. */
  readonly language: string
  readonly story: string
  readonly product?: string
  /** The public description that they joined. */
  readonly joined?: { readonly id: string; readonly description: string }
  /** Which version of the product, and which of its answers by its own number for it. */
  readonly version?: string
  readonly output?: string
  readonly wish?: string
  readonly feared?: string
  readonly source?: string
  /** Left out where nobody said it. */
  readonly submitter?: Submitter | undefined
  /** Where they are, by its code of two letters; left out where they did not say. */
  readonly country?: string | undefined
  /** Whoever tells it says that they are under 18. Nobody is turned away for it, or asked who allows it (UNICEF). */
  readonly under18?: boolean
  /** For how many people they speak. */
  readonly speaksFor?: number | null
  readonly mandate?: Mandate | undefined
  /** What those they speak for know of it and want. */
  readonly behalf?: string
  /** What those they speak for call whoever tells it, who stands beside them from then on; left out where nobody does. */
  readonly beside?: string
  /** Somebody already made them suffer for speaking up, or threatened to: it has a clock and a person of its own. */
  readonly retaliation?: boolean
  readonly child: boolean
  readonly dangerSigns: readonly DangerSign[]
  readonly dateThatWillPass: Instant | null
  readonly contact: {
    readonly safety?: ContactSafety | undefined
    readonly name?: string
    readonly email?: string
    readonly howToReach?: string
    /** Their plan for whoever rings or writes there: when, as whom, and who may answer. */
    readonly times?: string
    readonly coverName?: string
    readonly whoMayAnswer?: string
    readonly leaveNoMessage?: boolean
  } | null
  /** Accounts of ours that its words name: these must not see it. */
  readonly named?: readonly string[]
  /** Whom of us they want kept from it from the first minute. */
  readonly mustNotSee?: readonly WhoMustNotSee[]
}

/**
 * The first events of a case. Refused only when there is no story, or one too long to be read.
 *
 * @param reference short readable reference, made by the caller because it needs randomness
 */
export function fileGrievance(
  input: FileGrievance,
  reference: string,
  context: Moment,
): readonly CaseEvent[] | Refusal {
  if (isBlank(input.story)) return refuse('story_missing')
  if (input.story.length > LONGEST_TEXT)
    return refuse('text_too_long', { longest: LONGEST_TEXT, typed: input.story.length })
  const signs = new Set<DangerSign>(input.dangerSigns)
  if (input.child || input.under18) signs.add('child')
  if (isStillToCome(input.dateThatWillPass, context.now)) signs.add('date_will_pass')
  const clock = triage(
    {
      kind: input.kind,
      signs: [...signs],
      receivedAt: context.now,
      dateThatWillPass: input.dateThatWillPass,
    },
    context.calendar,
  )
  const filed = event(
    context,
    'grievance_filed',
    {
      kind: input.kind,
      reference,
      channel: input.channel,
      language: input.language,
      submitter: input.submitter ?? 'affected_person',
      ...(input.submitter === undefined && { submitterAssumed: true as const }),
      ...(input.country !== undefined && { country: input.country }),
      ...(input.under18 && { under18: true as const }),
      ...(speaksForOthers(input.submitter) && spokenFor(input)),
      // Asked as a sign of danger by one door and as a question by another: either answer is a yes.
      child: signs.has('child'),
      dangerSigns: [...signs],
      dateThatWillPass: input.dateThatWillPass,
      triageDueAt: clock.dueAt,
      danger: clock.danger,
      ...(input.joined !== undefined && { joined: input.joined.id }),
      ...(input.retaliation && { retaliation: true as const }),
      ...(input.contact !== null && { contact: howSafe(input.contact) }),
    },
    textsOf(input),
  )
  return [filed, ...besideThem(input, context), ...keptFromIt(input, context)]
}

function howSafe({ safety, leaveNoMessage = false }: NonNullable<FileGrievance['contact']>) {
  return { ...safetyOf(safety), ...(leaveNoMessage && { leaveNoMessage }) }
}

/** For whom they speak, as far as they say it. */
function spokenFor({ speaksFor = null, mandate }: FileGrievance) {
  return { ...(speaksFor !== null && { speaksFor }), ...(mandate !== undefined && { mandate }) }
}

/**
 * Whoever tells it for somebody reads and writes with a receipt of their own, which that person can end: the first receipt
 * is the person's. Staff, who type for both, let nobody in.
 */
function besideThem(
  { submitter, beside = '', mandate = 'other' }: FileGrievance,
  context: Moment,
): CaseEvent[] {
  if (context.by.kind !== 'person' || !speaksForSomebody(submitter) || isBlank(beside)) return []
  const facts = { adviser: 'v1', mandate, seesEarlier: true, tells: true } as const
  return [event(context, 'adviser_let_in', facts, { name: beside })]
}

/** Those whom its words name, and whom the person asked to be kept from it; each account once. */
function keptFromIt({ named = [], mustNotSee = [] }: FileGrievance, context: Moment): CaseEvent[] {
  const asked = mustNotSee
    .filter(({ who }) => !isBlank(who))
    .map((each, place) => keepingAsked(`k${place + 1}`, each, context))
  const isAsked = (account: string) => mustNotSee.some(({ known }) => known.includes(account))
  return [
    ...asked,
    ...named
      .filter((account) => !isAsked(account))
      .map((account) => event(context, 'recused', { account, because: 'named_in_words' }, {})),
  ]
}

function textsOf(input: FileGrievance): CaseEvent<'grievance_filed'>['texts'] {
  return {
    story: input.story,
    ...filled({
      joined: input.joined?.description,
      product: input.product,
      version: input.version,
      output: input.output,
      wish: input.wish,
      feared: input.feared,
      behalf: speaksForOthers(input.submitter) ? input.behalf : undefined,
      source: input.source,
      name: input.contact?.name,
      email: input.contact?.email,
      howToReach: input.contact?.howToReach,
      times: input.contact?.times,
      coverName: input.contact?.coverName,
      whoMayAnswer: input.contact?.whoMayAnswer,
    }),
  }
}

/** Keeps only what was filled in, so that an empty field leaves no trace. */
function filled<T extends Readonly<Record<string, string | undefined>>>(
  texts: T,
): { [K in keyof T]?: string } {
  return Object.fromEntries(
    Object.entries(texts).filter(([, text]) => text !== undefined && !isBlank(text)),
  ) as { [K in keyof T]?: string }
}
