import { describe, expect, test } from 'vitest'
import {
  attribution,
  evidence,
  group,
  impact,
  lowering,
  mitigation,
  NOTHING_WATCHED,
  rating,
  register,
  signature,
} from '../../../tests/in-memory/registers.ts'
import type { Register } from '../../domain/diligence/register.ts'
import { viewOf } from '../check/view.ts'
import { toFile } from '../files/schema/case.ts'
import { exporters, type ExportFormat } from './exporters.ts'
import { englishRegister } from '../../words/register-speaker.ts'
import { assessed } from '../../../tests/in-memory/registers.ts'

let made = 0
/** A word that stands nowhere else. */
const word = () => `mark${String(++made).padStart(4, '0')}x`
/** A day before the day of the tests, given to one field only. */
const day = () => new Date(Date.UTC(2026, 0, 1 + (++made % 200))).toISOString().slice(0, 10)
const people = () => 70_000 + ++made
const dissent = () => [{ by: word(), view: word() }]

/** A register in which every field that can hold words, a day or a number of people holds one of its own. */
const full: Register = {
  recounts: {},
  about: {
    register: 1,
    organisation: word(),
    systems: [
      {
        id: 'chat',
        name: word(),
        launched: day(),
        markets: [word()],
        languages: [word()],
        modalities: [word()],
        customers: [word()],
      },
    ],
    entities: [{ id: 'kiosk', name: word(), roles: ['deployer'] }],
    watch: {
      mlbom: [word()],
      prompts: [word()],
      languages: [word()],
      policies: [word()],
      evaluations: [word()],
    },
    settings: { freshDays: people() },
    rulePages: `https://example.org/${word()}`,
    errorsFrom: [{ rule: 'R413', from: day(), by: word(), on: day() }],
  },
  impacts: [
    impact(
      'IMP-0001',
      [
        group(word(), [rating([4, 3, 2], { by: word(), on: day(), reasons: word() })], {
          name: word(),
          keys: { language: word() },
          known: people(),
          estimated: { count: people(), method: word() },
          heightenedRisk: word(),
          lowered: [lowering({ by: word(), on: day(), reason: word() })],
        }),
      ],
      {
        title: word(),
        statement: word(),
        otherRights: [{ name: word(), source: word() }],
        precaution: {
          since: day(),
          releaseCondition: word(),
          released: { on: day(), by: word(), evidence: ['EV-0001'] },
        },
        delay: { deadline: day(), reason: word(), acceptedBy: word() },
        attribution: [
          attribution('kiosk', {
            from: day(),
            reasons: word(),
            knowledgeOn: day(),
            claim: { finding: 'directly_linked', words: word() },
            by: word(),
            on: day(),
          }),
        ],
        leverage: [
          {
            entity: 'kiosk',
            channel: 'bilateral',
            have: true,
            step: word(),
            effect: word(),
            on: day(),
            nextReview: day(),
          },
        ],
        grievances: [{ reference: word(), on: day(), upheld: true }],
        benefits: word(),
        foreign: [{ tool: word(), field: word(), text: word(), warning: word() }],
        closed: {
          on: day(),
          by: word(),
          evidence: ['EV-0001'],
          remedy: { links: [word()], none: null, words: word() },
          confirmed: { on: day(), by: word() },
        },
        history: [{ on: day(), by: word(), what: word() }],
      },
    ),
  ],
  mitigations: [
    mitigation('MIT-0001', ['IMP-0001'], {
      title: word(),
      owner: word(),
      earliestPoint: { role: 'deployer', whyNotThere: word() },
      owningFunction: word(),
      checkOn: day(),
      stopCondition: word(),
      leastProtected: [word()],
      noSideEffects: { by: word(), on: day(), why: word() },
    }),
  ],
  evidence: [
    evidence(
      'EV-0001',
      ['IMP-0001'],
      { [word()]: [60, 20] },
      {
        title: word(),
        collectedOn: day(),
        by: word(),
        splitBy: word(),
        signedBy: [
          {
            ...signature({ asked: people(), of: people() }),
            name: word(),
            group: word(),
            on: day(),
            how: word(),
            language: word(),
          },
        ],
        summary: word(),
        sources: [
          {
            when: 'after',
            format: 'csv',
            file: word(),
            sha256: word(),
            results: word(),
            address: word(),
            tool: word(),
            model: word(),
            ranOn: day(),
            overrideReason: word(),
          },
        ],
      },
    ),
  ],
  assessments: [
    {
      id: 'AS-0001',
      depth: 'full',
      triggers: ['launch'],
      systems: ['chat'],
      on: day(),
      by: [word()],
      tookPart: [{ who: word(), as: 'affected' }],
      covers: { ...NOTHING_WATCHED, models: [word()] },
      answers: [{ question: word(), answer: word(), grade: null }],
      found: ['IMP-0001'],
      unknownGroup: false,
      changed: word(),
    },
  ],
  engagements: [
    {
      id: 'ENG-0001',
      on: day(),
      purpose: word(),
      with: 'affected',
      whyNotDirect: word(),
      impacts: ['IMP-0001'],
      groups: [word()],
      regions: [word()],
      languages: [word()],
      method: word(),
      heard: word(),
      approvedByParticipants: true,
      influence: 'changed',
      why: word(),
      feedbackOn: day(),
    },
  ],
  counterbalances: [
    {
      id: 'CB-0001',
      title: word(),
      on: day(),
      protects: ['privacy'],
      restricts: ['privacy'],
      gate: 'continue',
      absolute: [],
      options: [],
      consulted: [word()],
      dissent: dissent(),
      decision: { option: word(), by: word(), on: day(), reasons: word() },
      reviewOn: day(),
      reopenWhen: word(),
      impacts: ['IMP-0001'],
    },
  ],
  releases: [
    {
      id: 'REL-0001',
      system: 'chat',
      on: day(),
      decision: 'staged',
      reasonsForAccess: word(),
      reasonsOfHarm: word(),
      conditions: [{ what: word(), owner: word(), by: day(), metOn: day() }],
      decidedBy: [word()],
      dissent: dissent(),
      reviewOn: day(),
    },
  ],
}

