import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { grievanceInput } from '../../src/actions/intake/submit-grievance.ts'
import { isInvalid, parseInput } from '../../src/actions/parse-input.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { sameText } from '../../src/domain/typed/same-text.ts'
import { verbCalled, VERB_NAMES } from '../../src/domain/verbs.ts'
import { fieldsOf } from '../../src/web/staff/forms/field-spec.ts'
import { readForm } from '../../src/web/staff/forms/read-form.ts'
import { PLAIN, typedAs, VARIANTS, type TypedKind, type Variant } from '../fields/variants.ts'

/** Which kind of typing a kind of field is; the others are chosen and not typed. */
const KINDS: Readonly<Record<string, TypedKind>> = {
  short_text: 'text',
  long_text: 'text',
  meant: 'text',
  email: 'email',
  count: 'count',
  moment: 'date',
}

const contact = grievanceInput.shape.contact.unwrap().unwrap()
const inputs: readonly (readonly [string, z.ZodObject])[] = [
  ...VERB_NAMES.map((name) => [name, verbCalled(name).input] as const),
  ['contact', contact],
]

/** Every field of every form that somebody types into. */
const fields = inputs.flatMap(([form, input]) =>
  fieldsOf(z.object(typed(input.shape))).map((spec) => {
    const kind = spec.name === 'email' ? 'email' : (KINDS[spec.kind] ?? 'text')
    return { form, spec, kind, schema: z.object({ [spec.name]: input.shape[spec.name] as z.ZodType }) }
  }),
)

function typed(shape: z.ZodRawShape): z.ZodRawShape {
  return Object.fromEntries(
    Object.entries(shape).filter(([, field]) => {
      const told = (field as z.ZodType).meta()?.['field']
      return typeof told === 'string' && told in KINDS
    }),
  )
}

function inputOf({ spec, kind }: (typeof fields)[number], text: string): Record<string, unknown> {
  const form = new FormData()
  if (kind === 'date') {
    form.set(`${spec.name}-date`, text)
    form.set(`${spec.name}-time`, '17:00')
  } else form.set(spec.name, text)
  return readForm([spec], form, 'Africa/Cairo', instant('2026-11-27T12:00Z'))
}

/** What one field holds after it was typed; the problem where it is refused. */
function said(field: (typeof fields)[number], text: string): unknown {
  const input = parseInput(field.schema, inputOf(field, text))
  if (!isInvalid(input)) return input[field.spec.name]
  expect(input.invalid.map(({ field: named }) => named)).toEqual([field.spec.name])
  return { refused: input.invalid[0]?.problem }
}

const OWN_PROBLEM: Readonly<Record<TypedKind, readonly unknown[]>> = {
  text: ['too_long'],
  email: ['too_long', 'not_an_email'],
  count: ['not_a_number', 'not_right'],
  date: ['not_a_moment'],
}

test('there are fields of every kind', () => {
  expect(fields.length).toBeGreaterThan(80)
  expect(new Set(fields.map(({ kind }) => kind))).toEqual(new Set(['text', 'email', 'count', 'date']))
})

describe.each(VARIANTS)('with %s', (variant: Variant) => {
  test.each(fields.map((field) => [`${field.form}.${field.spec.name}`, field] as const))(
    '%s is understood, or refused with its place',
    (_, field) => {
      const { kind } = field
      const text = typedAs(variant, kind)
      const found = said(field, text)
      const isEndless = variant === '100,000 characters' || (variant === 'one long word' && kind !== 'text')
      if (kind === 'text' && typeof found === 'string') expect(sameText(found)).toBe(sameText(text))
      else if (!isEndless) expect(found).toEqual(said(field, PLAIN[kind].normalize('NFC')))
      else if (typeof found === 'object' && found !== null)
        expect(OWN_PROBLEM[kind]).toContain((found as { refused: unknown }).refused)
      else expect([kind, found]).toEqual(['email', text])
      // What is plain is never refused: then the rest would prove nothing.
      if (kind !== 'count' || !/days/i.test(field.spec.name))
        expect(said(field, PLAIN[kind])).not.toHaveProperty('refused')
    },
  )
})

describe('a time at which somebody is to be there', () => {
  const moments = VERB_NAMES.filter((name) => name.endsWith('_talk')).flatMap((form) => {
    const { input } = verbCalled(form)
    const schemaOf = (name: string) => z.object({ [name]: input.shape[name] as z.ZodType })
    return fieldsOf(input)
      .filter(({ kind }) => kind === 'moment')
      .map((spec) => ({ form, spec, schema: schemaOf(spec.name) }))
  })
  const hours = moments.filter(({ spec }) => spec.hour)

  test('is asked for by everything that proposes or chooses the time of a talk', () => {
    const ofTalks = moments.filter(({ spec }) => !spec.past)
    expect(ofTalks.length).toBeGreaterThan(6)
    expect(hours).toEqual(ofTalks)
  })

  test.each(hours.map((field) => [`${field.form}.${field.spec.name}`, field] as const))(
    '%s takes no day alone for one',
    (_, { spec, schema }) => {
      const read = (date: string, time: string) => {
        const form = new FormData()
        form.set(`${spec.name}-date`, date)
        form.set(`${spec.name}-time`, time)
        return parseInput(schema, readForm([spec], form, 'Africa/Cairo', instant('2026-11-27T12:00Z')))
      }
      for (const day of ['2026-12-15', '15.12.2026', '15 December 2026', '١٥ ديسمبر ٢٠٢٦', '2026年12月15日'])
        for (const time of ['', ' '])
          expect(read(day, time)).toEqual({ invalid: [{ field: spec.name, problem: 'no_hour' }] })
      expect(read('2026-12-15', '14:30')).toEqual({ [spec.name]: '2026-12-15T12:30:00.000Z' })
      // Over the API, the same.
      expect(parseInput(schema, { [spec.name]: '2026-12-15' })).toMatchObject({
        invalid: [{ problem: 'no_hour' }],
      })
    },
  )
})
