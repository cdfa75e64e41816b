import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { LINT_RULES } from '../../src/domain/diligence/lint/index.ts'
import { matcherOf } from '../../src/register/files/files-in.ts'
import { modelsIn } from '../../src/register/files/mlbom.ts'
import { wordsOf } from '../../src/register/check/rule-words.ts'
import { jsonSchemas } from '../../src/register/files/schema/json-schema.ts'
import { IMPACT, repository, run, sampleProduct } from './folder.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

const withFaults = () => {
  const root = sampleProduct()
  const file = join(root, 'human-rights/impacts/IMP-0002.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('status: mitigating', 'status: "<accepted> & done"'))
  writeFileSync(join(root, 'languages/hi.json'), '{}')
  return root
}

describe('a check for machines', () => {
  test('SARIF 2.1.0 has every finding at its file and line, with a rule that explains itself', async () => {
    const { code, out } = await run(withFaults(), ['check', '--format', 'sarif'])
    expect(code).toBe(1)
    const log = JSON.parse(out) as {
      version: string
      runs: {
        tool: { driver: { rules: { id: string; shortDescription: { text: string } }[] } }
        results: {
          ruleId: string
          ruleIndex: number
          message: { text: string }
          locations: {
            physicalLocation: { artifactLocation: { uri: string }; region?: { startLine: number } }
          }[]
        }[]
      }[]
    }
    expect(log.version).toBe('2.1.0')
    const { tool, results } = log.runs[0]!
    const tolerated = results.find(({ ruleId }) => ruleId === 'R013')
    expect(tolerated?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'human-rights/impacts/IMP-0002.yaml' },
      region: { startLine: 5 },
    })
    for (const { ruleId, ruleIndex, message } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
      expect(message.text).not.toMatch(/\{\w+\}/)
    }
    expect(results.some(({ ruleId }) => ruleId === 'OWED')).toBe(true)
  })

  test('JUnit counts what it holds, and no text breaks it', async () => {
    const { out } = await run(withFaults(), ['check', '--format', 'junit'])
    const [, tests, failures] = /<testsuites name="[^"]*" tests="(\d+)" failures="(\d+)"/.exec(out)!
    expect(out.match(/<testcase /g)).toHaveLength(Number(tests))
    expect(out.match(/<failure /g)).toHaveLength(Number(failures))
    expect(out).toContain('&lt;accepted&gt; &amp; done')
    expect(out.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
  })

  test('Markdown and JSON say the same', async () => {
    const root = withFaults()
    const [markdown, json] = [
      await run(root, ['check', '--format', 'markdown']),
      await run(root, ['check', '--json']),
    ]
    const { findings, summary } = JSON.parse(json.out) as {
      findings: { rule: string; line: number | null }[]
      summary: { errors: number }
    }
    expect(summary.errors).toBeGreaterThan(0)
    for (const { rule } of findings) expect(markdown.out).toContain(`| ${rule} |`)
  })

  test('JSON has a list of a finding as one text with commas, as it always had', async () => {
    const { out } = await run(sampleProduct(), ['check', '--json'])
    const { findings } = JSON.parse(out) as { findings: { rule: string; gaps: Record<string, unknown> }[] }
    const lacking = findings.find(({ rule }) => rule === 'R401')
    expect(lacking?.gaps['categories']).toBe('process, transparency_communication, collaborative')
  })

  test('a summary is added to what stands in the file', async () => {
    const root = sampleProduct()
    writeFileSync(join(root, 's.md'), 'before\n')
    await run(root, ['check', '--summary', join(root, 's.md')])
    expect(readFileSync(join(root, 's.md'), 'utf8')).toMatch(
      /^before\n## Human rights register: nothing to do/,
    )
  })

  test('a format that does not exist is a mistake in typing', async () => {
    expect((await run(sampleProduct(), ['check', '--format', 'xml'])).code).toBe(2)
  })
})

test('every rule can say what it found and what to do', () => {
  for (const { code } of LINT_RULES) {
    expect(wordsOf(englishRegister, code).title, code).not.toBe(code)
    expect(wordsOf(englishRegister, code).fix, code).not.toBe('')
  }
})

test('the JSON Schema that editors use agrees with the reader', () => {
  const check = new Ajv({ strict: false }).compile(
    JSON.parse(jsonSchemas(englishRegister)['impact.schema.json']!) as object,
  )
  expect(check(parse(IMPACT))).toBe(true)
  expect(check({ ...(parse(IMPACT) as object), status: 'accepted' })).toBe(false)
  expect(check({ ...(parse(IMPACT) as object), sevrity: 1 })).toBe(false)
})

test('a new register, and every kind of entry in it, holds nothing but gaps to fill', async () => {
  const root = repository({ 'prompts/a.md': 'x', 'ml-bom.cdx.json': '{"bomFormat":"CycloneDX"}' })
  expect((await run(root, ['init', '--organisation', 'O', '--system', 'S', '--ci', 'gitlab'])).code).toBe(0)
  const kinds = ['impact', 'mitigation', 'assessment', 'evidence', 'engagement', 'counterbalance', 'release']
  for (const kind of kinds)
    expect((await run(root, ['add', kind, '--today', '2026-11-20'])).code, kind).toBe(0)
  const { out } = await run(root, ['check', '--json'])
  const { findings } = JSON.parse(out) as { findings: { rule: string; message: string; level: string }[] }
  const faults = findings.filter(({ rule }) => /^R00\d$/.test(rule))
  expect(faults).toEqual([])
  expect(findings.filter(({ rule }) => rule === 'R020').length).toBeGreaterThan(kinds.length)
})

describe('what is watched', () => {
  test.each([
    ['prompts/**', 'prompts/a/b.md', true],
    ['prompts/*.md', 'prompts/a/b.md', false],
    ['**/*.md', 'a.md', true],
    ['**/*.md', 'x/y/a.md', true],
    ['a?.json', 'ab.json', true],
    ['a.json', 'axjson', false],
  ])('%s and %s: %s', (pattern, path, matches) => {
    expect(matcherOf(pattern)(path)).toBe(matches)
  })

  test('models at any depth, hosted models too, and nothing that is no model', () => {
    const bom = {
      bomFormat: 'CycloneDX',
      metadata: { component: { type: 'application', name: 'app', components: [model('inner', '2')] } },
      components: [model('open', '1'), { type: 'library', name: 'lib', version: '1' }],
      services: [{ name: 'hosted', version: '2026-05' }, { name: 'latest' }],
    }
    expect(modelsIn(JSON.stringify(bom))).toEqual(['hosted@2026-05', 'inner@2', 'latest', 'open@1'])
    expect(modelsIn('{}')).toBeNull()
  })
})

function model(name: string, version: string) {
  return { type: 'machine-learning-model', name, version }
}
