import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import file from '../../tests/fixtures/scenarios.json' with { type: 'json' }
import { explain, type Explained } from './explain.ts'
import { instant } from './time/instant.ts'

const now = instant('2026-01-31T09:00Z')
type Fields = Record<string, unknown>

function explained(input: unknown): readonly Explained[] {
  const found = explain(input, now)
  if ('problems' in found) throw new Error(found.problems.map(({ sentence }) => sentence).join('\n'))
  return found
}

function one(input: unknown): Explained {
  return explained(input)[0] as Explained
}

function problemsOf(input: unknown) {
  const found = explain(input, now)
  return 'problems' in found ? found.problems : []
}

const minimal = {
  id: 'X1',
  submitter: { kind: 'affected_person', age_group: 'adult', represents: null },
  affected: { relation: 'user_or_other' },
  impact_nature: 'individual',
  impact_origin: 'use',
  impact_finding: 'substantiated',
  severity: { scale: 3, scope: 2, irremediability: 1, likelihood: 2 },
  entities: [
    { id: 'app', role: 'deployer', subtype: 'd2c', size: 'small', attribution: 'contribute', feared: false },
  ],
}
const severe = (severity: Fields, more: Fields = {}) => ({ ...minimal, severity, ...more })
const withEntity = (more: Fields) => ({ ...minimal, entities: [{ ...minimal.entities[0], ...more }] })

describe('the scenarios of the domain reference', () => {
  test.each(file.scenarios.map((scenario, index) => [scenario.id, scenario, index] as const))(
    '%s is explained as expected',
    (_, scenario, index) => {
      const found = explained(file)[index] as Explained
      expect(found.id).toBe(scenario.id)
      expect(found.severity).toEqual({
        level: scenario.severity.expected_severity_level,
        drivers: scenario.severity.expected_drivers,
      })
      expect(found.priority).toBe(scenario.severity.expected_priority)
      const { entity, rule, instead_of } = scenario.expected_spoc
      expect(found.contact).toEqual({ entity, rule, instead_of })
      expect(found.duties).toEqual(
        Object.fromEntries(scenario.entities.map(({ id, duties }) => [id, duties])),
      )
    },
  )

  test('the worklist: first group by deadline, then by level and its dimensions', () => {
    const inOrder = explained(file).toSorted((a, b) => a.order - b.order)
    expect(inOrder.map(({ id }) => id).join(' ')).toBe(
      'SC25 SC02 SC03 SC18 SC01 SC06 SC29 SC14 SC04 SC16 SC09 SC27 ' +
        'SC07 SC10 SC22 SC15 SC12 SC24 SC28 SC19',
    )
    expect(inOrder.map(({ order }) => order)).toEqual(file.scenarios.map((_, index) => index + 1))
  })

  test('what was expected, the duties and the flags are never read', () => {
    const spoilt = JSON.parse(
      JSON.stringify(file, (key, value: unknown) =>
        key.startsWith('expected_') || key === 'duties' || key === 'flags' ? 'spoilt' : value,
      ),
    ) as unknown
    expect(explained(spoilt)).toEqual(explained(file))
  })

  test('one scenario alone is the same scenario, first on its list', () => {
    for (const scenario of file.scenarios) {
      const among = explained(file).find(({ id }) => id === scenario.id)
      expect(explained(scenario)).toEqual([{ ...among, order: 1 }])
    }
  })

  test('nothing given, nothing explained', () => {
    expect(explained({ scenarios: [] })).toEqual([])
  })
})

