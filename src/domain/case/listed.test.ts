import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { bodiesOffered, bodyChosen } from '../../../tests/in-memory/referred.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import { atAnyMoment } from '../../../tests/property/moments.ts'
import { hasReader } from '../casework/has-reader.ts'
import { everythingOwed, type Next } from '../casework/owed.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs, type Instant } from '../time/instant.ts'
import type { Case } from './case.ts'
import { listedFor } from './listed.ts'
import { queuesOf, waitsForAnswer } from './queues.ts'

const listed = ({ kase }: { readonly kase: Parameters<typeof listedFor>[0] }) =>
  listedFor(kase, DEFAULT_CALENDAR)

const LATE = '9999'

/** Since when each of them waits, as the case itself says. */
const SINCE: Readonly<Partial<Record<string, (kase: Case) => readonly (Instant | null | undefined)[]>>> = {
  answer_your_message: ({ unansweredSince }) => [unansweredSince],
  answer_your_not_yet: ({ unansweredSince }) => [unansweredSince],
  look_at_retaliation: ({ retaliationSince }) => [retaliationSince],
  hear_members: ({ membersUnheard }) => [membersUnheard?.since],
  say_who_may_see: ({ keepings }) => keepings.map(({ at }) => at),
  tell_the_body: ({ referrals }) => referrals.flatMap(({ said }) => said.map(({ at }) => at)),
  offer_another_body: ({ referrals }) => referrals.flatMap(({ outcomes }) => outcomes.map(({ at }) => at)),
  answer_about_talk: ({ talks }) => talks.map(({ since }) => since),
  talk_with_you: ({ talks }) => talks.map(({ since }) => since),
  look_after_you: ({ reprisals }) => reprisals.flatMap(({ tellings }) => tellings.map(({ at }) => at)),
}

/** True for what is owed over something of theirs; a talk and trouble have a list of their own until the case ends. */
function isOfTheirs({ kase }: InMemoryCase, { step, verb }: Next): boolean {
  if (step === 'say_who_may_see') return verb === 'answer_keeping'
  if (step === 'talk_with_you' || step === 'look_after_you') return kase.state === 'closed'
  return step in SINCE
}

