import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { longText, maybeLongText, maybeShortText } from '../case/fields.ts'
import { checkText, nextId, untilClosed, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { mayBeAbuseMaterial } from './no-copy.ts'

/**
 * Records what was kept of something that may be gone tomorrow: what, where it is kept, and its address or hash where
 * there is one. The thing itself never comes in here. Where there may be pictures of the abuse of a child, nothing is
 * copied at all: by whatever door it is asked (red line 10; domain reference 12.7).
 */
export const keepSnapshot = verb({
  name: 'keep_snapshot',
  chapter: 'casework',
  by: ['staff'],
  from: untilClosed(),
  input: z.object({
    what: longText(),
    where: longText(),
    address: maybeLongText(),
    hash: maybeShortText(),
  }),
  can: (kase) => (mayBeAbuseMaterial(kase) ? refuse('no_copy_of_abuse') : null),
  decide: (kase, { what, where, address, hash }, context) =>
    checkText(what, 'text_missing') ??
    checkText(where, 'text_missing') ?? [
      event(
        context,
        'snapshot_kept',
        { snapshot: nextId('s', kase.snapshots) },
        { what, where, ...(address && { address }), ...(hash && { hash }) },
      ),
    ],
})
