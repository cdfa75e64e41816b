import { describe, expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import { everythingOwed } from '../casework/owed.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { listedFor } from './listed.ts'
import { queuesOf } from './queues.ts'

const listed = ({ kase }: { readonly kase: Parameters<typeof listedFor>[0] }) =>
  listedFor(kase, DEFAULT_CALENDAR)

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
