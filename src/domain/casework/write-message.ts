import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { inTheirWords, meantSo, tellingWords, yesNo } from '../case/fields.ts'
import { advisersNow } from './advisers.ts'
import { isNamedInReprisal } from './named-in-reprisal.ts'
import { always, checkText, nextId, verb } from '../case/verb.ts'

/** The person writes to their contact, or the contact to the person. Open in every state. */
export const writeMessage = verb({
  name: 'write_message',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  needsReader: true,
  input: z.object({
    body: tellingWords(),
    /** The same in the language of the person. Only staff have it. */
    inTheirs: inTheirWords('tells'),
    /**
     * Somebody makes the person suffer for having written to us. Only they can say so; from anybody else it is
     * nothing.
     */
    retaliation: yesNo().meta({ of: 'person' }).optional(),
    /** It adds to what the person told first, or corrects it. Only they can say so; nothing they told is overwritten. */
    addsToStory: yesNo().meta({ of: 'person' }).optional(),
    /** Nobody who stands beside the person may read it. */
    notForAdvisers: yesNo().optional(),
    meantSo: meantSo(),
  }),
  skips: (kase) => (advisersNow(kase).length > 0 ? [] : ['notForAdvisers']),
  decide(kase, { body, retaliation: ticked, addsToStory: adds, notForAdvisers = false }, context) {
    const { adviser } = context
    const isTheirs = context.by.kind === 'person' && adviser === undefined
    const retaliation = isTheirs && ticked === true
    const addsToStory = isTheirs && adds === true
    const facts = {
      message: nextId('m', kase.messages),
      ...(retaliation && { retaliation }),
      ...(addsToStory && { addsToStory }),
      ...(adviser !== undefined && { adviser }),
      ...(notForAdvisers && adviser === undefined && { notForAdvisers }),
      ...(isNamedInReprisal(kase, context) && { namedInReprisal: true as const }),
    }
    return checkText(body, 'text_missing') ?? [event(context, 'message_written', facts, { body })]
  },
})
