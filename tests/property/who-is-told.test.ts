import fc from 'fast-check'
import { expect, test } from 'vitest'
import { may } from '../../src/domain/access/case-access.ts'
import { relationsOf, standingOf } from '../../src/domain/access/relations.ts'
import { seesCases } from '../../src/domain/access/account-rules.ts'
import { whoIsTold, type Told } from '../../src/domain/access/who-is-told.ts'
import { noticesOf } from '../../src/domain/reactions/staff-news.ts'
import { staffIdOf } from '../../src/domain/case/actor.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { STAFF_NOTICES, type StaffNotice, type StaffRole } from '../../src/domain/vocabulary/staff.ts'
import { ana, marta, omar } from '../in-memory/people.ts'
import { InMemoryCase } from '../in-memory/in-memory-case.ts'
import type { SettledEvent } from '../../src/domain/case/case-event.ts'
import { attempt } from './commands.ts'
import { BEGINNINGS, story } from './story.ts'

const [ANA, MARTA, OMAR] = [ana, marta, omar].map((each) => staffIdOf(each)!) as [string, string, string]
const ROLES: Readonly<Record<string, StaffRole>> = {
  [ANA]: 'coordinator',
  [MARTA]: 'coordinator',
  [OMAR]: 'case_worker',
  lea: 'case_worker',
  aud: 'auditor',
  adm: 'administrator',
  out: 'outside_reviewer',
}

const everybody = (deaf: readonly string[]): Told[] =>
  Object.entries(ROLES).map(([id, role]) => ({ id, role, hears: !deaf.includes(id) }))

/** Everything that staff are told of while a story goes on, with the case as it is then. */
function told(look: (it: InMemoryCase, notice: StaffNotice, by: string | null) => void): void {
  let looks = 0
  fc.assert(
    fc.property(story(), ({ beginning, commands }) => {
      const it = BEGINNINGS[beginning]()
      for (const each of commands) {
        const { kase: before } = it
        const known = it.events.length
        attempt(it, each)
        const added = it.events.slice(known) as SettledEvent[]
        const by = added[0] ? staffIdOf(added[0].by) : null
        for (const notice of noticesOf(before, it.kase, added)) {
          looks += 1
          look(it, notice, by)
        }
      }
    }),
    { numRuns: 250 },
  )
  expect(looks).toBeGreaterThan(100)
}

const mayRead = ({ kase }: InMemoryCase, id: string) => {
  const role = ROLES[id]!
  return seesCases(role) && may(role, relationsOf(standingOf(kase), id), 'read')
}

/** Where nobody may read it, whoever lets people in, and is not kept from it, finds somebody who does. */
const isRead = (it: InMemoryCase) => Object.keys(ROLES).some((id) => mayRead(it, id))
const lettingIn = ({ kase }: InMemoryCase) =>
  [ANA, MARTA, 'adm'].filter((id) => !standingOf(kase).recused.includes(id))

test('nobody is told of a case that they may not read, and whoever did it is not told', () => {
  told((it, notice, by) => {
    for (const deaf of [[], [ANA], [ANA, MARTA]])
      for (const id of whoIsTold(notice, it.kase, it.events, everybody(deaf))) {
        expect(isRead(it) ? mayRead(it, id) : lettingIn(it).includes(id), `${notice} to ${id}`).toBe(true)
        expect(deaf).not.toContain(id)
        if (isRead(it)) expect(id).not.toBe(by)
        if (isRead(it) && it.kase.onlyFor !== null) expect(it.kase.onlyFor).toContain(id)
      }
  })
})

test('nobody who is kept from it is told of a case that nobody may read, also where nobody else could be', () => {
  const it = new InMemoryCase({ named: Object.keys(ROLES) })
  for (const notice of codesOf(STAFF_NOTICES))
    expect(whoIsTold(notice, it.kase, it.events, everybody([]))).toEqual([])
})

test('somebody is told, whoever does not want to be, as long as one who may read it does', () => {
  told((it, notice, by) => {
    for (const deaf of [[], [ANA], [MARTA], [ANA, MARTA], [ANA, MARTA, OMAR]]) {
      const could = isRead(it)
        ? Object.keys(ROLES).filter((id) => id !== by && !deaf.includes(id) && mayRead(it, id))
        : lettingIn(it).filter((id) => !deaf.includes(id))
      const ids = whoIsTold(notice, it.kase, it.events, everybody(deaf))
      expect(ids.length > 0, `${notice} with ${could.join()}`).toBe(could.length > 0)
    }
  })
})

test('what somebody has is told to them first, and what nobody has to the coordinators', () => {
  told((it, notice, by) => {
    if (!['danger', 'retaliation', 'broken_promise'].includes(notice)) return
    const { handler } = it.kase
    const ids = whoIsTold(notice, it.kase, it.events, everybody([]))
    if (handler !== null && handler !== by && mayRead(it, handler)) expect(ids).toEqual([handler])
    else if ([ANA, MARTA].some((id) => id !== by && mayRead(it, id)))
      expect(ids.every((id) => ROLES[id] === 'coordinator')).toBe(true)
  })
})
