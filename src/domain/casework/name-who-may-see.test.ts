import { describe, expect, test } from 'vitest'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { ZOE, type InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import {
  AGENCY,
  assessing,
  CASEWORK_MAKER,
  notUpheld,
  rated,
  walledOff,
} from '../../../tests/in-memory/stages.ts'
import type { SettledEvent } from '../case/case-event.ts'
import { staffIdOf } from '../case/actor.ts'
import { caseLine } from '../case/case-line.ts'
import { countersFor, countersOf, queuesCounted } from '../case/queues.ts'
import { ONLY_NAMED } from '../access/seen-by.ts'
import { effectsOf } from '../reactions/reactions.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { HOUR, msOf, plusMs } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { everythingOwed } from './owed.ts'

const [ANA, MARTA, OMAR] = [ana, marta, omar].map((each) => staffIdOf(each) ?? '') as [string, string, string]
const LEA = '00000000-0000-7000-8000-0000000000fe'
const FEAR = 'She fears one of us, she says.'
const steps = (kase: Parameters<typeof everythingOwed>[0]) =>
  everythingOwed(kase, DEFAULT_CALENDAR).map(({ step }) => step)

describe('a case for named staff alone', () => {
  test('counts for them, in every list, and for nobody else; no figure of the house tells of it', () => {
    const it = assessing()
    it.does(ana, 'name_who_may_see', { named: [ANA, OMAR], fear: FEAR })
    const counters = countersOf(it.kase, DEFAULT_CALENDAR)
    expect(counters.length).toBeGreaterThan(2)
    for (const each of counters) expect(each).toMatch(new RegExp(`:(only:)?(${ANA}|${OMAR})$`))
    expect(caseLine(it.kase, DEFAULT_CALENDAR)).toMatchObject({
      seenAs: ONLY_NAMED,
      alsoSeenBy: [ANA, OMAR],
      onlyFor: [ANA, OMAR],
    })
  })

  test('whoever had it and is not named has it no longer', () => {
    const it = assessing()
    it.does(ana, 'name_who_may_see', { named: [MARTA, OMAR], fear: FEAR })
    expect(it.kase.handler).toBeNull()
    expect(caseLine(it.kase, DEFAULT_CALENDAR).alsoSeenBy.toSorted()).toEqual([MARTA, OMAR])
  })

  test('is so for a fear of somebody here, on record or said with it', () => {
    const it = assessing()
    expect(it.refusal(ana, 'name_who_may_see', { named: [ANA, OMAR] })).toBe('fear_of_here_missing')
    expect(it.refusal(ana, 'name_who_may_see', { named: [ANA, OMAR], fear: ' \u200b' })).toBe(
      'fear_of_here_missing',
    )
    const [named] = it.does(ana, 'name_who_may_see', { named: [ANA, OMAR], fear: FEAR })
    expect(named?.texts).toEqual({ fear: FEAR })
    expect(it.refusal(ana, 'name_who_may_see', { named: [ANA, MARTA] })).toBe('allowed')
    expect(walledOff().refusal(ana, 'name_who_may_see', { named: [ANA, OMAR] })).toBe('allowed')
  })

  test('one of us alone buries nothing: two, or a coordinator with a reason that stays', () => {
    const it = assessing()
    expect(it.refusal(ana, 'name_who_may_see', { named: [ANA], fear: FEAR })).toBe('two_or_a_reason')
    expect(it.refusal(ana, 'name_who_may_see', { named: [ANA, ANA], fear: FEAR })).toBe('two_or_a_reason')
    expect(
      it.refusal(ana, 'name_who_may_see', { named: [ANA, '00000000-0000-7000-8000-0000000000ff'] }),
    ).toBe('unknown_colleague')
    it.does(ana, 'name_who_may_see', { named: [ANA], fear: FEAR, alone: 'The other two are his brothers.' })
    expect(it.view.onlyFor).toBe(1)
  })

  test('whoever must not see the case does not count among them', () => {
    const it = assessing()
    it.colleagues = [LEA]
    it.does(marta, 'declare_conflict', {})
    const refusal = (named: string[], said = {}) =>
      it.refusal(ana, 'name_who_may_see', { named, fear: FEAR, ...said })
    const noCoordinator = 'She says that she fears all of them.'
    expect(refusal([MARTA], { alone: 'There is nobody else who could.' })).toBe('two_without_coordinator')
    expect(refusal([OMAR, MARTA], { noCoordinator })).toBe('two_without_coordinator')
    expect(refusal([ANA, MARTA])).toBe('two_or_a_reason')
    expect(refusal([OMAR, LEA, MARTA])).toBe('coordinator_or_a_reason')
    expect(refusal([ANA, OMAR, MARTA])).toBe('allowed')
  })

  test.each([
    { stage: assessing, doers: [ana, omar] },
    { stage: walledOff, doers: [ana] },
  ])('without a coordinator never one alone, whatever is said, before a wall and behind it', (each) => {
    const it = each.stage()
    const reasons = {
      fear: FEAR,
      alone: 'The others are his sisters.',
      noCoordinator: 'She says that she fears both of them.',
    }
    for (const by of each.doers)
      for (const named of [[OMAR], [OMAR, OMAR]])
        expect(it.refusal(by, 'name_who_may_see', { named, ...reasons })).toBe('two_without_coordinator')
  })

  test('a coordinator is among them, or why none may see it stays on record; then nothing tells them of it', () => {
    const it = assessing()
    it.colleagues = [LEA]
    it.does(omar, 'add_note', { note: 'She rang me. I am to take it.' })
    const both = { named: [OMAR, LEA], fear: FEAR }
    expect(it.refusal(omar, 'name_who_may_see', both)).toBe('coordinator_or_a_reason')
    expect(it.refusal(omar, 'name_who_may_see', { ...both, noCoordinator: '  ' })).toBe(
      'coordinator_or_a_reason',
    )
    const noCoordinator = 'She says that she fears both of them.'
    const [named] = it.does(omar, 'name_who_may_see', { ...both, noCoordinator })
    expect(named?.texts).toEqual({ fear: FEAR, noCoordinator })
    const counters = countersOf(it.later({ days: 40 }).kase, DEFAULT_CALENDAR)
    for (const id of [ANA, MARTA]) expect(queuesCounted(counters, countersFor(id, 'coordinator'))).toEqual([])
    for (const id of [OMAR, LEA])
      expect(queuesCounted(counters, countersFor(id, 'case_worker'))).not.toEqual([])
  })

  test('takes its organisations out of the directory, and brings them back when it is opened', () => {
    const it = assessing()
    it.does(ana, 'add_entity', CASEWORK_MAKER)
    it.does(ana, 'confirm_entity', { entity: 'e1' })
    const before = it.kase
    const named = it.does(ana, 'name_who_may_see', { named: [ANA, OMAR], fear: FEAR })
    expect(effectsOf(before, it.kase, named as SettledEvent[])).toContainEqual({
      effect: 'unlist_organisation',
      entity: 'e1',
    })
    const walled = it.kase
    const added = it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'Model Ltd', organisation: 'x' })
    expect(effectsOf(walled, it.kase, added as SettledEvent[]).map(({ effect }) => effect)).not.toContain(
      'list_organisation',
    )
    const closed = it.kase
    const opened = it.does(ana, 'open_to_colleagues', { reasons: 'The person says that it is over.' })
    expect(effectsOf(closed, it.kase, opened as SettledEvent[]).map(({ effect }) => effect)).toContain(
      'list_organisation',
    )
  })
})

