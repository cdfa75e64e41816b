import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusedAnyway } from '../../src/actions/refused-anyway.ts'
import { runVerb } from '../../src/actions/run-verb.ts'
import { isInvalid, parseInput } from '../../src/actions/parse-input.ts'
import { eachOf, isRefusal } from '../../src/domain/refusal.ts'
import { verbCalled, VERB_NAMES } from '../../src/domain/verbs.ts'
import { codesOf } from '../../src/domain/vocabulary/code.ts'
import { MEASURES } from '../../src/domain/vocabulary/first-hour.ts'
import { en } from '../../src/words/en/index.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { problemsOn, reader } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)

const ASK = {
  measure: '',
  whom: 'The platform',
  what: 'Please take the picture down until somebody has looked at it.',
  'until-date': '2020-01-01',
}

describe('a form that is not right says all of it at once', () => {
  test('the field that is missing, and the rule that holds whatever is chosen in it', async () => {
    const { caseId } = await world.reach(stages.rated)
    const page = await ana.visit(`/staff/cases/${caseId}?do=ask-to-stop`)
    const back = await ana.send(page, `/staff/cases/${caseId}/ask-to-stop`, ASK)
    expect(back.status).toBe(400)
    expect(problemsOn(back)).toEqual(['ask-to-stop-measure', 'ask-to-stop-until'])
    expect(back.html).toContain(en.refusals.deadline_in_the_past)
    expect(back.html).toContain(ASK.what)
  })

  test('words that say nothing do not hide what the rule says', async () => {
    const { caseId } = await world.reach(stages.rated)
    const page = await ana.visit(`/staff/cases/${caseId}?do=flag-delay-i1`)
    const flag = { 'deadline-date': '2020-01-01', reasons: 'x' }
    const back = await ana.send(page, `/staff/cases/${caseId}/flag-delay`, flag)
    expect(back.status).toBe(409)
    expect(problemsOn(back)).toEqual(
      expect.arrayContaining(['flag-delay-i1-reasons', 'flag-delay-i1-deadline']),
    )
  })

  test('what is said beside a missing field is refused again when it is there, whatever it is', async () => {
    const { caseId } = await world.reach(stages.rated)
    const { viewer } = world.staff.ana
    const by = { kind: 'staff', id: world.staff.ana.id } as const
    const raw = { whom: 'The platform', what: ASK.what, until: '2020-01-01T12:00:00Z' }
    const parsed = parseInput(verbCalled('ask_to_stop').input, raw)
    if (!isInvalid(parsed)) throw new Error('A measure is needed.')
    const said = await refusedAnyway(world.house, 'ask_to_stop', { viewer, by, caseId }, raw, parsed.invalid)
    expect(said).toEqual([{ refused: 'deadline_in_the_past' }])
    for (const measure of codesOf(MEASURES)) {
      const then = await runVerb(world.house, 'ask_to_stop', viewer, by, caseId, { ...raw, measure })
      expect(isRefusal(then) ? eachOf(then).map(({ refused }) => refused) : []).toContain(said[0]?.refused)
    }
  })

  test('nothing is said of a rule where it depends on what is missing', async () => {
    const { caseId } = await world.reach(stages.rated)
    const { viewer } = world.staff.ana
    const by = { kind: 'staff', id: world.staff.ana.id } as const
    for (const name of VERB_NAMES.filter((each) => verbCalled(each).by.some((who) => who === 'staff'))) {
      const parsed = parseInput(verbCalled(name).input, {})
      const problems = isInvalid(parsed) ? parsed.invalid : []
      const said = await refusedAnyway(world.house, name, { viewer, by, caseId }, {}, problems)
      for (const { detail } of said)
        expect(problems.map(({ field }) => field)).not.toContain(String(detail?.['field']))
    }
  })
})
