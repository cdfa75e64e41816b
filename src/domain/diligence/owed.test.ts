import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { full, HERE, light, system, withSystems } from '../../../tests/in-memory/diligence-parts.ts'
import { evidence, group, impact, rating, TODAY } from '../../../tests/in-memory/registers.ts'
import type { Assessment, Covered, Register, System } from './register.ts'
import { assess } from './assess.ts'

const owed = (made: Register, watched: Covered = HERE, today = TODAY) => assess(made, [], today, watched).owed
const assessed = (assessments: readonly Assessment[], parts: Partial<Omit<Register, 'about'>> = {}) =>
  withSystems({ assessments, ...parts })
const triggers = (made: Register, watched?: Covered, today?: string) =>
  owed(made, watched, today).map(({ trigger }) => trigger)

test('nothing is owed while everything is as it was assessed', () => {
  expect(owed(assessed([full()]))).toEqual([])
})

describe('launch', () => {
  test('a system that is live and was never fully assessed owes a full assessment', () => {
    expect(owed(withSystems())).toEqual([
      {
        system: 'chat',
        trigger: 'launch',
        depth: 'full',
        why: [{ what: 'launch', from: null, to: '2026-06-15' }],
        impact: null,
        due: '2026-06-15',
        overdue: true,
      },
    ])
  })

  test('a light one is not enough, and a full one that names nobody is none', () => {
    expect(triggers(assessed([light()]))).toContain('launch')
    expect(triggers(assessed([full({ by: [] })]))).toContain('launch')
  })

  test('before a planned launch it is owed in time, and not yet overdue', () => {
    const planned = (launched: string) => owed(withSystems({}, [system({ launched })]))
    expect(planned('2026-09-20')).toMatchObject([{ trigger: 'launch', due: '2026-09-20', overdue: false }])
    expect(planned('2026-09-01')).toMatchObject([{ trigger: 'launch', overdue: true }])
    expect(planned('2027-03-01')).toEqual([])
  })

  test('a system without a launch date owes nothing yet', () => {
    expect(owed(withSystems({}, [system({ launched: null })]))).toEqual([])
  })
})

describe('a model', () => {
  const swapped = { ...HERE, models: ['tala-3@1'] }

  test('that takes the place of another of its family owes a light assessment, and says which became which', () => {
    expect(owed(assessed([full()]), swapped)).toEqual([
      {
        system: 'chat',
        trigger: 'model_swap',
        depth: 'light',
        why: [{ what: 'model', from: 'tala-2@1', to: 'tala-3@1' }],
        impact: null,
        due: TODAY,
        overdue: true,
      },
    ])
    expect(triggers(assessed([full()]), { ...HERE, models: ['tala-2@2'] })).toEqual(['model_swap'])
  })

  test('is settled by a light assessment that looked at it, and not by one that looked at the old one', () => {
    expect(owed(assessed([full(), light({ covers: swapped })]), swapped)).toEqual([])
    expect(triggers(assessed([full(), light()]), swapped)).toEqual(['model_swap'])
    expect(triggers(assessed([full(), light({ covers: swapped, by: ['TODO'] })]), swapped)).toEqual([
      'model_swap',
    ])
    expect(triggers(assessed([full(), light({ covers: swapped, on: '2026-09-02' })]), swapped)).toEqual([
      'model_swap',
    ])
  })

  test('of another family owes a full assessment, and a light one does not settle it', () => {
    const other = { ...HERE, models: ['kite-1@1'] }
    expect(owed(assessed([full()]), other)).toMatchObject([
      {
        trigger: 'new_model_family',
        depth: 'full',
        why: [{ what: 'model', from: 'tala-2@1', to: 'kite-1@1' }],
      },
    ])
    expect(triggers(assessed([full(), light({ covers: other })]), other)).toEqual(['new_model_family'])
    expect(owed(assessed([full(), full({ id: 'AS-0003', on: TODAY, covers: other })]), other)).toEqual([])
  })

  test('that only went away is a change: it may have been the one that kept people safe', () => {
    const two = full({ covers: { ...HERE, models: ['tala-2@1', 'tala-guard@1'] } })
    expect(owed(assessed([two]))).toMatchObject([
      { trigger: 'model_swap', why: [{ what: 'model', from: 'tala-guard@1', to: null }] },
    ])
  })

  test('that comes back is a change as well', () => {
    expect(triggers(assessed([full(), light({ covers: swapped })]), HERE)).toEqual(['model_swap'])
  })
})

