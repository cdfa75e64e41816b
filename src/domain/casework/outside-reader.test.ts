import { describe, expect, test } from 'vitest'
import { InMemoryCase, MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import { ACCOUNTS, ana, marta, person, zoe } from '../../../tests/in-memory/people.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import { mayOver } from '../access/case-access.ts'
import { whoIsTold } from '../access/who-is-told.ts'
import type { Case } from '../case/case.ts'
import { after, settleAll } from '../case/fold.ts'
import { noticesOf } from '../reactions/staff-news.ts'
import { isRefusal } from '../refusal.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { isBefore } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import { declareConflict } from './declare-conflict.ts'
import { keepFrom } from './keep-from.ts'
import { everythingOwed } from './owed.ts'
import { retaliationDue } from './retaliation.ts'
import { letInReader, nameReaders, readerDue, waitsForReader } from './outside-reader.ts'

const [ANA, MARTA, OMAR] = ACCOUNTS
const ADM = { kind: 'staff', id: '00000000-0000-7000-8000-0000000000ad' } as const
const READER = {
  account: zoe.id,
  name: 'Zoë',
  email: 'zoe@court.example',
  house: 'A former judge',
  hands: [ADM.id],
  letInBy: 'administrator',
} as const
/** Every open account, theirs too. */
const OPEN = [...ACCOUNTS, { id: zoe.id, role: 'outside_reviewer' }] as const
const everybody = ACCOUNTS.map(({ id }) => id)

/** The ruling of whoever lets people in, and the case after it. */
function letIn(
  it: InMemoryCase,
  reader: Partial<Parameters<typeof letInReader>[1]> = {},
  by: typeof ADM | typeof ana = ADM,
) {
  const ruling = letInReader(it.kase, { ...READER, ...reader }, ACCOUNTS, it.contextFor(by))
  return isRefusal(ruling) ? ruling.refused : after(it.kase, ruling)
}
function readBy(it: InMemoryCase) {
  const kase = letIn(it)
  if (typeof kase === 'string') throw new Error(kase)
  return kase
}

describe('somebody from outside who reads what nobody here may', () => {
  const unread = () => new InMemoryCase({ named: everybody, dangerSigns: ['life'] }, person, MONDAY)

  test('reads it at once, and whoever let them in took no part', () => {
    const kase = readBy(unread())
    expect(mayOver({ id: zoe.id, role: 'outside_reviewer' }, kase, 'read')).toBe(true)
    expect(waitsForReader(kase, OPEN)).toBe(false)
    expect(kase.tookPart).toEqual([])
  })

  test('is let in only where nobody here may read it, and not where they are kept from it themselves', () => {
    expect(letIn(new InMemoryCase({ named: [ANA.id] }))).toBe('somebody_reads_it')
    const kept = new InMemoryCase({ named: [...everybody, zoe.id] })
    expect(letIn(kept)).toBe('reader_not_let_in')
    expect(letIn(unread(), { house: ' ' })).toBe('text_missing')
  })

  test('is let in by nobody who is kept from it, and not where one of those could hold a key to their account', () => {
    expect(letIn(unread(), {}, ana)).toBe('somebody_reads_it')
    expect(letIn(unread(), { hands: [ADM.id, ANA.id] })).toBe('reader_not_let_in')
  })

  test('cannot be let in for reasons that are all said in the same words, so that no guess tells whom the person fears', () => {
    const feared = () =>
      new InMemoryCase({ named: everybody, feared: 'Rowan Hale of Oakfield, rowan@oakfield.example' }, person)
    const guesses = [
      { house: 'Oakfield' },
      { name: 'Rowan Hale' },
      { email: 'rowan@oakfield.example' },
      { hands: [ANA.id] },
    ]
    for (const guess of guesses)
      expect(letIn(feared(), guess), JSON.stringify(guess)).toBe('reader_not_let_in')
    expect(letIn(feared())).toMatchObject({ outside: [{ account: zoe.id, letInBy: 'administrator' }] })
  })

  test('is told of what the person writes, and whoever lets people in is told no more', () => {
    const told = [
      ...ACCOUNTS.map(({ id, role }) => ({ id, role, hears: true })),
      { id: zoe.id, role: 'outside_reviewer', hears: true } as const,
      { id: ADM.id, role: 'administrator', hears: true } as const,
    ]
    const it = unread()
    expect(whoIsTold('danger', it.kase, it.events, told)).toEqual([ADM.id])
    expect(whoIsTold('retaliation', readBy(it), it.events, told)).toEqual([zoe.id])
  })

  test('is told at once that it waits for them, as soon as they are let in, and nobody else is', () => {
    const told = [
      { id: zoe.id, role: 'outside_reviewer', hears: true } as const,
      { id: ADM.id, role: 'administrator', hears: true } as const,
    ]
    const calm = new InMemoryCase({ named: everybody }, person, MONDAY)
    const reprisal = new InMemoryCase({ named: everybody }, person, MONDAY)
    reprisal.does(person, 'write_message', { body: 'They threaten me for it.', retaliation: true })
    for (const [it, notice] of [
      [unread(), 'danger'],
      [calm, 'hand_over'],
      [reprisal, 'retaliation'],
    ] as const) {
      const ruling = letInReader(it.kase, READER, ACCOUNTS, it.contextFor(ADM))
      if (isRefusal(ruling)) throw new Error(ruling.refused)
      const kase = after(it.kase, ruling)
      expect(noticesOf(it.kase, kase, settleAll(it.kase, ruling))).toEqual([notice])
      expect(whoIsTold(notice, kase, [...it.events, ...ruling], told)).toEqual([zoe.id])
    }
  })

  test('is found by the time that was promised for the first reading; later, within days of their own', () => {
    const it = unread()
    expect(readerDue(it.kase, null, DEFAULT_CALENDAR)).toBe(it.kase.triageDueAt)
    const later = stages.assessing()
    later.namedIn = () => everybody
    later.does(person, 'keep_from', { who: 'All of you' })
    expect(waitsForReader(later.kase, ACCOUNTS)).toBe(true)
    const since = later.kase.recusals[0]?.at ?? MONDAY
    expect(readerDue(later.kase, null, DEFAULT_CALENDAR)).toBe(
      ownDue('CLK-OWN-FIND-READER-2WD', since, DEFAULT_CALENDAR),
    )
  })
})

describe('the time by which somebody reads it', () => {
  const sides = { danger: { dangerSigns: ['life'] }, other: {} } as const

  test.each(Object.keys(sides) as (keyof typeof sides)[])(
    'is never after anything that was promised since (%s)',
    (side) => {
      const it = new InMemoryCase({ named: everybody, ...sides[side] }, person, MONDAY)
      it.does(person, 'write_message', { body: 'They threaten me for it.', retaliation: true })
      for (const { by, owner } of everythingOwed(it.kase, DEFAULT_CALENDAR))
        if (by !== null && owner !== 'person')
          expect(isBefore(by, readerDue(it.kase, null, DEFAULT_CALENDAR))).toBe(false)
    },
  )

  test('is that of a reprisal, a day after it was told, where nothing comes before', () => {
    const later = stages.assessing()
    later.namedIn = () => everybody
    later.does(person, 'keep_from', { who: 'All of you' })
    const before = readerDue(later.kase, null, DEFAULT_CALENDAR)
    later.does(person, 'write_message', { body: 'They threaten me for it.', retaliation: true })
    const due = readerDue(later.kase, null, DEFAULT_CALENDAR)
    expect(due).toBe(retaliationDue(later.kase, DEFAULT_CALENDAR))
    expect(isBefore(due, before)).toBe(true)
  })

  test('is not one that was over before nobody was left', () => {
    const late = stages.assessing()
    late.later({ days: 60 })
    late.namedIn = () => everybody
    late.does(person, 'keep_from', { who: 'All of you' })
    expect(isBefore(late.now, readerDue(late.kase, null, DEFAULT_CALENDAR))).toBe(true)
  })
})

describe('somebody from outside who must not see it', () => {
  const zoeToo = { kind: 'staff', id: zoe.id } as const
  const mustNot = { reasons: '' }

  /** The case after they said it; the code of the refusal where it is refused. */
  function says(kase: Case, it: InMemoryCase) {
    const ruling = declareConflict.decide(kase, mustNot, it.contextFor(zoeToo))
    return isRefusal(ruling) ? ruling.refused : after(kase, ruling)
  }

  test('says so, a walled case too, reads nothing more, and it waits for another with the same time', () => {
    const open = new InMemoryCase({ named: everybody, dangerSigns: ['life'] }, person, MONDAY)
    const walled = stages.assessing()
    walled.does(ana, 'name_who_may_see', { named: [ANA.id, MARTA.id], fear: 'She fears our director.' })
    walled.namedIn = () => everybody
    walled.does(person, 'keep_from', { who: 'All of you' })
    for (const it of [open, walled]) {
      const kase = says(readBy(it), it)
      if (typeof kase === 'string') throw new Error(kase)
      expect(mayOver({ id: zoe.id, role: 'outside_reviewer' }, kase, 'read')).toBe(false)
      expect(waitsForReader(kase, OPEN)).toBe(true)
      expect(kase.outside[0]?.endedAt).not.toBeNull()
      expect(kase.triageDueAt).toBe(it.kase.triageDueAt)
      expect(letInReader(kase, READER, OPEN, it.contextFor(ADM))).toMatchObject({
        refused: 'reader_not_let_in',
      })
    }
  })

  test('is no reader any more either when it is the person who names them', () => {
    const it = new InMemoryCase({ named: everybody }, person, MONDAY)
    const kase = readBy(it)
    const named = keepFrom.decide(
      kase,
      { who: 'Zoë' },
      { ...it.contextFor(person), namedIn: () => [zoe.id], alikeIn: () => [] },
    )
    if (isRefusal(named)) throw new Error(named.refused)
    expect(waitsForReader(after(kase, named), OPEN)).toBe(true)
  })

  test('whose account is shut reads nothing', () => {
    expect(waitsForReader(readBy(new InMemoryCase({ named: everybody })), ACCOUNTS)).toBe(true)
  })
})

describe('a walled case from which all of the named are kept', () => {
  function walled() {
    const it = stages.assessing()
    it.does(ana, 'name_who_may_see', { named: [ANA.id, MARTA.id], fear: 'She fears our director.' })
    it.namedIn = () => [ANA.id, MARTA.id]
    it.does(person, 'keep_from', { who: 'Ana and Marta' })
    return it
  }
  const names = (it: InMemoryCase, named: readonly string[], by: typeof ADM | typeof marta = ADM) => {
    const context = {
      ...it.contextFor(by),
      isColleague: () => true,
      isCoordinator: (id: string) => id === MARTA.id,
    }
    const ruling = nameReaders(it.kase, { named, noCoordinator: 'All are feared here.' }, ACCOUNTS, context)
    return isRefusal(ruling) ? ruling.refused : after(it.kase, ruling).onlyFor
  }

  test('is for others as soon as they are named, by the rules of any such case', () => {
    expect(names(walled(), [OMAR.id, 'lea'])).toEqual([OMAR.id, 'lea'])
    expect(names(walled(), [OMAR.id])).toBe('two_without_coordinator')
  })

  test('is opened to nobody whom the person wants kept from it, and by nobody to themselves', () => {
    expect(names(walled(), [OMAR.id, ANA.id])).toBe('names_not_taken')
    expect(names(walled(), [OMAR.id, 'lea'], marta)).toBe('somebody_reads_it')
    expect(names(walled(), [OMAR.id, ADM.id])).toBe('names_oneself')
    const open = stages.assessing()
    expect(names(open, [OMAR.id, 'lea'])).toBe('somebody_reads_it')
  })
})
