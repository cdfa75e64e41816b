import type { Impact, Register } from '../../src/domain/diligence/register.ts'
import * as make from './registers.ts'

const { rating, group, impact, mitigation, evidence, lowering, attribution } = make

/** What a register is made of, without whose it is. */
export type Parts = Partial<Omit<Register, 'about'>>

export const people = group('sw', [rating([2, 2, 2])])
export const quiet = impact('IMP-0001', [people])

/** One impact, rated 2, with whatever is different. */
export const one = (change: Partial<Impact>): Parts => ({ impacts: [{ ...quiet, ...change }] })
export const rated = (grades: make.Grades, extra: Parameters<typeof rating>[1] = {}): Parts =>
  one({ groups: [group('sw', [rating(grades, extra)])] })

const upheld = [{ reference: 'G-1', on: '2026-07-01', upheld: true }] as const
export const works = evidence('EV-0001', ['IMP-0001'], { sw: [60, 10] })
const done = { on: '2026-08-20', by: 'Noor', evidence: ['EV-0001'], remedy: null, confirmed: null }
const delay = { deadline: '2026-12-01', reason: 'copies spread', acceptedBy: 'Noor' }
const precaution = { since: '2026-02-01', releaseCondition: 'a test', released: null }
export const own = mitigation('MIT-0001', ['IMP-0001'])
const tied = (...entries: ReturnType<typeof attribution>[]): Parts => one({ attribution: entries })
const steps = {
  leverage: [
    {
      entity: 'm',
      channel: 'bilateral',
      have: true,
      step: 'asked',
      effect: null,
      on: '2026-08-01',
      nextReview: '2026-10-01',
    },
  ],
} as const
const answers = attribution('kiosk').answers
const contributes = { ...answers, q3_made_possible_or_easier: 'yes' } as const
const run = (when: 'before' | 'after', ranOn: string) => make.source({ when, file: `${when}.json`, ranOn })
const proof = (...args: Parameters<typeof evidence>): Parts => ({
  impacts: [quiet],
  evidence: [evidence(...args)],
})
/** A mitigation that made it worse for people who write in Swahili. */
export const ended = (status: 'active' | 'retired' | 'ineffective'): Parts => ({
  ...proof('EV-0001', ['IMP-0001'], { sw: [10, 60] }),
  mitigations: [{ ...own, status }],
})
export const lowered = (change: Parameters<typeof lowering>[0], more: Parts = {}): Parts => ({
  impacts: [impact('IMP-0001', [group('sw', [rating([2, 3, 2])], { lowered: [lowering(change)] })])],
  mitigations: [own],
  evidence: [works],
  ...more,
})

/** A harm that happened and was closed, with what is different. */
const putRight = (change: Partial<NonNullable<Impact['closed']>> = {}): Parts => ({
  ...one({ kind: 'actual', status: 'closed', closed: { ...put, ...change } }),
  evidence: [works],
})
const put = {
  ...done,
  remedy: { links: ['AM-2026-0001'], none: null, words: null },
  confirmed: { by: 'Iris', on: '2026-08-21' },
}
const rests = (signature: Parameters<typeof make.signature>[0], more: Parts = {}): Parts =>
  lowered(
    {},
    {
      evidence: [{ ...works, groups: [], signedBy: [make.signature(signature)] }],
      ...more,
    },
  )
const recounted = (recount: Register['recounts'][string]): Parts =>
  lowered({}, { recounts: { 'EV-0001': recount } })