test.each<[string, Partial<Covered>, string, unknown]>([
  [
    'a prompt was changed',
    { prompts: { 'prompts/system.md': 'a2' } },
    'feature_or_prompt_change',
    { what: 'prompt', from: 'prompts/system.md', to: 'prompts/system.md' },
  ],
  [
    'a prompt is new',
    { prompts: { ...HERE.prompts, 'prompts/new.md': 'c1' } },
    'feature_or_prompt_change',
    { what: 'prompt', from: null, to: 'prompts/new.md' },
  ],
  [
    'a prompt is gone',
    { prompts: {} },
    'feature_or_prompt_change',
    { what: 'prompt', from: 'prompts/system.md', to: null },
  ],
  [
    'a policy was changed',
    { policies: { 'policy.md': 'b2' } },
    'policy_change',
    { what: 'policy', from: 'policy.md', to: 'policy.md' },
  ],
  [
    'a language file is new',
    { languages: ['en', 'sw', 'am'] },
    'new_language',
    { what: 'language', from: null, to: 'am' },
  ],
])('a light assessment is owed when %s, until one looked at it', (_, change, trigger, why) => {
  const now = { ...HERE, ...change }
  expect(owed(assessed([full()]), now)).toMatchObject([{ trigger, depth: 'light', why: [why] }])
  expect(owed(assessed([full(), light({ covers: now })]), now)).toEqual([])
})

test.each<[string, Partial<System>, string, string]>([
  ['market', { markets: ['KE', 'UG'] }, 'new_market', 'light'],
  ['language', { languages: ['en', 'sw', 'lg'] }, 'new_language', 'light'],
  ['kind of customer', { customers: ['schools', 'police'] }, 'new_customer_kind', 'light'],
  ['modality', { modalities: ['text', 'voice'] }, 'new_modality', 'full'],
])('a new %s of a system is owed an assessment', (_, change, trigger, depth) => {
  const made = (assessments: readonly Assessment[]) => withSystems({ assessments }, [system(change)])
  expect(owed(made([full()]))).toMatchObject([{ trigger, depth }])
  const covers = { ...HERE, ...change }
  expect(triggers(made([full(), light({ covers })]))).toEqual(depth === 'full' ? [trigger] : [])
  expect(owed(made([full({ covers })]))).toEqual([])
})

test('the market of one system is no change of another; a language that nobody claims concerns both', () => {
  const shop = system({ id: 'shop', name: 'Shop', markets: ['US'] })
  const both = full({ systems: ['chat', 'shop'], covers: { ...HERE, markets: ['KE'] } })
  const made = withSystems({ assessments: [both] }, [system(), shop])
  expect(owed(made, { ...HERE, markets: ['KE', 'US'] }).map((each) => [each.system, each.trigger])).toEqual([
    ['shop', 'new_market'],
  ])
  const languages = { ...HERE, languages: ['en', 'sw', 'am'] }
  expect(
    owed(made, languages)
      .filter(({ trigger }) => trigger === 'new_language')
      .map((each) => each.system),
  ).toEqual(['chat', 'shop'])
})

