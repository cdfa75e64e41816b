import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { repository } from '../../../tests/register/folder.ts'
import type { LoadedRegister } from '../files/read.ts'
import { productFiles } from './product-files.ts'
import { unwatched } from './unwatched.ts'

const MODEL = JSON.stringify({
  bomFormat: 'CycloneDX',
  components: [{ type: 'machine-learning-model', name: 'm' }],
})
const EMPTY = { impacts: [], about: { watch: { mlbom: [] as string[], prompts: [] as string[] } } }
const rulesOf = (root: string, about = EMPTY.about) => {
  const here = { folder: join(root, 'human-rights'), register: { ...EMPTY, about }, sources: new Map() }
  return unwatched(here as unknown as LoadedRegister, root).map(({ rule }) => rule)
}
const git = (root: string, ...args: readonly string[]) =>
  execFileSync('git', args, { cwd: root, stdio: 'pipe' })

afterEach(() => {
  vi.restoreAllMocks()
})

const name = fc.constantFrom('a', 'src', 'prompts', 'vendor', '.hidden', 'human-rights', 'ü')
const file = fc.constantFrom(
  ...['x.prompt', 'package.json', 'config.yaml', 'ml-bom.cdx.json', '.env.example', 'notes.md', 'y.prompty'],
)
const tree = fc.uniqueArray(
  fc.tuple(fc.array(name, { maxLength: 3 }), file).map(([folders, last]) => [...folders, last].join('/')),
  { maxLength: 14 },
)

test('the same files give the same answer in a checkout and outside of one, and on a slow machine', () => {
  vi.spyOn(performance, 'now').mockImplementation(
    (
      (at) => () =>
        (at += 1_000)
    )(0),
  )
  fc.assert(
    fc.property(tree, fc.boolean(), (paths, isAdded) => {
      const content = (path: string) => (path.endsWith('cdx.json') ? MODEL : '"openai"')
      const root = repository(Object.fromEntries(paths.map((path) => [path, content(path)])))
      const outside = productFiles(root, 'human-rights')
      git(root, 'init', '-q')
      if (isAdded) git(root, 'add', '-A')
      expect(productFiles(root, join(root, 'human-rights'))).toEqual(outside)
      const ours = paths.filter(
        (path) => !/(?:^|\/)(?:vendor|\.hidden)\//.test(path) && !path.startsWith('human-rights/'),
      )
      const isPrompt = (path: string) => /\.prompty?$|(?:^|\/)prompts\//.test(path)
      expect(outside.prompts.toSorted()).toEqual(ours.filter(isPrompt).toSorted())
      expect(outside.isWhole).toBe(true)
    }),
    { numRuns: 25 },
  )
})

test('in a checkout what is ignored is nobody\u2019s product, and what was deleted or is a link is no file', () => {
  const root = repository({
    '.gitignore': 'out/\n',
    'out/a.prompt': 'x',
    'b.prompt': 'x',
    'gone.prompt': 'x',
  })
  git(root, 'init', '-q')
  git(root, 'add', '-A')
  rmSync(join(root, 'gone.prompt'))
  symlinkSync('b.prompt', join(root, 'link.prompt'))
  expect(productFiles(root, 'human-rights').prompts).toEqual(['b.prompt'])
})

test('a product that lies below the top of a checkout is looked through alone', () => {
  const top = repository({ 'top.prompt': 'x', 'apps/[one]/a.prompt': 'x', 'apps/o/b.prompt': 'x' })
  git(top, 'init', '-q')
  expect(productFiles(join(top, 'apps/[one]'), 'human-rights').prompts).toEqual(['a.prompt'])
})

test.each(['in a checkout', 'outside of one'])(
  'more files than are looked through %s are said, and those nearest to the top are found',
  (where) => {
    const root = repository({ 'deep/deep/a.prompt': 'x', 'near.prompt': 'x' })
    mkdirSync(join(root, 'deep/many'))
    for (let index = 0; index < 20_000; index++) writeFileSync(join(root, 'deep/many', String(index)), '')
    if (where === 'in a checkout') git(root, 'init', '-q')
    const { prompts, isWhole } = productFiles(root, 'human-rights')
    expect([prompts[0], isWhole]).toEqual(['near.prompt', false])
    expect(rulesOf(root)).toContain('R043')
    for (const list of ['mlbom', 'prompts'] as const)
      expect(rulesOf(root, { watch: { ...EMPTY.about.watch, [list]: ['deep/**'] } })).not.toContain('R043')
  },
)

test('no more is read than a check can read everywhere, and that is said', () => {
  const text = `${' '.repeat(1_900_000)}"openai"`
  const names = Array.from({ length: 36 }, (_, index) => `${String(100 + index)}/package.json`)
  const far = '1/2/3/prompts/tutor.md'
  const root = repository(Object.fromEntries([...names, far].map((each) => [each, text])))
  const { named, prompts, isWhole } = productFiles(root, 'human-rights')
  expect([named[0], prompts, isWhole]).toEqual(['100/package.json', [far], false])
})
