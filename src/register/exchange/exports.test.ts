import { describe, expect, test } from 'vitest'
import { evidence, group, impact, mitigation, rating, register } from '../../../tests/in-memory/registers.ts'
import { parse } from 'csv-parse/sync'
import { viewOf } from '../check/view.ts'
import { exporters, type ExportFormat } from './exporters.ts'
import { FITS } from './exported.ts'
import { englishRegister } from '../../words/register-speaker.ts'
import { assessed } from '../../../tests/in-memory/registers.ts'

const whole = register({
  impacts: [
    impact('IMP-0001', [group('sw', [rating([5, 2, 'unknown', 1])]), group('en', [rating([2, 2, 2])])], {
      title: '=HYPERLINK("x")',
      statement: 'A pupil in danger is not heard.',
      benefits: 'Pupils learn faster.',
      status: 'monitoring',
    }),
  ],
  mitigations: [mitigation('MIT-0001', ['IMP-0001'])],
  evidence: [evidence('EV-0001', ['IMP-0001'], { sw: [60, 20] })],
})
const chat = {
  id: 'chat',
  name: 'Chat',
  launched: null,
  markets: ['KE'],
  languages: ['sw'],
  modalities: [],
  customers: [],
}
const view = viewOf(assessed({ ...whole, about: { ...whole.about, systems: [chat] } }))
const formats = Object.keys(exporters) as ExportFormat[]

describe.each(formats)('the export %s', (format) => {
  const exported = exporters[format](englishRegister, view)

  test('names the harm and says field by field what was lost', () => {
    expect(exported.text).toContain('A pupil in danger is not heard.')
    const codes = FITS.map(({ code }) => code)
    for (const { fit, to, lost } of exported.fields) {
      expect(codes).toContain(fit)
      expect(to === null).toBe(fit === 'unmapped')
      if (fit === 'unmapped') expect(lost).not.toBeNull()
    }
    expect(exported.fields.some(({ lost }) => lost !== null)).toBe(true)
  })

  test('gives the same file twice', () => {
    expect(exporters[format](englishRegister, view)).toEqual(exported)
  })

  test('carries no benefit beside the harm and no status that means that somebody accepted it', () => {
    expect(exported.text).not.toContain('learn faster')
    expect(exported.text).not.toMatch(/accepted|tolerat|deviation-approved/i)
  })
})

test('a spreadsheet gets one row for each group, keeps unknown as unknown, and runs no formula', () => {
  const rows = parse<Record<string, string>>(exporters.csv(englishRegister, view).text, {
    columns: true,
    bom: true,
  })
  expect(rows.map((row) => [row['group'], row['level'], row['irremediability']])).toEqual([
    ['People of sw', '5', 'unknown'],
    ['People of en', '2', '2'],
  ])
  expect(rows[0]?.['title']).toBe('\'=HYPERLINK("x")')
})

test('OSCAL carries the three judgements apart, under a name of our own', () => {
  const risk = JSON.parse(exporters.oscal(englishRegister, view).text)['assessment-results'].results[0]
    .risks[0] as {
    status: string
    characterizations: { facets: { name: string; value: string }[] }[]
  }
  expect(risk.status).toBe('open')
  expect(risk.characterizations[0]?.facets.map(({ name, value }) => [name, value])).toEqual([
    ['scale', '5'],
    ['scope', '2'],
    ['irremediability', 'unknown'],
  ])
})

test('a model card gives the newest rate of each group with its interval, and an empty field for benefits', () => {
  const card = JSON.parse(exporters.cyclonedx(englishRegister, view).text).components[0].modelCard as {
    quantitativeAnalysis: { performanceMetrics: { slice: string; confidenceInterval: object }[] }
    considerations: { fairnessAssessments: { benefits: string }[] }
  }
  expect(card.quantitativeAnalysis.performanceMetrics.length).toBeGreaterThan(0)
  expect(card.quantitativeAnalysis.performanceMetrics[0]?.confidenceInterval).toMatchObject({
    lowerBound: expect.stringMatching(/^0\.\d{4}$/),
  })
  expect(card.considerations.fairnessAssessments.map(({ benefits }) => benefits)).toEqual(['', ''])
})

test('Article 27 says of a system with no markets yet that they are not said, in one sentence', () => {
  const of = { ...whole, about: { ...whole.about, systems: [{ ...chat, markets: [] }] } }
  const { text } = exporters['ai-act-27'](englishRegister, viewOf(assessed(of)))
  expect(text).toContain('Markets: not said yet. Languages: sw.')
})

test('the six points of Article 27 are there, and what only people know is asked', () => {
  const { text } = exporters['ai-act-27'](englishRegister, view)
  for (const point of ['(a)', '(b)', '(c)', '(d)', '(e)', '(f)']) expect(text).toContain(`### ${point}`)
  expect(text).toContain('To be written by you')
})

describe('an impact that names no system', () => {
  const everywhere = impact('IMP-0001', [group('sw', [rating([4, 2, 2])])], {
    systems: [],
    statement: 'A pupil in danger is not heard',
  })
  const of = { ...register({ impacts: [everywhere] }), about: { ...whole.about, systems: [chat] } }
  const seen = viewOf(assessed(of))

  test('stands in the Article 27 assessment of every system', () => {
    const { text } = exporters['ai-act-27'](englishRegister, seen)
    expect(text).toContain('IMP-0001')
    expect(text).toContain('- People of sw')
  })

  test('stands in the model card of every system', () => {
    const [card] = (
      JSON.parse(exporters.cyclonedx(englishRegister, seen).text) as {
        components: { properties: { name: string }[] }[]
      }
    ).components
    expect(card?.properties.map(({ name }) => name)).toEqual(['amends:IMP-0001:level'])
  })

  test('is said to be of all systems in a table', () => {
    const [row] = parse(exporters.csv(englishRegister, seen).text, { columns: true, bom: true }) as Record<
      string,
      string
    >[]
    expect(row?.['systems']).toBe('all systems')
  })

  test('is told as a sentence of its own, before its level', () => {
    expect(exporters['ai-act-27'](englishRegister, seen).text).toContain(
      'is not heard. Level 4 because of scale.',
    )
  })
})

test.each([
  [{ known: 12000, estimated: null }, 'Pupils (people: 12000).'],
  [{ known: null, estimated: { count: 900, method: 'survey' } }, 'Pupils (people, by estimate: 900).'],
  [{ known: null, estimated: null, heightenedRisk: 'They are children' }, 'graver: They are children.'],
])('Article 27 calls a counted number no estimate, nor an estimate counted: %j', (size, said) => {
  const impacts = [impact('IMP-0001', [group('g', [], { name: 'Pupils', ...size })])]
  const of = { ...register({ impacts }), about: { ...whole.about, systems: [chat] } }
  expect(exporters['ai-act-27'](englishRegister, viewOf(assessed(of))).text).toContain(said)
})