describe('whoever runs this house is feared', () => {
  test('from that moment only those see it who already did, and somebody says within the hour who stands apart', () => {
    const it = walledOff()
    expect(it.kase.onlyFor).toEqual([ANA])
    expect(everythingOwed(it.kase, DEFAULT_CALENDAR)).toContainEqual(
      expect.objectContaining({
        step: 'say_who_may_see',
        by: plusMs(it.now, HOUR),
        verb: 'name_who_may_see',
      }),
    )
    const reasons = 'Nobody minds it here, they say.'
    expect(it.refusal(ana, 'skip_first_step', { step: 'say_who_may_see', reasons })).toBe(
      'feared_operator_stays_out',
    )
    expect(it.refusal(ana, 'open_to_colleagues', { reasons })).toBe('feared_operator_stays_out')
    it.does(ana, 'name_who_may_see', { named: [ANA, MARTA] })
    expect(steps(it.kase)).not.toContain('say_who_may_see')
  })

  test('also when it is said of it later, and in another of its roles', () => {
    const it = rated()
    it.does(ana, 'add_entity', AGENCY)
    expect(it.kase.onlyFor).toBeNull()
    it.does(ana, 'add_entity', { ...AGENCY, operator: false, role: 'supplier', subtype: null, feared: true })
    expect(it.kase.operatorFearedSince).toBe(it.now)
    expect(it.kase.onlyFor).toEqual([ANA])
  })

  test('where nobody stands apart, the person reads it at once, and a body outside is looked for within 4 hours', () => {
    const it = walledOff()
    const [said] = it.does(ana, 'say_nobody_apart', { reasons: 'All of us answer to the same director.' })
    expect(said?.settled).toMatchObject({ news: true })
    expect(it.view.nobodyApart?.reasons).toBe('All of us answer to the same director.')
    expect(it.view.owed).toContainEqual(
      expect.objectContaining({ step: 'find_a_body', by: plusMs(it.now, 4 * HOUR), verb: 'ask_body' }),
    )
    expect(steps(it.kase)).not.toContain('say_who_may_see')
    expect(it.refusal(ana, 'say_nobody_apart', { reasons: 'All of us work for them.' })).toBe('already_done')
  })

  test('only the person ends it', () => {
    const it = walledOff()
    it.does(person, 'consent_to_share', { entity: 'e1', identity: false, warned: true, fearsNoLonger: true })
    expect(it.kase.operatorFearedSince).toBeNull()
    expect(steps(it.kase)).not.toContain('say_who_may_see')
    it.does(ana, 'open_to_colleagues', { reasons: 'The person says that it is over.' })
    expect(it.kase.onlyFor).toBeNull()
  })
})

