import { describe, expect, test } from 'vitest'
import { InMemoryCase, MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import { ACCOUNTS, ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import { mayOver } from '../access/case-access.ts'
import { isNobodyLeft } from '../access/nobody-left.ts'
import { standingOf } from '../access/relations.ts'
import { ALL_BUT_SOME, HELD_BUT_SOME, ONLY_NAMED } from '../access/seen-by.ts'
import { whoIsTold } from '../access/who-is-told.ts'
import { staffIdOf } from '../case/actor.ts'
import type { SettledEvent } from '../case/case-event.ts'
import { caseLine } from '../case/case-line.ts'
import { countersFor, countersOf, queuesCounted } from '../case/queues.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { noticesOf } from '../reactions/staff-news.ts'
import { everythingOwed } from './owed.ts'

const [ANA, MARTA, OMAR] = ACCOUNTS
const reasons = 'The two only have the same name.'
const reads = (it: InMemoryCase) =>
  ACCOUNTS.filter((each) => mayOver(each, it.kase, 'read')).map(({ id }) => id)
const listsOf = (it: InMemoryCase, { id, role }: (typeof ACCOUNTS)[number]) =>
  queuesCounted(countersOf(it.kase, DEFAULT_CALENDAR), countersFor(id, role)).filter(
    (queue) => !queue.startsWith('day_'),
  )

describe('one of us who declares a conflict', () => {
  test('needs no reason before the story was opened, and takes no part in the case by it', () => {
    const it = stages.received()
    it.does(omar, 'declare_conflict', {})
    expect(reads(it)).toEqual([ANA.id, MARTA.id])
    expect(it.kase.tookPart).toEqual([])
    expect(listsOf(it, OMAR)).toEqual([])
    expect(listsOf(it, ANA)).toContain('worklist')
    expect(caseLine(it.kase, DEFAULT_CALENDAR)).toMatchObject({ seenAs: ALL_BUT_SOME, recused: [OMAR.id] })
  })

  test('gives the reason once they had it, and the case is back on the list with its clocks', () => {
    const it = stages.assessing()
    const before = everythingOwed(it.kase, DEFAULT_CALENDAR).map(({ step, by }) => ({ step, by }))
    expect(it.refusal(ana, 'declare_conflict', {})).toBe('reason_missing')
    it.does(ana, 'declare_conflict', { reasons: 'I was at school with her.' })
    expect(it.kase.handler).toBeNull()
    expect(everythingOwed(it.kase, DEFAULT_CALENDAR).map(({ step, by }) => ({ step, by }))).toEqual(before)
    expect(reads(it)).toEqual([MARTA.id, OMAR.id])
    expect(it.refusal(ana, 'add_note', { note: 'I go on all the same.' })).toBe('not_yours')
    expect(it.refusal(ana, 'take_up', {})).toBe('not_yours')
  })

  test('is told of nothing that happens there', () => {
    const it = stages.received()
    it.does(ana, 'declare_conflict', {})
    it.does(person, 'write_message', { body: 'They make me suffer for it.', retaliation: true })
    const told = ACCOUNTS.map(({ id, role }) => ({ id, role, hears: true }))
    expect(whoIsTold('retaliation', it.kase, it.events, told)).toEqual([MARTA.id])
  })

  test('sees it again when a coordinator says why', () => {
    const it = stages.received()
    it.does(omar, 'declare_conflict', {})
    expect(it.refusal(omar, 'lift_recusal', { recusal: 'r1', reasons })).toBe('not_yours')
    it.does(ana, 'lift_recusal', { recusal: 'r1', reasons })
    expect(reads(it)).toEqual(ACCOUNTS.map(({ id }) => id))
    expect(it.refusal(ana, 'lift_recusal', { recusal: 'r1', reasons })).toBe('already_done')
  })

  test('a case worker lifts nothing', () => {
    const it = stages.received()
    it.does(marta, 'declare_conflict', {})
    expect(it.refusal(omar, 'lift_recusal', { recusal: 'r1', reasons })).toBe('for_coordinators')
  })
})

describe('a story that names one of us', () => {
  const named = () => new InMemoryCase({ named: [ANA.id], dangerSigns: ['life'] }, person, MONDAY)

  test('is not there for whoever it names, and its first clock runs as ever', () => {
    const it = named()
    const other = new InMemoryCase({ dangerSigns: ['life'] }, person, MONDAY)
    expect(reads(it)).toEqual([MARTA.id, OMAR.id])
    expect(listsOf(it, ANA)).toEqual([])
    expect(it.kase.triageDueAt).toBe(other.kase.triageDueAt)
    expect(it.view.recused).toBe(1)
  })

  test('is told to a coordinator, and never to the one it names', () => {
    const it = named()
    const told = ACCOUNTS.map(({ id, role }) => ({ id, role, hears: true }))
    expect(whoIsTold('hand_over', it.kase, it.events, told)).toEqual([MARTA.id])
    expect(whoIsTold('danger', it.kase, it.events, told)).toEqual([MARTA.id])
  })

  test('a case that somebody has is seen by coordinators and whoever has it, without the one it names', () => {
    const it = named()
    it.does(omar, 'take_up', {})
    expect(caseLine(it.kase, DEFAULT_CALENDAR)).toMatchObject({
      seenAs: HELD_BUT_SOME,
      alsoSeenBy: [OMAR.id],
    })
    expect(reads(it)).toEqual([MARTA.id, OMAR.id])
    expect(listsOf(it, ANA)).toEqual([])
    expect(listsOf(it, MARTA)).toContain('worklist')
  })

  test('naming them among those who may see it opens nothing to them', () => {
    const it = named()
    it.does(marta, 'name_who_may_see', {
      named: [ANA.id, MARTA.id],
      fear: 'They fear somebody here.',
      alone: 'There is nobody else who could.',
    })
    expect(caseLine(it.kase, DEFAULT_CALENDAR)).toMatchObject({ seenAs: ONLY_NAMED, alsoSeenBy: [MARTA.id] })
    expect(reads(it)).toEqual([MARTA.id])
  })

  test('one that names all of us is left to nobody, and that is known', () => {
    const it = new InMemoryCase({ named: ACCOUNTS.map(({ id }) => id) })
    expect(reads(it)).toEqual([])
    expect(isNobodyLeft(standingOf(it.kase), ACCOUNTS)).toBe(true)
    expect(isNobodyLeft(standingOf(named().kase), ACCOUNTS)).toBe(false)
    expect(isNobodyLeft(standingOf(it.kase), [...ACCOUNTS, { id: 'new', role: 'case_worker' }])).toBe(false)
    expect(isNobodyLeft(standingOf(it.kase), [...ACCOUNTS, { id: 'new', role: 'auditor' }])).toBe(true)
  })
})

describe('a person who says who of us must not see it', () => {
  test('is heard at once where their words name somebody, and can take it back', () => {
    const it = stages.assessing()
    it.namedIn = () => [ANA.id]
    it.does(person, 'keep_from', { who: 'Ana' })
    expect(reads(it)).toEqual([MARTA.id, OMAR.id])
    expect(it.kase.handler).toBeNull()
    expect(it.view).toMatchObject({ recused: 1, keepings: [{ id: 'k1', who: 'Ana', isAnswered: true }] })
    expect(it.refusal(marta, 'lift_recusal', { recusal: 'r1', reasons })).toBe('only_person_ends_it')
    it.does(person, 'end_keeping', { keeping: 'k1' })
    expect(reads(it)).toEqual(ACCOUNTS.map(({ id }) => id))
    expect(it.view).toMatchObject({ recused: 0, keepings: [{ id: 'k1', endedAt: it.kase.asOf }] })
  })

  test('is answered by a coordinator, by a date, where their words name nobody', () => {
    const it = stages.assessing()
    it.does(person, 'keep_from', { who: 'The man who rang me in March' })
    const owed = () =>
      everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ verb }) => verb === 'answer_keeping')
    expect(owed()).toMatchObject([{ step: 'say_who_may_see', subject: { keeping: 'k1' } }])
    expect(owed()[0]?.by).not.toBeNull()
    expect(listsOf(it, MARTA)).toContain('messages')
    const answer = {
      keeping: 'k1',
      named: [OMAR.id],
      reasons: 'Your words mean one of us, who sees nothing now.',
    }
    expect(it.refusal(omar, 'answer_keeping', answer)).toBe('for_coordinators')
    it.does(marta, 'answer_keeping', answer)
    expect(reads(it)).toEqual([ANA.id, MARTA.id])
    expect(owed()).toEqual([])
    expect(it.view.keepings).toMatchObject([{ isAnswered: true, answer: answer.reasons }])
  })

  test('keeps away whose name is like it until a coordinator has answered, and the news goes to one', () => {
    const it = stages.received()
    it.alikeIn = () => [OMAR.id]
    const before = it.kase
    const added = it.does(person, 'keep_from', { who: 'Omer' })
    expect(noticesOf(before, it.kase, added as SettledEvent[])).toEqual(['hand_over'])
    expect(reads(it)).toEqual([ANA.id, MARTA.id])
    expect(it.view.keepings).toMatchObject([{ isAnswered: false }])
    it.does(marta, 'answer_keeping', {
      keeping: 'k1',
      reasons: 'It is a neighbour of theirs, and none of us.',
    })
    expect(reads(it)).toEqual(ACCOUNTS.map(({ id }) => id))
    // Where the words name somebody, a likeness keeps nobody away.
    it.namedIn = () => [ANA.id]
    it.does(person, 'keep_from', { who: 'Ana' })
    expect(reads(it)).toEqual([MARTA.id, OMAR.id])
  })

  test('is told the truth where it is none of us, also after the case was closed', () => {
    const it = stages.notUpheld()
    it.does(person, 'keep_from', { who: 'The boss of my landlord' })
    expect(listsOf(it, MARTA)).toContain('messages')
    it.does(marta, 'answer_keeping', { keeping: 'k1', reasons: 'Nobody of that house works with us here.' })
    expect(it.view.recused).toBe(0)
    expect(listsOf(it, MARTA)).not.toContain('messages')
  })

  test('whoever enters it for them by phone may be the one it means', () => {
    const it = stages.assessing({ channel: 'phone' })
    it.namedIn = () => [ANA.id]
    it.does(ana, 'keep_from', { who: 'Ana, who has my case' })
    expect(reads(it)).not.toContain(staffIdOf(ana))
    expect(it.refusal(marta, 'end_keeping', { keeping: 'k1' })).toBe('only_on_their_page')
  })
})

test('whoever is the last who may see a walled case names others first', () => {
  const it = stages.assessing()
  it.does(ana, 'name_who_may_see', {
    named: [ANA.id],
    fear: 'She fears our director.',
    alone: 'Nobody else is free.',
  })
  expect(it.refusal(ana, 'declare_conflict', { reasons: 'I was at school with her.' })).toBe(
    'name_others_first',
  )
  it.does(ana, 'name_who_may_see', { named: [ANA.id, MARTA.id], alone: 'Both are apart from him.' })
  it.does(ana, 'declare_conflict', { reasons: 'I was at school with her.' })
  expect(reads(it)).toEqual([MARTA.id])
  expect(it.refusal(marta, 'declare_conflict', { reasons: 'I was at school with both.' })).toBe(
    'name_others_first',
  )
})