/** For each rule of the level part, registers in which it finds something. */
export const FINDS: readonly (readonly [rule: string, parts: Parts])[] = [
  ['R101', one({ groups: [] })],
  ['R102', one({ groups: [group('sw', [])] })],
  ['R103', rated([2, 'unknown', 2])],
  ['R106', one({ delay: { ...delay, reason: 'TODO' } })],
  ['R106', one({ delay: { ...delay, deadline: '' } })],
  ['R107', one({ delay: { ...delay, acceptedBy: null } })],
  ['R108', one({ delay: { ...delay, deadline: '2026-08-01' } })],
  ['R110', rated([5, 2, 2, 'unknown'])],
  ['R111', one({ precaution: { ...precaution, releaseCondition: '' } })],
  ['R112', one({ precaution: { ...precaution, released: done } })],
  ['R120', rated([4, 2, 2])],
  ['R121', one({ groups: [group('sw', [rating([1, 2, 2]), rating([3, 2, 2], { rater: 'affected' })])] })],
  ['R122', one({ groups: [group('sw', people.ratings, { known: null })] })],
  ['R123', one({ groups: [group('sw', people.ratings, { known: 4 })] })],
  ['R124', one({ groups: [group('sw', people.ratings, { estimated: { count: 900, method: '' } })] })],
  ['R130', one({ status: 'closed', closed: done })],
  ['R131', one({ status: 'closed' })],
  ['R131', one({ closed: done })],
  ['R132', { ...one({ status: 'closed', closed: { ...done, evidence: [] }, grievances: upheld }) }],
  [
    'R132',
    {
      ...lowered({ reason: '' }),
      impacts: (lowered({ reason: '' }).impacts ?? []).map((each) => ({
        ...each,
        status: 'closed',
        closed: done,
      })),
    },
  ],
  ['R133', { ...one({ kind: 'actual', status: 'closed', closed: done }), evidence: [works] }],
  ['R134', putRight({ remedy: null })],
  ['R134', putRight({ remedy: { links: ['TODO'], none: null, words: 'put right' } })],
  ['R135', putRight({ remedy: { links: [], none: 'nobody_found', words: ' - ' } })],
  ['R136', putRight({ confirmed: null })],
  ['R136', putRight({ confirmed: { by: 'Iris', on: '2026-08-01' } })],
  ['R137', putRight({ confirmed: { by: 'NOOR', on: '2026-08-21' } })],
  ['R140', one({ foreign: [{ tool: 'GRC', field: 'treatment', text: 'accept', warning: 'R090' }] })],
  ['R142', one({ grievances: upheld })],
  ['R143', { ...one({ grievances: upheld }), mitigations: [own] }],
  ['R144', one({ grievances: [{ reference: 'G-1', on: '2099-01-01', upheld: true }] })],
  ['R201', one({ groups: [group('sw', [rating([3, 2, 2]), rating([2, 2, 2], { on: '2026-05-01' })])] })],
  ['R204', lowered({}, { evidence: [{ ...works, collectedOn: '2026-03-20' }] })],
  ['R205', { ...one({ closed: { ...done, by: 'ada' } }), mitigations: [{ ...own, owner: 'Ada' }] }],
  ['R206', { mitigations: [own], evidence: [{ ...works, by: 'mio' }] }],
  ['R210', lowered({ by: '' })],
  ['R211', lowered({ on: 'x' })],
  ['R212', lowered({ on: '2026-12-01' })],
  ['R213', lowered({ reason: '' })],
  ['R214', lowered({ judgement: 'irremediability', to: 3 })],
  ['R215', lowered({ by: 'Ada' })],
  ['R216', lowered({ evidence: [] })],
  ['R217', lowered({ evidence: ['EV-0009'] })],
  ['R218', lowered({}, { evidence: [{ ...works, impacts: ['IMP-0002'] }] })],
  ['R219', lowered({ by: 'Mio' })],
  ['R220', lowered({ by: 'Eve' })],
  [
    'R221',
    {
      ...lowered({}),
      impacts: [
        impact('IMP-0001', [
          group('sw', [rating([2, 3, 2], { rater: 'affected' })], {
            lowered: [lowering({ toldAffected: false })],
          }),
        ]),
      ],
    },
  ],
  [
    'R222',
    {
      ...lowered({}),
      impacts: (lowered({}).impacts ?? []).map((each) => ({
        ...each,
        grievances: [{ ...upheld[0], on: '2026-08-03' }],
      })),
    },
  ],
  [
    'R223',
    {
      ...lowered({}),
      impacts: [
        impact('IMP-0001', [
          group('sw', [rating([2, 3, 2], { on: '2026-08-20' })], { lowered: [lowering()] }),
        ]),
      ],
    },
  ],
  [
    'R224',
    {
      ...lowered({}),
      impacts: [
        impact('IMP-0001', [group('sw', [rating([2, 3, 2])], { known: null, lowered: [lowering()] })]),
      ],
    },
  ],
  ['R225', lowered({ to: 1 })],
  ['R226', lowered({ to: 1, second: { by: 'noor', on: '2026-08-11', reason: 'I looked at it as well' } })],
  ['R226', lowered({ to: 1, second: { by: 'Iris', on: '2026-08-11', reason: lowering().reason } })],
  ['R229', rests({ says: 'worse' })],
  ['R230', { ...lowered({ judgement: 'scale', to: 1 }) }],
  ['R231', lowered({}, { evidence: [{ ...works, collectedOn: 'x' }] })],
  ['R232', lowered({}, { evidence: [{ ...works, collectedOn: '2026-12-01' }] })],
  ['R233', lowered({}, { evidence: [{ ...works, collectedOn: '2025-12-01' }] })],
  ['R234', lowered({}, { evidence: [evidence('EV-0001', ['IMP-0001'], { sw: [60, 10], en: [10, 60] })] })],
  [
    'R235',
    lowered(
      {},
      {
        evidence: [
          {
            ...works,
            groups: [...works.groups, { key: 'en', before: make.count(0, 20), after: make.count(12, 20) }],
          },
        ],
      },
    ),
  ],
  ['R236', lowered({}, { evidence: [{ ...works, splitBy: null }] })],
  ['R237', lowered({}, { evidence: [{ ...works, splitBy: 'age' }] })],
  ['R238', lowered({}, { evidence: [evidence('EV-0001', ['IMP-0001'], { en: [60, 10] })] })],
  [
    'R239',
    lowered({}, { evidence: [{ ...works, groups: [{ key: 'sw', before: null, after: make.count(3) }] }] }),
  ],
  ['R240', lowered({}, { evidence: [evidence('EV-0001', ['IMP-0001'], { sw: [60, 58] })] })],
  ['R241', recounted('counts_differ')],
  ['R242', recounted('copy')],
  ['R243', recounted('files_missing')],
  ['R244', recounted('typed')],
  ['R245', lowered({}, { evidence: [{ ...works, groups: [...works.groups, ...works.groups] }] })],
  ['R246', lowered({ judgement: 'scale', to: 1 }, { evidence: [{ ...works, shows: 'milder_harm' }] })],
  [
    'R247',
    lowered(
      {},
      {
        evidence: [{ ...evidence('EV-0001', ['IMP-0001'], { sw: [60, 61] }), signedBy: [make.signature()] }],
      },
    ),
  ],
  ['R248', rests({ how: null })],
  ['R249', rests({ asked: 1 })],
  ['R251', rated([4, 2, 2])],
  ['R252', tied(attribution('kiosk', { answers: {} }))],
  ['R253', tied(attribution('kiosk', { finding: 'not_linked' }))],
  ['R254', tied(attribution('kiosk', { answers: contributes }), attribution('kiosk', { on: '2026-06-01' }))],
  ['R255', tied(attribution('kiosk', { knowledgeOn: '2026-07-01' }))],
  ['R256', tied(attribution('kiosk', { knowledgeOn: '2026-08-20' }))],
  ['R257', tied(attribution('kiosk'))],
  ['R262', { ...one({ attribution: [attribution('m', { answers: contributes })], ...steps }) }],
  [
    'R258',
    one({
      attribution: [attribution('kiosk')],
      leverage: [{ ...steps.leverage[0], nextReview: '2026-08-30' }],
    }),
  ],
  ['R259', tied(attribution('kiosk', { claim: { finding: 'not_linked', words: 'not us' } }))],
  ['R260', one({ attribution: [attribution('kiosk')], grievances: upheld })],
  ['R261', tied(attribution('kiosk', { until: '2026-03-01' }))],
  ['R301', proof('EV-0001', ['IMP-0001'], { sw: [60, 10] }, { collectedOn: '2026-01-01' })],
  ['R302', proof('EV-0001', ['IMP-0001'], { sw: [10, 60] })],
  ['R303', proof('EV-0001', ['IMP-0001'], { sw: [10, 40], en: [120, 20] })],
  ['R314', ended('retired')],
  ['R314', ended('ineffective')],
  [
    'R304',
    {
      impacts: [quiet],
      evidence: [{ ...works, groups: [{ key: 'sw', before: make.count(3, 9), after: make.count(0, 9) }] }],
    },
  ],
  ['R305', proof('EV-0001', ['IMP-0001'], { sw: [60, 58] })],
  ['R306', proof('EV-0001', ['IMP-0001'], {})],
  ['R307', proof('EV-0001', [], { sw: [60, 10] })],
  ['R308', proof('EV-0001', ['IMP-0001'], { en: [60, 10] })],
  [
    'R309',
    {
      impacts: [quiet],
      evidence: [
        {
          ...works,
          sources: [
            make.source({ format: 'inspect', file: 'run.json', overrideReason: 'the last ten timed out' }),
          ],
        },
      ],
    },
  ],
  [
    'R312',
    proof('EV-0001', ['IMP-0001'], {}, { signedBy: [make.signature({ name: 'ADA', on: '2026-08-01' })] }),
  ],
  [
    'R313',
    proof(
      'EV-0001',
      ['IMP-0001'],
      { sw: [60, 10] },
      { sources: [run('before', '2026-07-30'), run('after', '2026-07-20')] },
    ),
  ],
  ['R315', { ...proof('EV-0001', ['IMP-0001'], { sw: [60, 10] }), recounts: { 'EV-0001': 'counts_differ' } }],
  ['R316', { ...proof('EV-0001', ['IMP-0001'], { sw: [60, 10] }), recounts: {} }],
  ['R317', { ...proof('EV-0001', ['IMP-0001'], { sw: [60, 10] }), recounts: { 'EV-0001': 'copy' } }],
  ['R318', { impacts: [quiet], evidence: [{ ...works, groups: [...works.groups, ...works.groups] }] }],
  ['R319', proof('EV-0001', ['IMP-0001'], {}, { signedBy: [make.signature({ language: null })] })],
  ['R320', { ...proof('EV-0001', ['IMP-0001'], { sw: [60, 10] }), recounts: { 'EV-0001': 'typed' } }],
  ['R310', proof('EV-0001', ['IMP-0001'], { sw: [60, 10] }, { collectedOn: '2026-12-01' })],
  [
    'R311',
    proof(
      'EV-0001',
      ['IMP-0001'],
      {},
      {
        sources: [make.source({ when: 'once', format: 'qualitative', file: 'talk.md' })],
      },
    ),
  ],
]
