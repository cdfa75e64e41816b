import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { exporters } from '../../src/register/exchange/exporters.ts'
import { readRegister } from '../../src/register/files/read.ts'
import { assessFiles } from '../../src/register/check/assess-files.ts'
import { viewOf, type RegisterView } from '../../src/register/check/view.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'
import { isLocalDate } from '../../src/domain/time/calendar.ts'
import { assessed, evidence, group, impact, mitigation, rating, register } from '../in-memory/registers.ts'
import { sampleProduct, TODAY } from './folder.ts'

const FOLDER = resolve(import.meta.dirname, '../fixtures/published-schemas')
const schema = (name: string) =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.schema.json`), 'utf8')) as { $id: string }

/** Formats that the schemas name, as far as our exports have such values. */
const isUri = (text: string) => /^[a-z][a-z0-9+.-]*:\S*$/i.test(text)
const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  'date-time': (text) =>
    isLocalDate(text.slice(0, 10)) && /T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text),
  date: isLocalDate,
  uri: isUri,
  'uri-reference': (text) => !/\s/.test(text),
  'iri-reference': (text) => !/\s/.test(text),
  email: (text) => text.includes('@'),
  'idn-email': (text) => text.includes('@'),
}

function validator(name: string, ...others: string[]): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS })
  for (const other of others) ajv.addSchema(schema(other))
  return ajv.compile(schema(name))
}
const isOscal = validator('oscal-1.1.3-assessment-results')
const isCycloneDx = validator(
  'cyclonedx-bom-1.7',
  'cyclonedx-spdx',
  'cyclonedx-jsf-0.82',
  'cyclonedx-cryptography-defs',
)

const system = (id: string) => ({
  id,
  name: 'Chat',
  launched: null,
  markets: [],
  languages: [],
  modalities: [],
  customers: [],
})
const seen = (parts: Parameters<typeof register>[0], systems = [system('chat')]): RegisterView => {
  const whole = register(parts)
  return viewOf(assessed({ ...whole, about: { ...whole.about, systems } }))
}
const bare = impact('IMP-0001', [], { title: 'Not looked at yet', statement: '', rights: [] })
const rated = impact('IMP-0001', [group('sw', [rating([5, 2, 'unknown', 1])])])

const views: Readonly<Record<string, () => RegisterView>> = {
  'the sample product': () => viewOf(assessFiles(readRegister(join(sampleProduct(), 'human-rights')), TODAY)),
  'a register with nothing in it': () => seen({}),
  'a register without a system': () => seen({ impacts: [rated] }, []),
  'an impact that nobody has looked at': () => seen({ impacts: [bare] }),
  'an impact over several lines, with blanks at its ends': () =>
    seen({ impacts: [{ ...rated, title: ' One\n two\t', statement: '\n A.\n\n B. \n' }] }),
  'an impact with mitigation and evidence': () =>
    seen({
      impacts: [rated],
      mitigations: [mitigation('MIT-0001', ['IMP-0001'])],
      evidence: [evidence('EV-0001', ['IMP-0001'], { sw: [60, 20] })],
    }),
}

describe.each(Object.entries(views))('what is exported of %s', (_, view) => {
  const errors = (isRight: ValidateFunction, text: string) => {
    isRight(JSON.parse(text))
    return (isRight.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  }

  test('is OSCAL by the schema of NIST', () => {
    expect(errors(isOscal, exporters.oscal(englishRegister, view()).text)).toEqual([])
  })

  test('is CycloneDX by the schema of CycloneDX', () => {
    expect(errors(isCycloneDx, exporters.cyclonedx(englishRegister, view()).text)).toEqual([])
  })
})
