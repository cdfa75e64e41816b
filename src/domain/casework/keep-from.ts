import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { shortText } from '../case/fields.ts'
import { always, checkText, nextId, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/**
 * The person says who of us must not see their case, by a name or in any words. Whom the words name sees nothing of it
 * at once, without a reason asked; where they name no account, a coordinator answers whom they mean (UNGP 31(d) and
 * commentary: prevent retaliation). They can take it back (`end_keeping`).
 */
export const keepFrom = verb({
  name: 'keep_from',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({ who: shortText() }),
  decide(kase, { who }, context) {
    if (openKeepings(kase).some((each) => each.who === who)) return refuse('already_done')
    return (
      checkText(who, 'text_missing') ?? [
        event(
          context,
          'keeping_from_asked',
          { keeping: nextId('k', kase.keepings), known: context.namedIn?.(who) ?? [] },
          { who },
        ),
      ]
    )
  },
})

/** What the person asked for and has not taken back. */
export function openKeepings({ keepings }: Pick<Case, 'keepings'>): Case['keepings'] {
  return keepings.filter(({ endedAt }) => endedAt === null)
}

/** True while their words name no account, and nobody has answered whom they mean. */
export function asksWhomTheyMean(kase: Pick<Case, 'keepings'>): boolean {
  return openKeepings(kase).some(({ answeredAt }) => answeredAt === null)
}
