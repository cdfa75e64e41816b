import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameModel } from '../../domain/diligence/same-model.ts'
import { modelsIn, namedModels } from './mlbom.ts'

const MODEL = { type: 'machine-learning-model', name: 'm', version: '1.0' }
const bom = (components: readonly object[], more: object = {}) =>
  JSON.stringify({ bomFormat: 'CycloneDX', components, ...more })
const one = (model: object, ...others: object[]) => modelsIn(bom([{ ...MODEL, ...model }, ...others]))![0]!
const hash = (content: string) => ({ hashes: [{ alg: 'SHA-256', content }] })
const data = (more: object) => ({ type: 'data', name: 'letters', ...more })

describe('another model behind the same name is seen', () => {
  test.each<[string, string, string]>([
    ['other weights', one(hash('aa')), one(hash('bb'))],
    ['another source', one({ purl: 'pkg:huggingface/a/m@1' }), one({ purl: 'pkg:huggingface/b/m@1' })],
    ['another group', one({ group: 'a' }), one({ group: 'b' })],
    ['another model that it was made of', one({}), one({ pedigree: { ancestors: [{ name: 'base' }] } })],
    [
      'other training data named in its card',
      one({}),
      one({ modelCard: { modelParameters: { datasets: [{ ref: 'd' }] } } }),
    ],
    ['training data beside it', one({}), one({}, data(hash('aa')))],
    ['other content of the data beside it', one({}, data(hash('aa'))), one({}, data(hash('bb')))],
  ])('%s', (_, was, is) => {
    expect(is).not.toBe(was)
    expect(isSameModel(is, was) && isSameModel(was, is)).toBe(false)
  })
})

describe('the same model stays the same', () => {
  test.each<[string, string, string]>([
    [
      'with its parts in another order',
      one({ a: 1, ...hash('aa'), purl: 'x' }),
      one({ purl: 'x', ...hash('aa') }),
    ],
    [
      'with its hashes in another order',
      one({
        hashes: [
          { alg: 'A', content: '1' },
          { alg: 'B', content: '2' },
        ],
      }),
      one({
        hashes: [
          { content: '2', alg: 'B' },
          { content: '1', alg: 'A' },
        ],
      }),
    ],
    ['with another description', one({ description: 'x' }), one({ description: 'y' })],
    ['with empty lists', one({ hashes: [], pedigree: {} }), one({})],
    [
      'with data that are described otherwise',
      one({}, data({ description: 'x' })),
      one({}, data({ description: 'y' })),
    ],
  ])('%s', (_, was, is) => {
    expect(is).toBe(was)
  })

  test('for an assessment that wrote down less of it', () => {
    expect(isSameModel(one({ group: 'acme', ...hash('aa') }), 'm@1.0')).toBe(true)
    expect(isSameModel(one({ group: 'acme', ...hash('aa') }), 'acme/m@1.0')).toBe(true)
    expect(isSameModel(one({ ...hash('aa'), version: '1.1' }), 'm@1.0')).toBe(false)
  })

  test('whatever else stands in the file, and however deep: nothing breaks, and it takes no time', () => {
    const deep = (inner: string) => `${'{"a":['.repeat(5000)}${inner}${']}'.repeat(5000)}`
    const nested = deep(JSON.stringify(MODEL)).replaceAll('"a"', '"components"')
    expect(modelsIn(`{"bomFormat":"CycloneDX","components":[${nested}]}`)).toEqual(['m@1.0'])
    const hostile = `{"type":"machine-learning-model","name":"m","hashes":${deep('1')}}`
    expect(modelsIn(`{"bomFormat":"CycloneDX","components":[${hostile}]}`)).toHaveLength(1)
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(
          Array.isArray(
            modelsIn(bom([{ ...MODEL, hashes: value, purl: value }, { type: value }] as object[])),
          ),
        ).toBe(true)
      }),
    )
  })
})

test('a hosted model without a version is told apart from one whose swap would be seen', () => {
  const services = [{ name: 'hosted' }, { name: 'dated', version: '2026-05-01' }]
  expect(namedModels(bom([{ type: MODEL.type, name: 'open', ...hash('aa') }], { services }))).toMatchObject([
    { is: 'dated@2026-05-01', isTold: true },
    { is: 'hosted', isTold: false },
    { is: expect.stringMatching(/^open #[0-9a-f]{12}$/) as string, isTold: true },
  ])
})