describe('for what a case stands on a list', () => {
  test('an appeal: since it was made, until it has to be decided, by somebody who took no part', () => {
    const it = stages.notUpheld()
    it.later({ hours: 1 }).does(person, 'appeal', { decision: 'd1', reasons: 'You did not read the letter.' })
    const [appeal] = it.kase.appeals
    const row = {
      what: 'decide_your_appeal',
      owner: 'colleague',
      since: appeal?.at,
      by: appeal?.dueAt,
      more: 0,
    }
    expect(listed(it).appeals).toEqual(row)
    expect(listed(it).no_reviewer).toEqual(row)
  })

  test('what is late: since its time is over, and the new time that the person was told', () => {
    const it = stages.received()
    it.later({ days: 9 }).does(ana, 'add_note', { note: 'Nobody had read it.' })
    const late = listed(it).late
    expect(late).toMatchObject({
      what: 'read_by_a_person',
      owner: 'house',
      since: it.kase.triageDueAt,
      by: null,
    })
  })

  test('an organisation without an answer, whatever else comes next in the case', () => {
    const it = stages.planned()
    const what = 'Your assistant invented an income. Please tell us how, and correct the record.'
    it.later({ hours: 1 }).does(ana, 'tell_entity', { entity: 'e2', what, withIdentity: false })
    it.later({ hours: 1 }).does(person, 'write_message', { body: 'Is there any news?' })
    const told = it.kase.entities.filter(({ askedAt, answeredAt }) => askedAt !== null && answeredAt === null)
    expect(told.length).toBeGreaterThan(0)
    expect(listed(it).waiting).toMatchObject({ what: 'hear_from_organisation', owner: 'organisation' })
    expect(listed(it).waiting?.since).toBe(told[0]?.askedAt)
    expect(listed(it).messages).toMatchObject({ what: 'answer_your_message', since: it.now })
  })

  test('a duty that is open after the end, from the end to the day on which somebody looks again', () => {
    const it = stages.owed()
    expect(listed(it).duty_open).toMatchObject({ what: 'look_at_the_duty', since: it.kase.closedAt })
    expect(listed(it).duty_open?.by).not.toBeNull()
    expect(listed(it).closed).toMatchObject({ what: 'has_ended', owner: null, since: it.kase.closedAt })
  })

  test('each thing of theirs that waits for us: as what it is owed, since when it waits, and until when', () => {
    const seen = new Set<string>()
    const look = (it: InMemoryCase) => {
      const owed = everythingOwed(it.kase, DEFAULT_CALENDAR).filter((each) => isOfTheirs(it, each))
      if (!waitsForAnswer(it.kase)) {
        expect(owed).toEqual([])
        return
      }
      const row = listed(it).messages
      // What of an erased case waits, and what nobody reads here, is owed by no time.
      if (it.kase.erasedAt !== null || (it.kase.unansweredSince !== null && !hasReader(it.kase))) return
      const times = owed.map(({ by }) => by ?? LATE)
      const first = owed.filter(({ by }) => (by ?? LATE) === times.toSorted()[0])
      expect({ ...row, isOwed: first.map(({ step }) => step) }).toMatchObject({
        by: first[0]?.by,
        more: owed.length - 1,
        isOwed: expect.arrayContaining([row?.what]),
      })
      expect(row?.owner).toBe(first.find(({ step }) => step === row?.what)?.owner)
      expect(SINCE[row?.what ?? 'nothing_open']?.(it.kase)).toContain(row?.since)
      for (const { step } of owed) seen.add(step)
    }
    atAnyMoment(look, 200)
    const ended = stages.remedied()
    ended.does(person, 'ask_for_talk', { kind: 'phone', words: 'After six.' })
    look(ended)
    const when = plusMs(ended.now, 2 * DAY)
    ended.later({ hours: 1 })
    ended.does(ana, 'arrange_talk', {
      talk: 'j1',
      plan: 'agreed',
      first: when,
      words: 'I ring you then, from a hidden number.',
    })
    look(ended)
    const troubled = stages.remedied()
    troubled.does(person, 'write_message', { body: 'They moved me to nights.', retaliation: true })
    troubled
      .later({ hours: 2 })
      .does(ana, 'write_message', { body: 'We ring them today, and write to you again.' })
    look(troubled)
    const helpless = bodyChosen({ answer: 'tell_them', howToReach: 'By letter.' })
    look(helpless.later({ hours: 3 }))
    helpless.does(ana, 'tell_body', { referral: 'f1', way: 'email', when: helpless.now })
    helpless.later({ hours: 3 })
    helpless.does(person, 'say_whether_it_helped', { referral: 'f1', answer: 'nobody_answered', words: '' })
    look(helpless)
    look(stages.grouped().later({ hours: 1 }))
    const notYet = stages.confirming()
    notYet.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet', words: 'No letter came.' })
    look(notYet.later({ hours: 1 }))
    // The body that was offered last is to be told first.
    const two = bodiesOffered()
    two.does(ana, 'offer_bodies', {
      need: 'conduct_of_company',
      listings: ['intl-ganhri', 'intl-un-special-procedures'],
    })
    for (const [referral, listing] of [
      ['f2', 'intl-un-special-procedures'],
      ['f1', 'intl-un-special-procedures'],
    ] as const) {
      two.later({ days: 1 })
      two.does(person, 'answer_bodies', { referral, listing, answer: 'tell_them', howToReach: 'By letter.' })
    }
    look(two)
    expect([...seen].toSorted()).toEqual(Object.keys(SINCE).toSorted())
  })

  test('every list but those of what comes next says for what; and what is owed there has its time', () => {
    const NEXT = ['worklist', 'mine', 'notifications']
    for (const [name, stage] of Object.entries(stages)) {
      if (typeof stage !== 'function' || stage.length > 0) continue
      const it = (stage as () => { kase: Parameters<typeof listedFor>[0] })()
      if (!('kase' in it)) continue
      const rows = listed(it)
      for (const queue of queuesOf(it.kase, DEFAULT_CALENDAR)) {
        expect({ name, queue, isSaid: rows[queue] !== undefined }).toEqual({
          name,
          queue,
          isSaid: !NEXT.includes(queue),
        })
        const row = rows[queue]
        const owed = everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ step }) => step === row?.what)
        if (row && row.by !== null && owed.length > 0)
          expect({ name, queue, isOwed: owed.some(({ by }) => by === row.by) }).toMatchObject({
            isOwed: true,
          })
      }
    }
  })
})