const KINDS = {
  register: full.about,
  impact: full.impacts,
  mitigation: full.mitigations,
  evidence: full.evidence,
  assessment: full.assessments,
  engagement: full.engagements,
  counterbalance: full.counterbalances,
  release: full.releases,
}

interface Marker {
  readonly path: string
  readonly text: string
}

/** Every marker with the field in which it stands. */
function markersIn(value: unknown, path: string): Marker[] {
  if (Array.isArray(value)) return value.flatMap((each) => markersIn(each, path))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => markersIn(inner, `${path}.${key}`))
  const text = String(value)
  return /^(mark\d+x|2026-\d\d-\d\d|7\d{4})$/.test(text) ? [{ path, text }] : []
}

const markers = Object.entries(KINDS).flatMap(([kind, entries]) => markersIn(toFile(entries), kind))
const seen = (whole: Register, format: ExportFormat) =>
  exporters[format](englishRegister, viewOf(assessed(whole)))

test('every marker stands in one field only', () => {
  expect(new Set(markers.map(({ text }) => text)).size).toBe(markers.length)
  expect(markers.length).toBeGreaterThan(120)
})

describe.each(Object.keys(exporters) as ExportFormat[])('the export %s', (format) => {
  const { text, fields } = seen(full, format)
  const isThere = (marker: Marker) => text.includes(marker.text)
  const lostPaths = fields.flatMap(({ field, fit, missing }) =>
    missing ? missing.map((path) => `${field}.${path}`) : fit === 'unmapped' ? [field] : [],
  )
  const isNamed = ({ path }: Marker) => lostPaths.some((lost) => path === lost || path.startsWith(`${lost}.`))

  test('carries every field of the register or names it as lost', () => {
    expect(markers.filter((marker) => !isThere(marker) && !isNamed(marker))).toEqual([])
  })

  test('names nothing as lost that it carries', () => {
    expect(markers.filter((marker) => isThere(marker) && isNamed(marker))).toEqual([])
  })

  test('says in words each field that it names as lost', () => {
    for (const { missing, lost } of fields) for (const path of missing ?? []) expect(lost).toContain(path)
    for (const id of ['AS-0001', 'CB-0001', 'REL-0001', 'ENG-0001'])
      expect(fields.map(({ lost }) => lost).join()).toContain(id)
  })

  test('says nothing about what the register does not hold', () => {
    const little = register({ impacts: [impact('IMP-0001', [], { systems: [] })] })
    const chat = full.about.systems
    const said = seen({ ...little, about: { ...little.about, systems: chat } }, format).fields
    expect(new Set(said.map(({ field }) => field.split('.')[0]))).toEqual(new Set(['register', 'impact']))
    expect(said.map(({ lost, field }) => `${field} ${lost ?? ''}`).join()).not.toMatch(
      /precaution|leverage|attribution|history|benefit|ratings/,
    )
  })

  test('names the mitigation that it leaves out because it is tied to no impact', () => {
    const alone = { ...full, mitigations: [...full.mitigations, mitigation('MIT-0002', [])] }
    expect(seen(alone, format).fields.map(({ lost }) => lost)).toContain('Not in this file at all: MIT-0002.')
  })
})
