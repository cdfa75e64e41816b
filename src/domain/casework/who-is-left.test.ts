import { describe, expect, test } from 'vitest'
import { ZOE, type InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ACCOUNTS, ana, clock, marta, omar, person, zoe } from '../../../tests/in-memory/people.ts'
import { notUpheld } from '../../../tests/in-memory/stages.ts'
import { staffIdOf } from '../case/actor.ts'
import { settleAll } from '../case/fold.ts'
import { listedFor } from '../case/listed.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { noticesOf } from '../reactions/staff-news.ts'
import { everythingOwed } from './owed.ts'

const [ANA, MARTA, OMAR] = [ana, marta, omar].map((each) => staffIdOf(each) ?? '') as [string, string, string]
const FEAR = 'She fears one of us, she says.'
const NOTE = { note: 'I read all of it, and so took part.' }

/** An appeal waits. Ana had the case and Omar took part in it, so that Marta alone is free to decide. */
function oneIsFree(): InMemoryCase {
  const it = notUpheld()
  it.does(omar, 'add_note', NOTE)
  it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
  return it
}

const asking = (it: InMemoryCase) =>
  everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ step }) => step === 'ask_somebody_outside')

describe('nobody is left here who can decide an appeal that waits', () => {
  const ways: Readonly<Record<string, (it: InMemoryCase) => unknown>> = {
    'others are named who may see it': (it) =>
      it.does(ana, 'name_who_may_see', { named: [ANA, OMAR], fear: FEAR }),
    'the last one takes part': (it) => it.does(marta, 'add_note', NOTE),
    'the last one must not see it': (it) => it.does(marta, 'declare_conflict', {}),
    'the person keeps the last one from it': (it) => {
      it.namedIn = () => [MARTA]
      it.does(person, 'keep_from', { who: 'Marta' })
    },
    'a coordinator answers that the last one is meant': (it) => {
      it.does(person, 'keep_from', { who: 'The tall one' })
      it.does(ana, 'answer_keeping', {
        keeping: 'k1',
        named: [MARTA],
        reasons: 'She says that it is Marta whom she means.',
      })
    },
    'the account of the last one is shut, or has another role': (it) => {
      it.deciders = [ANA, OMAR]
      it.does(clock, 'note_deciders', {})
    },
  }

  test.each(Object.keys(ways))('so somebody from outside is asked by a time: %s', (way) => {
    const it = oneIsFree()
    expect(asking(it)).toEqual([])
    const before = it.events.length
    ways[way]!(it)
    const [asked] = asking(it)
    expect(asked).toMatchObject({ verb: 'ask_outside', subject: { task: 'decide_appeal:p1' } })
    const told = settleAll(null, it.events).slice(before)
    expect(noticesOf(null, it.kase, told)).toContain('appeal')
    expect(asked!.by! < it.kase.appeals[0]!.dueAt).toBe(true)
    expect(listedFor(it.kase, DEFAULT_CALENDAR).no_reviewer?.what).toBe('ask_somebody_outside')
    expect(it.view.owed.map(({ step }) => step)).not.toContain('ask_somebody_outside')
  })

  test('whoever appeals where all of us took part waits for somebody from outside from the first day', () => {
    const it = notUpheld()
    for (const by of [marta, omar]) it.does(by, 'add_note', NOTE)
    it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
    expect(asking(it)).toHaveLength(1)
  })

  test('a named account that is shut is nobody who can decide', () => {
    const it = notUpheld()
    it.does(ana, 'name_who_may_see', { named: [ANA, MARTA], fear: FEAR })
    it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
    it.deciders = [ANA, OMAR]
    it.does(clock, 'note_deciders', {})
    expect(asking(it)).toHaveLength(1)
    expect(it.refusal(clock, 'note_deciders', {})).toBe('already_done')
    it.deciders = ACCOUNTS.map(({ id }) => id)
    it.does(clock, 'note_deciders', {})
    expect(asking(it)).toEqual([])
  })

  test('whoever chooses who may see it says first that they know; whoever has no choice is not held up', () => {
    const it = oneIsFree()
    it.knowingly = false
    const names = { named: [ANA, OMAR], fear: FEAR }
    expect(it.refusal(ana, 'name_who_may_see', names)).toBe('nobody_left_to_decide')
    expect(it.refusal(ana, 'name_who_may_see', { ...names, named: [ANA, MARTA] })).toBe('allowed')
    expect(it.refusal(marta, 'declare_conflict', {})).toBe('allowed')
    it.namedIn = () => [MARTA]
    expect(it.refusal(person, 'keep_from', { who: 'Marta' })).toBe('allowed')
    it.knowingly = true
    expect(it.refusal(ana, 'name_who_may_see', names)).toBe('allowed')
  })

  test('it bars nobody that it was noted, and ends with the answer', () => {
    const it = oneIsFree()
    it.does(marta, 'declare_conflict', {})
    expect(it.kase.tookPart).not.toContain(MARTA)
    expect(it.kase.nobodyDecidesSince).not.toBeNull()
    it.does(ana, 'ask_outside', { task: 'decide_appeal:p1', email: ZOE, house: 'The ombuds office' })
    expect(asking(it)).toEqual([])
    it.does(person, 'answer_outside', { reviewer: 'w1', yes: true })
    it.does(zoe, 'decide_appeal', {
      appeal: 'p1',
      outcome: 'upheld',
      reasons: 'I read every letter anew, and they show the same.',
      whatNext: 'It stays as it is. You can appeal again.',
    })
    expect(it.kase.nobodyDecidesSince).toBeNull()
  })
})