describe('people who complained and were right', () => {
  const upheld = (on: string, reference = 'G-1') => ({ reference, on, upheld: true })
  const harm = (scale: 2 | 5, grievances: readonly ReturnType<typeof upheld>[]) =>
    impact('IMP-0001', [group('sw', [rating([scale, 2, 2])])], { grievances })

  test('about a severe harm: a full assessment within 30 days', () => {
    const made = (today: string) =>
      owed(assessed([full()], { impacts: [harm(5, [upheld('2026-08-01')])] }), HERE, today)
    const [first] = made('2026-08-31')
    expect(first).toMatchObject({
      trigger: 'severe_grievance_upheld',
      depth: 'full',
      impact: 'IMP-0001',
      why: [{ what: 'grievance', from: null, to: 'G-1' }],
      due: '2026-08-31',
      overdue: false,
    })
    expect(made('2026-09-01')).toMatchObject([{ overdue: true }])
  })

  test('a small harm owes nothing for one complaint, and a full assessment for three', () => {
    const three = [upheld('2026-08-01'), upheld('2026-08-09', 'G-2'), upheld('2026-08-05', 'G-3')]
    expect(owed(assessed([full()], { impacts: [harm(2, three.slice(0, 2))] }))).toEqual([])
    expect(owed(assessed([full()], { impacts: [harm(2, three)] }))).toMatchObject([
      { trigger: 'cluster', impact: 'IMP-0001', due: '2026-09-08', overdue: false },
    ])
  })

  test('what was not upheld does not count', () => {
    const rejected = [1, 2, 3].map((n) => ({ reference: `G-${String(n)}`, on: '2026-08-01', upheld: false }))
    expect(owed(assessed([full()], { impacts: [harm(5, rejected)] }))).toEqual([])
  })

  test('only a full assessment of that harm, on the day or after it, settles it', () => {
    const impacts = [harm(5, [upheld('2026-08-01')])]
    const after = (extra: Partial<Assessment>) =>
      triggers(assessed([full(), full({ id: 'AS-0003', on: '2026-08-01', ...extra })], { impacts }))
    expect(after({ found: ['IMP-0001'] })).toEqual([])
    expect(after({ triggers: ['severe_grievance_upheld'] })).toEqual([])
    expect(after({ triggers: ['new_modality'] })).toEqual(['severe_grievance_upheld'])
    expect(after({ found: ['IMP-0001'], on: '2026-07-31' })).toEqual(['severe_grievance_upheld'])
    expect(after({ found: ['IMP-0001'], changed: null })).toEqual(['severe_grievance_upheld'])
  })

  test('a full assessment that found other harms only is none of this one', () => {
    const impacts = [harm(5, [upheld('2026-08-01')])]
    const cluster = full({ on: '2026-08-01', triggers: ['cluster'], found: ['IMP-0009'] })
    expect(triggers(assessed([cluster], { impacts }))).toEqual(['severe_grievance_upheld'])
  })

  test('a date that has not come puts nothing off', () => {
    const impacts = [harm(5, [upheld('2099-01-01')])]
    expect(owed(assessed([full()], { impacts }))).toMatchObject([
      { trigger: 'severe_grievance_upheld', due: '2026-10-01' },
    ])
  })

  test('a harm that nobody rated yet counts as severe', () => {
    const unrated = impact('IMP-0001', [group('sw', [])], { grievances: [upheld('2026-08-25')] })
    expect(triggers(assessed([full()], { impacts: [unrated] }))).toEqual(['severe_grievance_upheld'])
  })
})

describe('evidence', () => {
  const impacts = [impact('IMP-0001', [group('sw', [rating([2, 2, 2])])])]
  const better = evidence('EV-0001', ['IMP-0001'], { sw: [60, 10] }, { collectedOn: '2026-07-10' })
  const worse = evidence('EV-0002', ['IMP-0001'], { sw: [60, 40] }, { collectedOn: '2026-08-10' })

  test('that is worse than an earlier run owes a light assessment, even when it is better than its own start', () => {
    expect(owed(assessed([full()], { impacts, evidence: [worse, better] }))).toMatchObject([
      {
        trigger: 'evaluation_regression',
        depth: 'light',
        impact: 'IMP-0001',
        why: [{ what: 'evidence', from: 'EV-0001', to: 'EV-0002' }],
        due: '2026-08-10',
        overdue: true,
      },
    ])
    expect(
      owed(assessed([full(), light({ on: '2026-08-10' })], { impacts, evidence: [better, worse] })),
    ).toEqual([])
  })

  test('that is worse than its own start is found too, and a difference of chance is not', () => {
    const fell = evidence('EV-0003', ['IMP-0001'], { sw: [10, 60] })
    const chance = evidence('EV-0003', ['IMP-0001'], { sw: [60, 12] })
    expect(triggers(assessed([full()], { impacts, evidence: [fell] }))).toEqual(['evaluation_regression'])
    expect(owed(assessed([full()], { impacts, evidence: [better, chance] }))).toEqual([])
  })

  test('of over-refusal is not compared with evidence of harm', () => {
    const refusals = { ...worse, measure: 'over_refusal' } as const
    expect(owed(assessed([full()], { impacts, evidence: [better, refusals] }))).toEqual([])
  })
})