describe('severity and priority', () => {
  const open = { scale: null, scope: 'unknown', irremediability: 1, likelihood: null }
  const child = (kind: 'age_group' | 'represents') => ({
    submitter: { kind: 'representative', [kind]: 'child_13_15' },
  })

  test.each<[string, Fields, number | null, string, string]>([
    ['rated', minimal, 3, 'P3', 'p3_level_3'],
    ['with unknowns', severe(open), 1, 'P2', 'p2_unknown_floor'],
    ['with unknowns left out', severe({ irremediability: 1 }), 1, 'P2', 'p2_unknown_floor'],
    ['without severity', { ...minimal, severity: undefined }, null, 'P2', 'p2_not_yet_rated'],
    ['with severity null', { ...minimal, severity: null }, null, 'P2', 'p2_not_yet_rated'],
    ['a child, not rated', severe({}, child('age_group')), null, 'P1', 'p1_danger_not_yet_rated'],
    [
      'for a child, not rated',
      { ...minimal, severity: null, ...child('represents') },
      null,
      'P1',
      'p1_danger_not_yet_rated',
    ],
    ['a child, rated', { ...minimal, ...child('age_group') }, 3, 'P3', 'p3_level_3'],
    ['a child, only how many', severe({ scope: 1 }, child('age_group')), 1, 'P1', 'p1_danger_partly_rated'],
    [
      'a delay flag 46 days ahead',
      severe({ ...minimal.severity, delay_makes_irremediable: true, effective_action_deadline: 'P46D' }),
      3,
      'P3',
      'p3_level_3',
    ],
    [
      'a delay flag whose date has passed',
      severe({
        ...minimal.severity,
        delay_makes_irremediable: true,
        effective_action_deadline: '2026-01-30',
      }),
      3,
      'P1',
      'p1_delay_level_3_or_more',
    ],
    [
      'somebody who cares for children',
      severe({}, { submitter: { represents: 'grandchildren' } }),
      null,
      'P2',
      'p2_not_yet_rated',
    ],
    ['nobody known', { ...minimal, severity: null, submitter: null }, null, 'P2', 'p2_not_yet_rated'],
    [
      'a delay flag counts as accepted',
      severe({ ...minimal.severity, delay_makes_irremediable: true }),
      3,
      'P1',
      'p1_delay_level_3_or_more',
    ],
    ['no delay flag', severe({ ...minimal.severity, delay_makes_irremediable: null }), 3, 'P3', 'p3_level_3'],
  ])('%s', (_, scenario, level, priority, rule) => {
    const found = one(scenario)
    expect(found.severity.level).toBe(level)
    expect(found.priority).toBe(priority)
    expect(found.why.priority).toBe(rule)
  })

  test('why says what is unknown', () => {
    expect(one(severe(open)).why).toMatchObject({ provisional: true, unknown: ['scale', 'scope'] })
    expect(one(minimal).why).toMatchObject({ provisional: false, unknown: [], deadline: null })
    expect(one(severe({})).severity).toEqual({ level: null, drivers: [] })
  })

  test.each([
    ['PT48H', '2026-02-02T09:00:00.000Z'],
    ['P2W', '2026-02-14T09:00:00.000Z'],
    ['P30D', '2026-03-02T09:00:00.000Z'],
    ['P1M', '2026-02-28T09:00:00.000Z'],
    ['2026-02-05T10:00:00Z', '2026-02-05T10:00:00.000Z'],
    ['2026-02-05T10:00:00+02:30', '2026-02-05T07:30:00.000Z'],
    ['2026-02-05T10:00:00.250-01:00', '2026-02-05T11:00:00.250Z'],
    ['2026-02-05', '2026-02-05T00:00:00.000Z'],
    [null, null],
    ['P45D', '2026-03-17T09:00:00.000Z'],
    ['P46D', null],
    ['2026-01-30', null],
  ])('the deadline %s orders as %s', (text, expected) => {
    expect(one(severe({ ...minimal.severity, effective_action_deadline: text })).why.deadline).toBe(expected)
  })

  test('an earlier deadline goes first inside a priority, and equals keep the order of the file', () => {
    const named = (id: string, more: Fields = {}) => ({ ...severe({ ...minimal.severity, ...more }), id })
    const scenarios = [
      named('a'),
      named('b'),
      named('c', { effective_action_deadline: 'P1M' }),
      named('d', { effective_action_deadline: 'P29D' }),
      named('e', { effective_action_deadline: '2026-02-01T00:00:00Z' }),
      named('f', { likelihood: 3 }),
      ...Array.from({ length: 6 }, (_, index) => named(`z${9 - index}`)),
    ]
    expect(explained({ scenarios }).map(({ order }) => order)).toEqual([
      5, 6, 2, 3, 1, 4, 7, 8, 9, 10, 11, 12,
    ])
  })
})

