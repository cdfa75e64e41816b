import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { entryText } from '../../src/register/files/write.ts'
import { ABOUT, IMPACT, repository, run } from './folder.ts'

type Files = Readonly<Record<string, string>>
const KEYED = IMPACT.replace(
  'name: Everybody',
  'name: Pupils who write in Swahili\n    keys: { language: sw }',
)
const BEFORE: Files = { 'register.yaml': ABOUT, 'impacts/IMP-0001.yaml': KEYED }

const registerOf = (files: Files) =>
  join(
    repository(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`human-rights/${path}`, text])),
    ),
    'human-rights',
  )
const comment = async (before: Files, after: Files, language?: string) => {
  const { code, out } = await run(
    repository(),
    ['diff', registerOf(before), registerOf(after), '--format', 'comment'],
    language,
  )
  expect(code).toBe(0)
  return out
}
const withImpact = (text: string, more: Files = {}): Files => ({
  ...BEFORE,
  'impacts/IMP-0001.yaml': text,
  ...more,
})
/** What a reader sees: without escapes and unseen signs. */
const seen = (text: string) => text.replace(/\u2060|\\(?=[^\w\s])/g, '')

const EVIDENCE = `id: EV-0001
title: Fewer are hit
impacts: [IMP-0001]
measure: harm
shows: milder_harm
collected_on: 2026-11-01
by: Eve
signed_by:
  - { name: Neema, group: g, on: 2026-11-02, asked: 40, of: 90, says: better, how: at a meeting, language: sw }
`
const LOWERED = `${KEYED}    lowered:
      - { judgement: scale, to: 2, evidence: [EV-0001], on: 2026-11-10, by: Noor, reason: the harm itself is milder now }
`

