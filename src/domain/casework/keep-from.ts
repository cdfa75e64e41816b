import { z } from 'zod'
import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { shortText } from '../case/fields.ts'
import { always, checkText, nextId, verb, type Context, type Moment } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/**
 * The person says who of us must not see their case, by a name or in any words. Whom the words name sees nothing of it
 * at once, without a reason asked; where they name no account, a coordinator answers whom they mean, and until then whose
 * name is like it sees nothing either (UNGP 31(d) and commentary: prevent retaliation). They can take it back
 * (`end_keeping`).
 */
export const keepFrom = verb({
  name: 'keep_from',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({ who: shortText() }),
  decide(kase, { who }, context) {
    const open = openKeepings(kase)
    const asked = eachByName(who, context).filter((each) => !open.some((before) => before.who === each.who))
    if (asked.length === 0 || open.some((each) => each.who === who)) return refuse('already_done')
    return (
      checkText(who, 'text_missing') ?? [
        ...asked.map((each, place) =>
          keepingAsked(nextId('k', [...kase.keepings, ...asked.slice(0, place)]), each, context),
        ),
      ]
    )
  },
})

/** Whom of us the person wants kept from their case. */
export interface WhoMustNotSee {
  readonly who: string
  /** Accounts that the words name. */
  readonly known: readonly string[]
  /** Accounts of a name like it; only where the words name none. */
  readonly alike: readonly string[]
}

/** What is between two names. */
const BETWEEN = /\s*[,;/&+\n،؛]\s*(?:and\s+|und\s+|et\s+|و\s*)?|\s+(?:and|or|und|oder|et|ou|y|e|و|أو)\s+/u

/**
 * Whom the person's words mean, each name by itself where each of them names somebody else, so that they can let one see
 * their case again and not all. In every other case the words stay together.
 */
export function eachByName(
  who: string,
  { namedIn, alikeIn }: Pick<Context, 'namedIn' | 'alikeIn'>,
): readonly WhoMustNotSee[] {
  const known = namedIn?.(who) ?? []
  const parts = who.split(BETWEEN).map((part) => ({ who: part, known: namedIn?.(part) ?? [], alike: [] }))
  const found = parts.flatMap((part) => part.known)
  const isApart =
    parts.length > 1 &&
    parts.every((part) => part.known.length > 0) &&
    found.length === known.length &&
    known.every((id) => found.includes(id))
  return isApart ? parts : [{ who, known, alike: alikeIn?.(who) ?? [] }]
}

/** That the person said who must not see it: on their page, or with the story. */
export function keepingAsked(
  keeping: string,
  { who, known, alike }: WhoMustNotSee,
  context: Moment,
): CaseEvent<'keeping_from_asked'> {
  const isLike = known.length === 0 && alike.length > 0
  return event(
    context,
    'keeping_from_asked',
    { keeping, known: [...known], ...(isLike && { alike: [...alike] }) },
    { who },
  )
}

/** What the person asked for and has not taken back. */
export function openKeepings({ keepings }: Pick<Case, 'keepings'>): Case['keepings'] {
  return keepings.filter(({ endedAt }) => endedAt === null)
}

/** Of these, where their words name no account, and nobody has answered whom they mean. */
export function keepingsToAnswer(kase: Pick<Case, 'keepings'>): Case['keepings'] {
  return openKeepings(kase).filter(({ answeredAt }) => answeredAt === null)
}