describe('contact and duties', () => {
  test.each([
    [{}, 'app', 'direct_interface_d2c'],
    [{ cooperation: null }, 'app', 'direct_interface_d2c'],
    [{ cooperation: 'not_asked' }, 'app', 'direct_interface_d2c'],
    [{ cooperation: 'silent' }, 'external_ombuds', 'fallback_spoc_unresponsive'],
    [{ feared: null }, 'app', 'direct_interface_d2c'],
    [{ feared: true }, 'external_ombuds', 'safety_alternate_spoc'],
    [{ subtype: 'something_new' }, 'app', 'direct_interface_b2b_deployer'],
    [{ subtype: undefined }, 'app', 'direct_interface_b2b_deployer'],
  ])('%o', (more, entity, rule) => {
    expect(one(withEntity(more)).contact).toMatchObject({ entity, rule })
  })

  test('whoever tells, their words free: only a whistleblower changes the contact', () => {
    const scenario = (kind: string) => ({
      ...minimal,
      submitter: { kind },
      entities: [
        { ...minimal.entities[0], feared: true },
        { ...minimal.entities[0], id: 'tool', role: 'downstream_developer_b2b' },
      ],
    })
    expect(one(scenario('neighbour')).contact.entity).toBe('tool')
    expect(one(scenario('whistleblower')).contact.entity).toBe('external_ombuds')
  })

  test('the finding about the impact may be missing, the relation too', () => {
    const entities = [{ ...minimal.entities[0], attribution: 'not_linked' }]
    expect(one({ ...minimal, impact_finding: undefined, affected: null, entities }).contact).toEqual({
      entity: 'app',
      rule: 'no_link_redirect',
      instead_of: null,
    })
    expect(one({ ...minimal, impact_finding: 'no_adverse_impact', entities }).contact.rule).toBe(
      'direct_interface_d2c',
    )
    expect(one({ ...minimal, affected: { relation: 'staff_of_deployer' } }).contact.rule).toBe(
      'direct_interface_employer',
    )
  })

  test('undetermined owes the duties of contribute, or of what is plausible, for the time being', () => {
    const contribute = one(withEntity({})).duties
    const found = one(withEntity({ attribution: 'undetermined' }))
    expect(found.duties).toEqual(contribute)
    expect(found.why.interim).toEqual(['app'])
    expect(one(withEntity({})).why.interim).toEqual([])
    expect(one(withEntity({ attribution: 'undetermined', plausible: 'cause' })).duties).toEqual({
      app: ['cease', 'prevent', 'provide_remedy'],
    })
  })

  test('voluntary help is shown apart', () => {
    const found = one(withEntity({ attribution: 'directly_linked' }))
    expect(found.duties['app']).toEqual(['use_leverage', 'increase_leverage_if_lacking', 'may_enable_remedy'])
    expect(found.why.voluntary).toEqual({ app: ['may_enable_remedy'] })
    expect(one(withEntity({})).why.voluntary).toEqual({ app: [] })
  })

  test('a firm listed once for each role owes what any of its roles owes', () => {
    const [app] = minimal.entities
    const entities = [
      { ...app, attribution: 'directly_linked' },
      { ...app, role: 'foundation_model_developer', attribution: 'undetermined', plausible: 'cause' },
    ]
    const found = one({ ...minimal, entities })
    expect(found.contact.rule).toBe('integrated_developer_deployer')
    expect(found.why.interim).toEqual(['app'])
    expect(found.duties).toEqual({
      app: [
        'cease',
        'prevent',
        'provide_remedy',
        'use_leverage',
        'increase_leverage_if_lacking',
        'may_enable_remedy',
      ],
    })
  })
})