describe('the comment under a merge request says for whom something changed', () => {
  test('evidence that nobody touched is not called changed, whatever other evidence says of its answers', async () => {
    const measured = (id: string, day: string) =>
      EVIDENCE.replace('EV-0001', id) +
      `sources: [{ format: csv, file: a.csv, sha256: ${'a'.repeat(64)}, ran_on: ${day} }]\n`
    const before = { ...BEFORE, 'evidence/EV-0001.yaml': measured('EV-0001', '2026-10-20') }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('2026-01-05', '2026-10-20', '2026-11-19'), async (day) => {
        const after = { ...before, 'evidence/EV-0002.yaml': measured('EV-0002', day) }
        const [there, back] = [seen(await comment(before, after)), seen(await comment(after, before))]
        expect(there).toContain('EV-0002')
        expect(there + back).not.toMatch(/Changed: EV-0001/)
      }),
      { numRuns: 6 },
    )
  })

  test('who is harmed more gravely stands first, before who is new and whose level fell', async () => {
    const worse = KEYED.replace('scale: 3', 'scale: 5')
    const other = IMPACT.replace('IMP-0001', 'IMP-0000').replace('Wrong advice', 'Another harm')
    const text = seen(await comment(BEFORE, withImpact(worse, { 'impacts/IMP-0000.yaml': other })))
    const lines = text.split('\n').filter((line) => line.startsWith('- '))
    expect(lines[0]).toBe(
      '- Pupils who write in Swahili: graver than before. Wrong advice (IMP-0001): level 3 → level 5.',
    )
    expect(lines[1]).toBe('- Everybody: new here. Another harm (IMP-0000): level 3.')
  })

  test('a level that fell is said with the evidence it fell on, and evidence that is new', async () => {
    const after = withImpact(LOWERED, { 'evidence/EV-0001.yaml': EVIDENCE })
    const text = seen(await comment(BEFORE, after))
    expect(text).toContain(
      '- Pupils who write in Swahili: less grave. Wrong advice (IMP-0001): level 3 → level 2, on EV-0001.',
    )
    expect(text).toContain(
      '- New: EV-0001 Fewer are hit, about IMP-0001. It is told in words, without counts.',
    )
    expect(seen(await comment(after, BEFORE))).toContain('Taken back: EV-0001 Fewer are hit')
  })

  test('a level that fell on nothing is not said to be on evidence', async () => {
    const text = seen(await comment(BEFORE, withImpact(KEYED.replace('scale: 3', 'scale: 1'))))
    expect(text).toContain('graded lower without evidence')
    expect(text).not.toContain('less grave')
  })

  test('counts are said group by group', async () => {
    const counted = `${EVIDENCE.split('signed_by')[0]!}split_by: language\ngroups:\n  - { key: sw, before: { harmful: 90, of: 100 }, after: { harmful: 10, of: 100 } }\n  - { key: en, before: { harmful: 50, of: 100 }, after: { harmful: 50, of: 100 } }\n`
    const text = seen(await comment(BEFORE, { ...BEFORE, 'evidence/EV-0001.yaml': counted }))
    expect(text).toMatch(/EV-0001 .*sw: improved, 90 % to 10 %/)
  })

  test('what was closed is said with its remedy, or why there is none', async () => {
    const closed = (remedy: string) =>
      withImpact(
        `${KEYED.replace('kind: potential', 'kind: actual')}status: closed\nclosed: { on: 2026-11-01, by: Noor, remedy: ${remedy} }\n`,
      )
    expect(seen(await comment(BEFORE, closed('{ links: [case 7] }')))).toContain(
      'IMP-0001 Wrong advice was closed by Noor. The remedy: case 7.',
    )
    expect(seen(await comment(BEFORE, closed('{ none: declined, words: They wrote so. }')))).toContain(
      'without a remedy: the people harmed wanted none. They wrote so.',
    )
    expect(seen(await comment(BEFORE, closed('null')))).toContain('Nothing is said about a remedy.')
  })

  test('an assessment that is owed by the change is said', async () => {
    const live = ABOUT.replace('name: Helper }', 'name: Helper, launched: 2026-11-25, markets: [DE] }')
    const text = seen(await comment(BEFORE, { ...BEFORE, 'register.yaml': live }))
    expect(text).toContain('### Assessments that are owed because of this')
  })

  test('nothing is said in one sentence, under a mark that a CI does not post anew', async () => {
    expect(await comment(BEFORE, BEFORE)).toBe(
      '<!-- amends-register nothing -->\n## What this changes for people\n\nNothing changes for anybody.\n',
    )
  })

  test('it speaks the languages of the register', async () => {
    expect(await comment(BEFORE, withImpact(KEYED.replace('scale: 3', 'scale: 5')), 'ar')).toContain(
      'أشد من قبل',
    )
  })
})

