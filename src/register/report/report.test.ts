import { describe, expect, test } from 'vitest'
import {
  count,
  evidence,
  group,
  impact,
  lowering,
  mitigation,
  NOTHING_WATCHED,
  rating,
  register,
} from '../../../tests/in-memory/registers.ts'
import { ENOUGH_OBSERVATIONS } from '../../domain/vocabulary/diligence.ts'
import type { Engagement, Register } from '../../domain/diligence/register.ts'
import { viewOf } from '../check/view.ts'
import { reportOf } from './content.ts'
import { FORMS } from './forms.ts'
import { onePage } from './one-page.ts'
import { englishRegister } from '../../words/register-speaker.ts'
import { assessed } from '../../../tests/in-memory/registers.ts'

const pageOf = (whole: Register) =>
  onePage(reportOf(englishRegister, viewOf(assessed(whole)), []), FORMS.html)
const markdownOf = (whole: Register) =>
  onePage(reportOf(englishRegister, viewOf(assessed(whole)), []), FORMS.markdown)

const talk: Engagement = {
  id: 'ENG-0001',
  on: '2026-06-01',
  purpose: 'hear them',
  with: 'affected',
  whyNotDirect: null,
  groups: ['sw'],
  regions: [],
  languages: [],
  impacts: [],
  method: 'interviews',
  heard: 'It insults us',
  approvedByParticipants: true,
  influence: 'changed',
  why: 'we changed the prompt',
  feedbackOn: null,
}

