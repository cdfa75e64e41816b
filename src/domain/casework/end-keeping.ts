import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { keepingId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { openKeepings } from './keep-from.ts'

/** The person lets those see their case again whom they wanted kept from it; no reason is asked. */
export const endKeeping = verb({
  name: 'end_keeping',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({ keeping: keepingId() }),
  about: ['keeping'],
  subjects: (kase) => openKeepings(kase).map(({ id }) => ({ keeping: id })),
  can(kase, { keeping: id }, { by }) {
    const keeping = kase.keepings.find((each) => each.id === id)
    if (keeping === undefined) return refuse('unknown_keeping')
    if (keeping.endedAt !== null) return refuse('already_done')
    // What opens the case to somebody is the person's own, also when they told us by phone.
    return by.kind === 'staff' ? refuse('only_on_their_page') : null
  },
  decide: (_kase, { keeping }, context) => [event(context, 'keeping_from_ended', { keeping }, {})],
})