describe('a light assessment that found something grave', () => {
  const answers = light().answers.map((each) =>
    each.question === 'children' ? { ...each, grade: 5 as const } : each,
  )

  test('owes a full one within 30 days', () => {
    expect(owed(assessed([full(), light({ answers })]))).toMatchObject([
      {
        trigger: 'light_found_severe',
        depth: 'full',
        why: [{ what: 'assessment', from: 'AS-0002', to: 'children' }],
        due: '2026-09-19',
        overdue: false,
      },
    ])
    expect(triggers(assessed([full(), light({ unknownGroup: true })]))).toEqual(['light_found_severe'])
  })

  test('dated ahead, it owes one from today', () => {
    expect(owed(assessed([full(), light({ answers, on: '2099-01-01' })]))).toMatchObject([
      { trigger: 'light_found_severe', due: '2026-10-01' },
    ])
  })

  test('is settled by a full one on the day or later', () => {
    const later = (on: string) => triggers(assessed([light({ answers }), full({ on })]))
    expect(later('2026-08-20')).toEqual([])
    expect(later('2026-08-19')).toEqual(['light_found_severe'])
  })
})

describe('the calendar', () => {
  test('a light one is due after three months, a full one after twelve; months, not days', () => {
    const made = assessed([full({ on: '2026-07-01' })])
    expect(triggers(made, HERE, '2026-09-30')).toEqual([])
    expect(owed(made, HERE, '2026-10-01')).toMatchObject([
      { trigger: 'quarter', depth: 'light', due: '2026-10-01', overdue: false },
    ])
    expect(owed(made, HERE, '2026-10-02')).toMatchObject([{ trigger: 'quarter', overdue: true }])
    expect(triggers(assessed([full(), light({ on: '2027-05-01' })]), HERE, '2027-07-01')).toEqual(['year'])
  })

  test('three months after 30 November is the last day of February', () => {
    const made = assessed([full({ on: '2026-11-30' })])
    expect(owed(made, HERE, '2027-02-28')).toMatchObject([{ trigger: 'quarter', due: '2027-02-28' }])
    expect(owed(made, HERE, '2027-02-27')).toEqual([])
  })

  test('nothing is due by the calendar before a system is live', () => {
    const made = withSystems({ assessments: [full({ on: '2025-01-01' })] }, [system({ launched: null })])
    expect(owed(made)).toEqual([])
  })
})

test('an assessment that does not count settles nothing, whatever it says it looked at', () => {
  const watched = fc.record({
    models: fc.subarray(['tala-2@1', 'tala-3@1', 'kite-1@1']),
    prompts: fc.constantFrom<Covered['prompts']>(
      {},
      { 'prompts/system.md': 'a1' },
      { 'prompts/system.md': 'a2' },
    ),
    languages: fc.subarray(['en', 'sw', 'am']),
  })
  const uncounted = fc.constantFrom<Partial<Assessment>>(
    { by: [] },
    { by: ['TODO'] },
    { systems: [] },
    { answers: [] },
    { on: '2026-09-02' },
    { systems: ['other'] },
  )
  fc.assert(
    fc.property(watched, uncounted, fc.boolean(), (change, flaw, isFull) => {
      const now = { ...HERE, ...change }
      const extra = (isFull ? full : light)({ id: 'AS-0009', on: '2026-08-30', covers: now, ...flaw })
      expect(owed(assessed([full(), extra]), now)).toEqual(owed(assessed([full()]), now))
    }),
  )
})