describe('the report', () => {
  test('puts a rare, irreparable harm to few before a frequent, minor one to many', () => {
    const page = pageOf(
      register({
        impacts: [
          impact('IMP-0001', [group('many', [rating([1, 5, 1, 5])])], { title: 'Slow answers' }),
          impact('IMP-0002', [group('few', [rating([5, 1, 5, 1])])], { title: 'Crisis not heard' }),
          impact('IMP-0003', [group('some', [rating([2, 2, 2, 5])])], { title: 'Odd jokes' }),
        ],
      }),
    )
    const place = (id: string) => page.indexOf(`<h3 id="${id}">`)
    expect(place('IMP-0002')).toBeGreaterThan(0)
    expect(place('IMP-0002')).toBeLessThan(place('IMP-0003'))
  })

  test('DD4 shows the group of one per cent that always fails, in the chart and in the table', () => {
    const page = pageOf(
      register({
        impacts: [impact('IMP-0001', [group('en', [rating([4, 3, 3])])])],
        evidence: [
          evidence(
            'EV-0001',
            ['IMP-0001'],
            {},
            {
              groups: [
                { key: 'en', before: count(100, 990), after: count(20, 990) },
                { key: 'rare-dialect', before: count(10, 10), after: count(10, 10) },
              ],
            },
          ),
        ],
      }),
    )
    expect(page).toMatch(/<th scope="row">rare-dialect<\/th><td>100 % \(10 of 10\); 72 % to 100 %<\/td>/)
    expect(page).toMatch(/<svg[^]*rare-dialect[^]*<\/svg>/)
  })

  test('says "not assessed" where nobody has rated, never a low level', () => {
    const page = pageOf(register({ impacts: [impact('IMP-0001', [group('x', [])])] }))
    expect(page).toContain('Not assessed yet.')
    expect(page).not.toMatch(/Level 1, because/)
  })

  test('says of a mitigation without evidence that nothing shows it works', () => {
    const whole = register({
      impacts: [impact('IMP-0001', [group('x', [rating([4, 3, 3])])])],
      mitigations: [mitigation('MIT-0001', ['IMP-0001'], { status: 'active' })],
    })
    expect(markdownOf(whole)).toContain('Not shown to work yet')
  })

  test('takes the figures of its method from the rules', () => {
    const whole = register({})
    const fresh = { ...whole, about: { ...whole.about, settings: { freshDays: 77 } } }
    expect(markdownOf(fresh)).toContain('not older than 77 days')
    expect(markdownOf(fresh)).toContain(`Fewer than ${ENOUGH_OBSERVATIONS} scored answers`)
  })

  test('runs nothing that somebody wrote into a title', () => {
    const hostile = '<script>alert(1)</script> | [x](javascript:alert(1))'
    const whole = register({
      impacts: [impact('IMP-0001', [group('x', [rating([4, 3, 3])])], { title: hostile })],
    })
    expect(pageOf(whole)).not.toContain('<script')
    expect(markdownOf(whole)).not.toMatch(/[^\\]<script/)
    expect(markdownOf(whole)).not.toMatch(/[^\\]\[x[^\\]\]\(javascript/)
  })

  test('needs nothing from elsewhere: no script, no link to another place', () => {
    const page = pageOf(register({ impacts: [impact('IMP-0001', [group('x', [rating([4, 3, 3])])])] }))
    expect(page).not.toMatch(/<script|src=|url\(|@import|https?:\/\//)
  })

  test('says "all systems" of an impact that names none', () => {
    const whole = register({
      impacts: [impact('IMP-0001', [group('x', [rating([4, 3, 3])])], { systems: [] })],
    })
    expect(markdownOf(whole)).toContain('Systems: all systems.')
  })

  test('calls the groups of the evidence by the name people gave them, with the key beside it', () => {
    const whole = register({
      impacts: [impact('IMP-0001', [group('sw', [rating([4, 3, 3])], { name: 'Swahili speakers' })])],
      evidence: [evidence('EV-0001', ['IMP-0001'], { sw: [60, 20], en: [50, 20] })],
    })
    expect(pageOf(whole)).toContain('<th scope="row">Swahili speakers (sw)</th>')
    expect(pageOf(whole)).toContain('<th scope="row">en</th>')
  })

  test('ends what people typed as a sentence', () => {
    const whole = register({
      engagements: [talk],
    })
    expect(pageOf(whole)).toContain('It changed the decision. we changed the prompt.<')
  })

  test('calls the groups that were heard by their names', () => {
    const heard = { ...talk, groups: ['sw', 'somebody else'], impacts: ['IMP-0001'] }
    const impacts = [impact('IMP-0001', [group('sw', [], { name: 'Swahili speakers' })])]
    expect(pageOf(register({ impacts, engagements: [heard] }))).toContain(
      '<td>Swahili speakers, somebody else</td>',
    )
  })

  test('says why no change is shown although the interval beside it is below zero', () => {
    const page = markdownOf(
      register({
        evidence: [
          evidence(
            'EV-0001',
            [],
            {},
            {
              groups: ['a', 'b', 'c'].map((key) => ({ key, before: count(30, 100), after: count(18, 100) })),
            },
          ),
        ],
      }),
    )
    expect(page).toMatch(
      /No change shown\. Better on its own, but not surely so once it is counted that 3 groups were compared\./,
    )
    expect(page).toContain('3 groups were compared. With many groups some look better by chance.')
    expect(page).toContain('may then lie below zero and yet show no change')
  })

  test('names who lowered a grade, why, on which evidence, and whether it is in force', () => {
    const page = markdownOf(
      register({
        impacts: [impact('IMP-0001', [group('sw', [rating([4, 3, 3])], { lowered: [lowering()] })])],
        evidence: [evidence('EV-0001', ['IMP-0001'], { sw: [100, 20] })],
      }),
    )
    expect(page).toContain(
      'People of sw: scope lowered from 3 to 2 by Noor on 2026-08-10, on evidence EV-0001. Reason: the leak was closed for them. It is in force.',
    )
  })

  test('names each assessment, who answered, and what is different because of it', () => {
    const page = markdownOf({
      ...register({
        assessments: [
          {
            id: 'AS-0001',
            depth: 'full',
            triggers: ['launch'],
            systems: ['chat'],
            on: '2026-05-01',
            by: ['Ada', 'Noor'],
            tookPart: [],
            covers: NOTHING_WATCHED,
            answers: [],
            found: [],
            unknownGroup: false,
            changed: 'The filter was added',
          },
        ],
      }),
    })
    expect(page).toMatch(/AS-0001 \| Full \| 2026\\?-05-01 \| chat \| Ada, Noor \| The filter was added/)
  })

  test('calls an impact whose file cannot be read unreadable, and not gone', () => {
    const mark = { impact: 'IMP-0002', group: 'g', judgement: 'scale', grade: 4, on: '2026-01-01' } as const
    const view = viewOf(assessed(register(), [mark]))
    const unread = onePage(reportOf(englishRegister, view, [], ['IMP-0002', 'EV-0001']), FORMS.markdown)
    expect(unread).toContain(
      'IMP-0002 cannot be read, so its place and its level stay as they were recorded: 4.',
    )
    expect(unread).toContain('EV-0001 cannot be read')
    expect(unread).not.toContain('is gone from the files')
    expect(onePage(reportOf(englishRegister, view, []), FORMS.markdown)).toContain(
      'IMP-0002 was recorded once and is gone from the files.',
    )
  })
})