describe('whatever somebody typed', () => {
  const HOSTILE = [
    '@octocat @org/team fixes #12, owner/repo#13, GH-14, !15, $16, &17, ~bug, %"one" ^alert#1',
    '![x](https://evil.example/p.png) [y](javascript:alert(1)) <img src=x> <!-- amends-register --> &lt;b&gt;',
    'https://evil.example www.evil.example a@b.example mailto:a@b.example $\\alpha$ `code` | x | :octocat: \u202ex',
    '\n/close\n# Head\n- [ ] task',
  ].join(' ')

  test('mentions nobody, refers to nothing, links nowhere and is no HTML, and the mark stays the only one', async () => {
    const entry = parse(KEYED.replace('scale: 3', 'scale: 5')) as Record<string, unknown>
    const [group] = entry['groups'] as Record<string, unknown>[]
    const text = await comment(
      BEFORE,
      withImpact(entryText({ ...entry, title: HOSTILE, groups: [{ ...group, name: HOSTILE }] })),
    )
    const [mark, ...lines] = text.split('\n')
    expect(mark).toBe('<!-- amends-register -->')
    // As GitHub and GitLab see it once the Markdown is read and escapes are gone.
    const rendered = lines.join('\n').replace(/\\(?=[^\w\s])/g, '')
    for (const sign of ['@', '#', '!', '&', '~', '%', '^'])
      expect(rendered, sign).not.toMatch(new RegExp(`${sign.replace('^', '\\^')}[\\p{L}\\p{N}"]`, 'u'))
    expect(rendered).not.toMatch(/:\/\/|www\.|GH-|mailto:|javascript:|\u202e/)
    expect(lines.join('\n')).not.toMatch(/(^|[^\\])[<`[$|]/m)
    expect(lines.filter((line) => /^\s*([/#]|- \[)/.test(line) && !/^#{2,3} /.test(line))).toEqual([])
  })

  test('a long name or title hides no level', async () => {
    const text = await comment(
      BEFORE,
      withImpact(
        KEYED.replace('scale: 3', 'scale: 5')
          .replace('Pupils who write in Swahili', 'Pupils '.repeat(500))
          .replace('Wrong advice', 'x@y '.repeat(500)),
      ),
    )
    expect(seen(text)).toMatch(/Pupils.* …: graver than before.*level 3 → level 5\./)
  })

  test('a comment stays as short as it may be, with every escape whole, whatever many entries say', async () => {
    const sign = fc.constantFrom(
      '@',
      '#',
      '~',
      '<',
      '\\',
      '`',
      '|',
      '://',
      'www.',
      '$',
      '\u202e',
      '\u2068',
      'x ',
      '🙂',
      'ب',
    )
    const hostile = fc
      .tuple(fc.array(sign, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 900 }))
      .map(([signs, times]) => signs.join('').repeat(times))
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (title, words) => {
        const entry = parse(KEYED) as Record<string, unknown>
        const [group] = entry['groups'] as Record<string, unknown>[]
        const evidence = parse(EVIDENCE) as Record<string, unknown>
        const ids = Array.from({ length: 18 }, (_, index) => String(1000 + index))
        const closed = { on: '2026-11-01', by: words, remedy: { links: [words, words], words } }
        const text = await comment(BEFORE, {
          ...BEFORE,
          ...Object.fromEntries(
            ids.flatMap((id) => {
              const impact = { ...entry, id: `IMP-${id}`, title, status: 'closed', closed }
              const groups = [{ ...group, name: words }]
              return [
                [`impacts/IMP-${id}.yaml`, entryText({ ...impact, groups })],
                [`evidence/EV-${id}.yaml`, entryText({ ...evidence, id: `EV-${id}`, title })],
              ]
            }),
          ),
        })
        expect(text.length).toBeLessThan(60_000)
        expect(text.split('and 3 more')).toHaveLength(4)
        expect(text).not.toContain('cannot be read')
        for (const line of text.split('\n').filter((each) => each.startsWith('- '))) {
          expect(line.length).toBeLessThanOrEqual(602)
          expect(line).not.toMatch(/(?<!\\)(?:\\\\)*\\(?: …)?$/)
        }
      }),
      { numRuns: 12 },
    )
  })

  test('a comment stays below what GitHub takes, and says how many lines more there are', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => {
        const id = `IMP-${String(1000 + index)}`
        return [
          `impacts/${id}.yaml`,
          KEYED.replace('IMP-0001', id).replace('Wrong advice', 'x@y '.repeat(2000)),
        ]
      }),
    )
    const text = await comment(BEFORE, { ...BEFORE, ...many })
    expect(Buffer.byteLength(text)).toBeLessThan(65_536)
    expect(text).toContain('- … and 45 more.')
  })
})

test('the comment can be written to a file, and two lists of models are no registers', async () => {
  const root = repository({ 'a.json': '{"bomFormat":"CycloneDX","components":[]}' })
  const file = join(root, 'comment.md')
  await run(root, ['diff', registerOf(BEFORE), registerOf(BEFORE), '--format', 'comment', '--output', file])
  expect(readFileSync(file, 'utf8')).toContain('Nothing changes for anybody.')
  const models = ['diff', join(root, 'a.json'), join(root, 'a.json'), '--format', 'comment']
  expect((await run(root, models)).err).toContain('Name two register folders.')
})