describe('an appeal in a case that few may open', () => {
  const asking = (it: InMemoryCase) =>
    everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ step }) => step === 'ask_somebody_outside')
  const appealed = (named: string[], alone?: string) => {
    const it = notUpheld()
    it.does(ana, 'name_who_may_see', { named, fear: FEAR, ...(alone !== undefined && { alone }) })
    it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
    return it
  }

  test('is owed to somebody outside where one alone may, or nobody is free to decide, with owner and clock', () => {
    for (const it of [
      appealed([MARTA], 'The other two are his brothers.'),
      appealed([ANA], 'The other two are his brothers.'),
    ])
      expect(asking(it)).toMatchObject([
        {
          owner: it.kase.handler === null ? 'house' : 'handler',
          by: ownDue('CLK-OWN-SECOND-LOOK-1WD', it.now, DEFAULT_CALENDAR),
          verb: 'ask_outside',
          subject: { task: 'decide_appeal:p1' },
          key: 'ask_somebody_outside:p1',
        },
      ])
    expect(asking(appealed([ANA, MARTA]))).toEqual([])
  })

  test.each([0, 25, 29])('never after the time of the appeal: %i days on, half of what is left', (days) => {
    const it = appealed([ANA, MARTA])
    it.later({ days, hours: 1 }).does(marta, 'name_who_may_see', {
      named: [MARTA],
      alone: 'The other one is his sister.',
    })
    const { dueAt } = it.kase.appeals[0]!
    const [asked] = asking(it)
    expect(asked!.by! < dueAt).toBe(true)
    if (days === 29) expect(msOf(asked!.by!) - msOf(it.now)).toBe((msOf(dueAt) - msOf(it.now)) / 2)
  })

  test('until somebody was asked, and again when the person says no to them', () => {
    const it = appealed([ANA], 'The other two are his brothers.')
    const outside = { task: 'decide_appeal:p1', email: ZOE, house: 'The ombuds office' }
    it.does(ana, 'ask_outside', outside)
    expect(asking(it)).toEqual([])
    it.later({ days: 9 }).does(person, 'answer_outside', { reviewer: 'w1', yes: false })
    expect(asking(it)).toMatchObject([{ by: ownDue('CLK-OWN-SECOND-LOOK-1WD', it.now, DEFAULT_CALENDAR) }])
  })

  test('and where all who are named took part, though they are two', () => {
    const it = notUpheld()
    it.does(marta, 'add_note', { note: 'I read all of it, and so took part.' })
    it.does(marta, 'name_who_may_see', { named: [ANA, MARTA], fear: FEAR })
    it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
    expect(asking(it)).toHaveLength(1)
    expect(it.kase.tookPart).toEqual(expect.arrayContaining([ANA, MARTA]))
  })
})
