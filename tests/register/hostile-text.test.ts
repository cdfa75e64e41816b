import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { escapeHtml, escapeMarkdown } from '../../src/register/escape.ts'
import { entryText } from '../../src/register/files/write.ts'
import { ABOUT, IMPACT, repository, run } from './folder.ts'

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u001b[2J\u001b[1;1H',
  '\n::stop-commands::x\n',
  '\u202egnirts',
  'https://evil.example/a',
  'www.evil.example',
  '@everybody',
  '| a | b |',
  '[x](javascript:alert(1))',
  '&lt;script&gt;',
  'x'.repeat(3000),
].join(' ')

/** A register in which every name and sentence is hostile, and a rule finds something about each. */
const hostile = () => {
  const impact = parse(IMPACT.replace('scale: 3', 'scale: 5')) as Record<string, unknown>
  const [group] = impact['groups'] as Record<string, unknown>[]
  const text = entryText({
    ...impact,
    title: HOSTILE,
    statement: HOSTILE,
    groups: [{ ...group, name: HOSTILE }],
    foreign: [{ tool: HOSTILE, field: HOSTILE, text: HOSTILE, warning: 'kept' }],
  })
  return repository({
    'human-rights/register.yaml': ABOUT.replace('name: Helper', `name: ${JSON.stringify(HOSTILE)}`),
    'human-rights/impacts/IMP-0001.yaml': text,
  })
}

describe('what a team writes', () => {
  test('gives a terminal and a CI service no orders', async () => {
    const { out } = await run(hostile(), ['check'])
    expect(out).toContain('[2J')
    expect(out).not.toMatch(/[\u001b\u202e]|^::/m)
  })

  test('gives a step summary no tags, links or columns of its own', async () => {
    const root = hostile()
    await run(root, ['check', '--summary', join(root, 'summary.md')])
    const summary = readFileSync(join(root, 'summary.md'), 'utf8')
    expect(summary).not.toMatch(/(^|[^\\])(<script|<img|\[x)|[^\\]:\/\/|www\.|(^|[^\\])@|\u202e/m)
    const rows = summary.split('\n').filter((line) => line.startsWith('|'))
    const columns = new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length))
    expect([...columns]).toEqual([8])
  })

  test.each(['html', 'markdown'])('runs nothing and turns nothing round in the %s report', async (format) => {
    const { out } = await run(hostile(), ['report', '--format', format])
    expect(out).toContain('[2J')
    expect(out).not.toMatch(/(^|[^\\])(<script|<img)|[\u001b\u202e]/m)
  })

  test('is whole in JUnit and in SARIF', async () => {
    const junit = await run(hostile(), ['check', '--format', 'junit'])
    expect(junit.out).not.toMatch(/<script|<img|[\u001b]/)
    const sarif = await run(hostile(), ['check', '--format', 'sarif'])
    expect(() => JSON.parse(sarif.out) as unknown).not.toThrow()
  })

  test('is text in the AI Act draft', async () => {
    const root = hostile()
    await run(root, ['check', '--write'])
    const file = join(root, 'human-rights/impacts/IMP-0001.yaml')
    writeFileSync(file, `${readFileSync(file, 'utf8')}systems: [helper]\n`)
    const { out } = await run(root, ['export', '--format', 'ai-act-27'])
    expect(out).toContain('IMP-0001')
    expect(out).not.toMatch(/(^|[^\\])(<script|<img|\[x)|\u202e/m)
  })
})

test.each(['=1+1', ' =1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '＝1+1', '＠x'])(
  'a spreadsheet runs nothing of %j',
  async (title) => {
    const root = repository({
      'human-rights/register.yaml': ABOUT,
      'human-rights/impacts/IMP-0001.yaml': entryText({ ...(parse(IMPACT) as object), title }),
    })
    const { out } = await run(root, ['export', '--format', 'csv'])
    expect(out).toMatch(/IMP-0001,"?'/)
  },
)

test.each([
  ['1. one', '1\\. one'],
  ['- a', '\\- a'],
  ['# a', '\\# a'],
  ['~~a~~', '\\~\\~a\\~\\~'],
  ['a\r\nb\u2028c', 'a b c'],
  ['see https://a.example', 'see https\\://a.example'],
])('%j is text in Markdown', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected)
})

test('Arabic and Hebrew stay as they are', () => {
  for (const text of ['سلامة الأطفال\u200f', 'שלום', 'a\tb\nc']) expect(escapeHtml(text)).toBe(text)
})
