import { z } from 'zod'
import { CHECK_HOLDS_DAYS } from '../bodies/checked.ts'
import { event } from '../case/case-event.ts'
import { choice, longText, pastMoment, shortText } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { DAY, isBefore, plusMs } from '../time/instant.ts'
import { neededBodies, RESERVED } from './bodies.ts'
import { contactDue } from './contact-due.ts'
import { whyNameMayNotLearn } from './may-learn.ts'

/**
 * Names a body outside the house and records that it was asked to be the contact, with a clock (domain reference 6).
 * Until it accepts, whoever received the case stays the contact: no wrong door. It is told nothing here: only that
 * somebody asks.
 */
export const askBody = verb({
  name: 'ask_body',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  inPerson: true,
  input: z.object({
    reserved: choice(RESERVED),
    name: shortText(),
    reach: longText(),
    checkedOn: pastMoment(),
  }),
  can: (kase) => (openKinds(kase).length > 0 ? null : refuse('no_body_needed')),
  choices: (kase) => ({ reserved: openKinds(kase) }),
  decide(kase, { reserved, name, reach, checkedOn }, context) {
    const { now, calendar } = context
    if (!openKinds(kase).includes(reserved)) return refuse('no_body_needed')
    if (isBefore(now, checkedOn)) return refuse('not_happened_yet')
    if (isBefore(checkedOn, plusMs(now, -CHECK_HOLDS_DAYS.other * DAY)))
      return refuse('checked_too_long_ago', { days: CHECK_HOLDS_DAYS.other })
    const until = contactDue(kase, now, calendar)
    return (
      checkText(name, 'text_missing') ??
      checkText(reach, 'text_missing') ??
      whyNameMayNotLearn(kase, name) ??
      whyNameMayNotLearn(kase, reach) ?? [
        event(
          context,
          'body_asked',
          { body: nextId('b', kase.bodies), reserved, checkedOn, until },
          { name, reach },
        ),
      ]
    )
  },
})

/** The reserved names for which nobody has accepted yet; a silent one can be given up for another at any time. */
function openKinds(kase: Parameters<typeof neededBodies>[0]) {
  return neededBodies(kase)
    .filter(({ asked }) => asked?.answer?.accepted !== true)
    .map(({ reserved }) => reserved)
}
