import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { ABOUT, repository, run, sampleProduct } from './folder.ts'
import { writeImpact } from './many-impacts.ts'

/** What a page may weigh on a phone that pays for each of them. */
const MOST_BYTES = 150_000
const IMPACTS = 200

/** A register of many impacts, each with something done about it and measured, and with much that is still owed. */
function largeRegister(): string {
  const root = repository({ 'human-rights/register.yaml': ABOUT })
  for (let n = 1; n <= IMPACTS; n++) writeImpact(join(root, 'human-rights'), n)
  return root
}

const pagesIn = (folder: string) =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const LINKS = { html: / href="([^"]*)"/g, markdown: /\]\(([^)\s]*)\)/g }
const ANCHORS = / id="([^"]*)"/g
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!)

/** Links that lead nowhere: to a page that is not there, or to a place that it does not have. */
function brokenIn(pages: ReadonlyMap<string, string>, links: RegExp): readonly string[] {
  const anchors = new Map([...pages].map(([name, text]) => [name, new Set(all(text, ANCHORS))]))
  return [...pages].flatMap(([page, text]) =>
    all(text, links).filter((link) => {
      const [name = '', anchor] = link.split('#')
      const there = anchors.get(name === '' ? page : name)
      return there === undefined || (anchor !== undefined && !there.has(anchor))
    }),
  )
}

describe('the report of 200 impacts, written into a folder', () => {
  let root = ''
  beforeAll(() => {
    root = largeRegister()
  })

  test.each([
    ['html', 'en'],
    ['html', 'ar'],
    ['markdown', 'en'],
    ['markdown', 'ar'],
  ] as const)('is small pages whose links all lead somewhere: %s, %s', async (format, language) => {
    const folder = join(root, `${format}-${language}`)
    const { code } = await run(root, [
      'report',
      ...['--format', format, '--language', language, '--output', `${folder}/`],
    ])
    expect(code).toBe(0)
    const pages = pagesIn(folder)
    expect([...pages.keys()].filter((name) => statSync(join(folder, name)).size >= MOST_BYTES)).toEqual([])
    expect(brokenIn(pages, LINKS[format])).toEqual([])
    const ending = format === 'html' ? '.html' : '.md'
    const first = pages.get(`index${ending}`)!
    for (let n = 1; n <= IMPACTS; n++) {
      const name = `IMP-${String(n).padStart(4, '0')}${ending}`
      expect(first).toContain(name)
      expect(pages.get(name), name).toContain(`EV-${String(n).padStart(4, '0')}`)
    }
  })

  test('says all that the one page says', async () => {
    const folder = join(root, 'whole')
    await run(root, ['report', '--output', `${folder}/`])
    const { out } = await run(root, ['report'])
    const said = (text: string) => new Set(all(text, /<(?:p|t[hd]|li)[^>]*>([^<]+)</g))
    const together = said([...pagesIn(folder).values()].join(''))
    expect([...said(out)].filter((each) => !together.has(each))).toEqual([])
    expect(said(out).size).toBeGreaterThan(2 * IMPACTS)
  })
})

test('what a rule says of several entries alike stands once, with a link to each of them', async () => {
  const root = repository({ 'human-rights/register.yaml': ABOUT })
  const impacts = 30
  for (let n = 1; n <= impacts; n++) writeImpact(join(root, 'human-rights'), n)
  const { out } = await run(root, ['report'])
  const { out: checked } = await run(root, ['check', '--json'])
  const { findings } = JSON.parse(checked) as { findings: { rule: string; entry: string }[] }
  const found = out.slice(out.indexOf('<h2 id="findings">'), out.indexOf('<h2 id="effect">'))
  const rows = all(found, /<\/th><td>([^<]*)<\/td>/g)
  expect(new Set(rows).size).toBe(rows.length)
  expect(rows.length).toBeLessThan(findings.length / 2)
  const [rule] = findings.filter(({ entry }) => entry.startsWith('IMP-')).map((each) => each.rule)
  const chapter = found.slice(found.indexOf(`<h3 id="${rule!}">`)).split('<h3 ')[1]!
  const entries = findings.filter((each) => each.rule === rule).map(({ entry }) => entry)
  for (const entry of new Set(entries)) expect(chapter).toContain(`href="#${entry}"`)
})

describe('where a report goes', () => {
  test('a folder that is there is written into, and a file stays one page', async () => {
    const root = sampleProduct()
    mkdirSync(join(root, 'report'))
    const { out } = await run(root, ['report', '--output', join(root, 'report')])
    expect(out).toContain(join(root, 'report/index.html'))
    await run(root, ['report', '--output', join(root, 'one.html')])
    const one = readFileSync(join(root, 'one.html'), 'utf8')
    expect(one).toContain('<h3 id="IMP-0001">')
    expect(brokenIn(new Map([['one.html', one]]), LINKS.html)).toEqual([])
  })

  test('a folder that cannot be made is said, and nothing is written', async () => {
    const root = sampleProduct()
    writeFileSync(join(root, 'taken'), '')
    const { code, err } = await run(root, ['report', '--output', `${join(root, 'taken')}/`])
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be written')])
  })
})