describe('what cannot be read', () => {
  test.each<[string, unknown, string]>([
    [
      'role',
      withEntity({ role: 'wizard' }),
      'Scenario X1: entities[0].role is "wizard". Allowed: supplier, ',
    ],
    [
      'a missing role',
      withEntity({ role: null }),
      'Scenario X1: entities[0].role is missing. Allowed: supplier, ',
    ],
    [
      'attribution',
      withEntity({ attribution: 'guilty' }),
      'Scenario X1: entities[0].attribution is "guilty". Allowed: cause, ',
    ],
    [
      'no attribution',
      withEntity({ attribution: undefined }),
      'Scenario X1: entities[0].attribution is missing. Allowed: cause, ',
    ],
    [
      'cooperation',
      withEntity({ cooperation: 'maybe' }),
      'Scenario X1: entities[0].cooperation is "maybe". Allowed: cooperating, reluctant, refusing, silent, not_asked, asked.',
    ],
    [
      'plausible',
      withEntity({ plausible: 'maybe' }),
      'Scenario X1: entities[0].plausible is "maybe". Allowed: cause, ',
    ],
    [
      'feared',
      withEntity({ feared: 'yes' }),
      'Scenario X1: entities[0].feared is "yes". Allowed: true, false.',
    ],
    ['entity id', withEntity({ id: '' }), 'Scenario X1: entities[0].id is "". Allowed: a text.'],
    ['no entity id', withEntity({ id: 7 }), 'Scenario X1: entities[0].id is 7. Allowed: a text.'],
    ['entities', { ...minimal, entities: null }, 'Scenario X1: entities is missing. Allowed: a list.'],
    [
      'nature',
      { ...minimal, impact_nature: 'odd' },
      'Scenario X1: impact_nature is "odd". Allowed: individual, ',
    ],
    [
      'no nature',
      { ...minimal, impact_nature: null },
      'Scenario X1: impact_nature is missing. Allowed: individual, ',
    ],
    ['origin', { ...minimal, impact_origin: 'moon' }, 'Scenario X1: impact_origin is "moon". Allowed: use, '],
    [
      'finding',
      { ...minimal, impact_finding: 'maybe' },
      'Scenario X1: impact_finding is "maybe". Allowed: substantiated, ',
    ],
    [
      'relation',
      { ...minimal, affected: { relation: 'pet' } },
      'Scenario X1: affected.relation is "pet". Allowed: user_or_other, ',
    ],
    ['grade 0', severe({ scale: 0 }), 'Scenario X1: severity.scale is 0. Allowed: 1, 2, 3, 4, 5, unknown.'],
    ['grade 6', severe({ scope: 6 }), 'Scenario X1: severity.scope is 6. Allowed: 1, '],
    [
      'a word as grade',
      severe({ irremediability: '5' }),
      'Scenario X1: severity.irremediability is "5". Allowed: 1, ',
    ],
    ['half a grade', severe({ likelihood: 2.5 }), 'Scenario X1: severity.likelihood is 2.5. Allowed: 1, '],
    [
      'delay',
      severe({ delay_makes_irremediable: 1 }),
      'Scenario X1: severity.delay_makes_irremediable is 1. Allowed: true, false.',
    ],
    [
      'deadline',
      severe({ effective_action_deadline: 'soon' }),
      'Scenario X1: severity.effective_action_deadline is "soon". Allowed: a duration such as PT48H, a moment such as ',
    ],
    [
      'a day that does not exist',
      severe({ effective_action_deadline: '2026-02-30' }),
      'Scenario X1: severity.effective_action_deadline is "2026-02-30". ',
    ],
    [
      'text around a day',
      severe({ effective_action_deadline: 'x2026-02-03' }),
      'Scenario X1: severity.effective_action_deadline is "x2026-02-03". ',
    ],
    [
      'text after a day',
      severe({ effective_action_deadline: '2026-02-03x' }),
      'Scenario X1: severity.effective_action_deadline is "2026-02-03x". ',
    ],
    [
      'text after an offset',
      severe({ effective_action_deadline: '2026-02-05T10:00+02:30x' }),
      'Scenario X1: severity.effective_action_deadline is "2026-02-05T10:00+02:30x". ',
    ],
    [
      'a deadline past the end of time',
      severe({ effective_action_deadline: 'P9000Y' }),
      'Scenario X1: severity.effective_action_deadline is "P9000Y". ',
    ],
    ['id', { ...minimal, id: '' }, 'Scenario number 1: id is "". Allowed: a text.'],
    ['no id', { ...minimal, id: null }, 'Scenario number 1: id is missing. Allowed: a text.'],
  ])('%s', (_, scenario, start) => {
    const problems = problemsOf(scenario)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.sentence.startsWith(start)).toBe(true)
  })

  test('a problem names scenario, field, value and allowed codes for machines too', () => {
    expect(problemsOf({ scenarios: [minimal, { ...minimal, id: null, impact_nature: 'odd' }] })).toEqual([
      expect.objectContaining({ scenario: 'number 2', field: 'id', value: null, allowed: ['a text'] }),
      {
        scenario: 'number 2',
        field: 'impact_nature',
        value: 'odd',
        allowed: ['individual', 'group', 'cumulative', 'societal'],
        sentence:
          'Scenario number 2: impact_nature is "odd". Allowed: individual, group, cumulative, societal.',
      },
    ])
  })

  test('every problem of the file is named at once', () => {
    const scenarios = [
      withEntity({ role: 'wizard', attribution: 'guilty' }),
      minimal,
      { ...minimal, impact_origin: 'moon' },
    ]
    expect(problemsOf({ scenarios }).map(({ field }) => field)).toEqual([
      'entities[0].role',
      'entities[0].attribution',
      'impact_origin',
    ])
  })

  test.each([[null], ['text'], [7], [{}], [[]]])('%o is no scenario', (input) => {
    expect(problemsOf(input).map(({ field }) => field)).toEqual([
      'id',
      'entities',
      'impact_nature',
      'impact_origin',
    ])
  })
})

describe('whatever the file says', () => {
  test('likelihood and labels never change level, drivers, priority, contact or duties', () => {
    const scenario = fc.constantFrom(...file.scenarios)
    fc.assert(
      fc.property(
        scenario,
        fc.constantFrom(1, 2, 3, 4, 5, null),
        fc.array(fc.string()),
        (given, likelihood, flags) => {
          const before = one(given)
          expect(one({ ...given, flags, severity: { ...given.severity, likelihood } })).toEqual(before)
        },
      ),
    )
  })

  test('every scenario has one place in the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(file.scenarios), (scenarios) => {
        const places = explained({ scenarios }).map(({ order }) => order)
        expect(places.toSorted((a, b) => a - b)).toEqual(scenarios.map((_, index) => index + 1))
      }),
    )
  })

  test('no input makes it throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(() => explain(input, now)).not.toThrow()
        expect(() =>
          explain({ scenarios: [{ ...minimal, entities: [input], severity: input }] }, now),
        ).not.toThrow()
      }),
    )
  })
})
