import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/register/files/rules.ts'
import { ABOUT, IMPACT, repository, run } from './folder.ts'

const ADDRESS = 'https://example.org/rules.html'
const LIVE = ABOUT.replace('name: Helper', 'name: Helper, launched: 2026-01-01, languages: [sw]')

interface Rule {
  readonly id: string
  readonly help: { readonly text: string }
  readonly helpUri?: string
}

/** The rules of a check in SARIF, by a register that says this of its pages. */
async function rulesOf(line: string): Promise<readonly Rule[]> {
  const { out } = await run(registerWith(line), ['check', '--format', 'sarif'])
  const log = JSON.parse(out) as { runs: { tool: { driver: { rules: Rule[] } } }[] }
  return log.runs[0]!.tool.driver.rules
}

function registerWith(line: string): string {
  return repository({
    'human-rights/register.yaml': `${LIVE}${line}\n`,
    'human-rights/impacts/IMP-0001.yaml': IMPACT,
  })
}

describe('a rule in SARIF', () => {
  test('leads to the page that the team publishes, which "explain --all" writes with a place for every rule', async () => {
    const root = registerWith(`rule_pages: ${ADDRESS}`)
    const rules = await rulesOf(`rule_pages: ${ADDRESS}`)
    await run(root, ['explain', '--all', '--output', join(root, 'rules.html')])
    const page = readFileSync(join(root, 'rules.html'), 'utf8')
    const ours = rules.filter(({ id }) => id !== 'OWED')
    expect(ours.length).toBeGreaterThan(1)
    for (const { id, helpUri } of ours) {
      expect(helpUri).toBe(`${ADDRESS}#${id}`)
      expect(page).toContain(`<h2 id="${id}">`)
    }
  })

  test.each([
    ['https://beispiel-ü.example/regeln', 'https://xn--beispiel--y9a.example/regeln'],
    ['https://example.org/règles"<b>', 'https://example.org/r%C3%A8gles%22%3Cb%3E'],
    ['https://example.org', 'https://example.org/'],
  ])('leads to an address that every reader of SARIF takes: %s', async (typed, uri) => {
    const rules = await rulesOf(`rule_pages: ${JSON.stringify(typed)}`)
    expect(rules.length).toBeGreaterThan(1)
    for (const { id, helpUri } of rules) if (id !== 'OWED') expect(helpUri).toBe(`${uri}#${id}`)
  })

  test('leads nowhere where no page is published, and says how to read more', async () => {
    const rules = await rulesOf('')
    expect(rules.filter((rule) => 'helpUri' in rule)).toEqual([])
    for (const { id, help } of rules)
      if (id !== 'OWED') expect(help.text).toContain(`"amends-register explain ${id}"`)
  })

  test('of an assessment that is owed leads to no rule, because it is none', async () => {
    const rules = await rulesOf(`rule_pages: ${ADDRESS}`)
    expect(rules.find(({ id }) => id === 'OWED')).not.toHaveProperty('helpUri')
  })
})

test.each([
  'http://example.org/rules',
  'rules.html',
  `${ADDRESS}#R303`,
  'https://me:word@example.org/',
  'x',
  'https://?',
  'https://exa mple.org/',
  'https://example.org:port/',
  'https://example.org/\u202ega/',
])('an address that cannot be one of rules is a clear finding: %s', async (address) => {
  const { code, out } = await run(registerWith(`rule_pages: ${JSON.stringify(address)}`), ['check'])
  expect([code, out]).toEqual([1, expect.stringContaining('such as https://example.org/rules.html')])
})

describe('some rules', () => {
  test('are all explained, one after the other', async () => {
    const { out } = await run(repository(), ['explain', 'R303', 'r202'])
    expect(out).toMatch(/^R303 [^]*\nR202 /)
    const { out: json } = await run(repository(), ['explain', 'R303', 'R202', '--json'])
    expect(JSON.parse(json)).toMatchObject([{ rule: 'R303' }, { rule: 'R202' }])
  })

  test('are written to the file that is asked for, in its form', async () => {
    const root = repository()
    const file = join(root, 'rule.md')
    const { out } = await run(root, ['explain', 'R303', '--output', file])
    expect(out).toBe('')
    expect(readFileSync(file, 'utf8')).toContain('R303')
    expect(readFileSync(file, 'utf8')).not.toContain('R202')
  })
})

describe('every rule on one page', () => {
  test.each([
    ['html', 'en'],
    ['html', 'ar'],
    ['markdown', 'en'],
    ['markdown', 'ar'],
  ])('has a place for each, and a way to it: %s, %s', async (format, language) => {
    const { code, out } = await run(repository(), [
      ...['explain', '--all', '--format', format, '--language', language],
    ])
    expect(code).toBe(0)
    for (const { code: rule } of RULES) {
      expect(out).toContain(`id="${rule}"`)
      expect(out).toContain(`#${rule}`)
    }
  })

  test('is a list for programs', async () => {
    const { out } = await run(repository(), ['explain', '--all', '--json'])
    expect((JSON.parse(out) as Rule[]).length).toBe(RULES.length)
  })

  test('is not asked for together with one rule', async () => {
    const { code, err } = await run(repository(), ['explain', 'R303', '--all'])
    expect([code, err]).toEqual([2, expect.stringContaining('Not both')])
  })

  test('is written over by nothing that cannot be written', async () => {
    const root = repository()
    writeFileSync(join(root, 'file'), '')
    const { code } = await run(root, ['explain', '--all', '--output', join(root, 'file/rules.md')])
    expect(code).toBe(2)
  })
})
