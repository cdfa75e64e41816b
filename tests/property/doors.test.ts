import { shippedListings } from '../in-memory/listings.ts'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { caseViewFor } from '../../src/actions/casework/view-case.ts'
import { caseBody } from '../../src/api/v1/schemas/case.ts'
import { personBody } from '../../src/api/v1/schemas/person-view.ts'
import type { Actor } from '../../src/domain/case/actor.ts'
import type { Context } from '../../src/domain/case/verb.ts'
import { personView } from '../../src/domain/casework/person-view.ts'
import { whatCanBeDone, type Possible, type WhatCanBeDone } from '../../src/domain/possible.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { VERB_NAMES, verbCalled } from '../../src/domain/verbs.ts'
import { kebab } from '../../src/domain/vocabulary/kebab.ts'
import { asSeenBy } from '../../src/store/history/find-case.ts'
import { spotsOf } from '../../src/web/staff/case/spots.ts'
import { casePageOf } from '../in-memory/case-page-of.tsx'
import { htmlOf } from '../in-memory/page-of.tsx'
import { idOfName, type InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, clock, importer, marta, omar, person } from '../in-memory/people.ts'
import { sensibleInput } from '../in-memory/sensible-inputs.ts'
import { attempt } from './commands.ts'
import { storiesOf } from './runs.ts'
import { BEGINNINGS, story } from './story.ts'

const service: Actor = { kind: 'staff', id: 't-1', token: 't-1' }
const organisation: Actor = { kind: 'organisation', id: 'x', shared: null }
const EVERYBODY: readonly Actor[] = [ana, marta, omar, service, person, clock, importer, organisation]

/** Stories are told where other tests run too, so the time they may take says nothing about them. */
vi.setConfig({ testTimeout: 60_000 })

const contextOf = (it: InMemoryCase, by: Actor): Context => ({
  now: it.now,
  by,
  calendar: DEFAULT_CALENDAR,
  organisationId: idOfName,
  isListed: () => false,
  isColleague: () => true,
  isCoordinator: () => true,
  namedIn: () => [],
  knowingly: true,
  directory: shippedListings,
  outsider: () => ({ id: '00000000-0000-7000-8000-0000000000e0', name: 'Eve' }),
})
/** Each asks everybody about every verb, so fewer stories than where one verb is asked. */
const RUNS = 120
const HOUSE = { url: 'https://amends.example' }
const thing = ({ verb, subject }: Possible) => `${verb} ${JSON.stringify(subject)}`

/** Tells many stories, and looks at where each ends: cases of every kind, as people and chance left them. */
function atTheEnd(look: (it: InMemoryCase) => void): void {
  fc.assert(
    fc.property(story(), ({ beginning, commands }) => {
      const it = BEGINNINGS[beginning]()
      for (const each of commands) attempt(it, each)
      look(it)
      // Long afterwards, when every promised time has passed.
      look(it.later({ days: 40 }))
    }),
    { numRuns: storiesOf(RUNS) },
  )
}

/** What is shown, and what the verb itself then answers to an input that nobody would find fault with. */
function compare(it: InMemoryCase, context: Context, { can, cannot }: WhatCanBeDone): void {
  const answerTo = ({ verb, subject }: Possible) => {
    const asked = verbCalled(verb)
    return asked.decide(it.kase, sensibleInput(asked, subject, it.kase, it.now), context)
  }
  for (const each of can) {
    const ruling = answerTo(each)
    expect(isRefusal(ruling) ? ruling : null, thing(each)).toBeNull()
  }
  for (const each of cannot) expect(answerTo(each), thing(each)).toEqual(each.why)
}

test('whoever looks: what is shown can be done, and what is not is refused with the reason that is shown', () => {
  atTheEnd((it) => {
    for (const by of EVERYBODY) compare(it, contextOf(it, by), whatCanBeDone(it.kase, contextOf(it, by)))
  })
  expect.hasAssertions()
})

test('every verb that is somebody’s is listed for everything it could be done to, once, and for nobody else', () => {
  atTheEnd((it) => {
    for (const by of EVERYBODY) {
      const { can, cannot } = whatCanBeDone(it.kase, contextOf(it, by))
      const theirs = VERB_NAMES.filter((name) => verbCalled(name).by.includes(by.kind))
      const wanted = theirs.flatMap((verb) => {
        const subjects = verbCalled(verb).subjects(it.kase)
        return (subjects.length > 0 ? subjects : [{}]).map((subject) => thing({ verb, subject }))
      })
      expect([...can, ...cannot].map(thing).toSorted()).toEqual(wanted.toSorted())
    }
  })
  expect.hasAssertions()
})

test('the page of staff has one way to the form of each thing that can be done, and the API says the same', () => {
  atTheEnd((it) => {
    for (const by of [ana, marta, omar, service]) {
      const context = contextOf(it, by)
      const { can, cannot } = whatCanBeDone(it.kase, context)
      const view = caseViewFor(it, new Map(), context)
      const spots = spotsOf(view)
      expect(spots.map(({ verb, about }) => thing({ verb, subject: about }))).toEqual(can.map(thing))
      expect(new Set(spots.map(({ id }) => id)).size).toBe(can.length)
      const page = casePageOf(view)
      expect(spots.map(({ id }) => id).filter((id) => page.split(`id="${id}"`).length !== 2)).toEqual([])
      const body = caseBody(view, HOUSE)
      expect(body.verbs.map(({ verb, subject }) => `${verb} ${JSON.stringify(subject)}`)).toEqual(
        can.map(thing),
      )
      expect(body.cannot.map(({ verb, subject, why }) => [verb, subject, why])).toEqual(
        cannot.map(({ verb, subject, why }) => [verb, subject, why.refused]),
      )
    }
  })
  expect.hasAssertions()
})

test('the person is told the same by the API, although they see only what is theirs of the case', () => {
  atTheEnd((it) => {
    const context = contextOf(it, person)
    const { kase } = asSeenBy({ kind: 'person', caseId: it.id }, it)
    const possible = whatCanBeDone(kase, context)
    compare(it, context, possible)
    const page = htmlOf(it)
    const without = possible.can.filter(({ verb }) => !page.includes(`/status/${kebab(verb)}"`))
    expect(without.map(thing)).toEqual([])
    const view = personView(kase, it.now, DEFAULT_CALENDAR)
    const body = personBody(
      {
        view,
        whyNoFile: null,
        written: [],
        namesToMind: [],
        possible,
        contactName: null,
        looks: [],
        reader: null,
        nobodyHere: false,
        recorded: 0,
        checkValue: '',
      },
      HOUSE,
    )
    expect(body.verbs.map(({ verb, subject }) => `${verb} ${JSON.stringify(subject)}`)).toEqual(
      possible.can.map(thing),
    )
    expect(body.cannot.map(({ verb, subject, why }) => [verb, subject, why])).toEqual(
      possible.cannot.map(({ verb, subject, why }) => [verb, subject, why.refused]),
    )
  })
  expect.hasAssertions()
})
