import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { makeWorld, type World } from '../world.ts'

/* The typed client as somebody has it who installed its archive, and both examples, with a house that listens. */

const HOME = join(import.meta.dirname, '..', '..')
const inHome = (...parts: string[]) => join(HOME, ...parts)
let world: World
let url: string
let server: ReturnType<typeof serve>
/** A product that installed it. */
let product: string

beforeAll(async () => {
  world = await makeWorld()
  const port = await freePort()
  server = serve({ fetch: world.app.fetch, port, hostname: '127.0.0.1' })
  url = `http://127.0.0.1:${port}`
  product = mkdtempSync(join(tmpdir(), 'amends-product-'))
  const run = (...parts: string[]) => execFileSync('npm', parts, { cwd: product, encoding: 'utf8' })
  const packed = execFileSync(process.execPath, [inHome('scripts/pack-client.mjs'), product], {
    encoding: 'utf8',
  })
  const others = ['openapi-fetch', 'openapi-typescript-helpers'].map((name) =>
    run('pack', '--silent', inHome('node_modules', name)).trim(),
  )
  writeFileSync(join(product, 'package.json'), '{"private":true,"type":"module"}')
  run('install', '--offline', '--no-audit', '--no-fund', packed.trim(), ...others.map((name) => `./${name}`))
  for (const name of ['tell.mjs', 'page.mjs'])
    copyFileSync(inHome('examples/client', name), join(product, name))
}, 180_000)
afterAll(async () => {
  server.close()
  await world.close()
  rmSync(product, { recursive: true, force: true })
})

const stories = () => world.count(sql`case_line`)
const program = (name: string, ...typed: string[]) =>
  spawn(process.execPath, [join(product, name), ...typed], {
    cwd: product,
    env: { PATH: process.env['PATH'] },
  })

async function runs(name: string, ...typed: string[]) {
  const child = program(name, ...typed)
  let [said, wrong] = ['', '']
  child.stdout.on('data', (some: Buffer) => (said += some.toString()))
  child.stderr.on('data', (some: Buffer) => (wrong += some.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said, wrong }
}

/** What the compiler says of a program of that product. */
function compiled(source: string): string {
  writeFileSync(join(product, 'mine.ts'), source)
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022']
  try {
    execFileSync(
      process.execPath,
      [inHome('node_modules/typescript/bin/tsc'), join(product, 'mine.ts'), ...options],
      { cwd: product, encoding: 'utf8' },
    )
    return ''
  } catch (error) {
    return String((error as { stdout: unknown }).stdout)
  }
}

test('it brings one package and nothing else', () => {
  const there = readdirSync(join(product, 'node_modules')).filter((name) => !name.startsWith('.'))
  expect(there.toSorted()).toEqual(['amends-client', 'openapi-fetch', 'openapi-typescript-helpers'])
})

test('the compiler knows every call and field, and names what is not right', () => {
  const told = (...bodies: string[]) => `
    import { done, house } from 'amends-client'
    const there = house('https://a.example')
    ${bodies.map((body, n) => `export const words${n}: string = (await done(there.POST(${body}))).receipt`).join('\n')}
  `
  expect(compiled(told(`'/grievances', { body: { story: 'It said no.', language: 'en' } }`))).toBe('')
  const wrong = compiled(
    told(
      `'/grievances', { body: { story: 'It said no.' } }`,
      `'/grievances', { body: { story: 'It said no.', language: 'en', submitter: 'somebody' } }`,
      `'/grievance', { body: { story: 'It said no.', language: 'en' } }`,
    ),
  )
  for (const name of ["Property 'language' is missing", '"somebody"', `'"/grievance"'`])
    expect(wrong).toContain(name)
}, 120_000)

test('a program tells what happened, adds a message, and reads where it stands', async () => {
  const before = await stories()
  const { code, said, wrong } = await runs('tell.mjs', url, 'They refused my benefit on invented facts.')
  expect([code, wrong]).toEqual([0, ''])
  expect(await stories()).toBe(before + 1)
  const receipt = /Receipt, shown this once: (.+)/.exec(said)?.[1] ?? ''
  const { messages } = await world.sees(receipt)
  expect(messages.map(({ body }) => body)).toEqual(['It still goes on.'])
  expect(said).toContain('Messages: 1')
})

test('what the house refuses is told by its code and in words, and nothing is filed', async () => {
  const before = await stories()
  const { code, wrong } = await runs('tell.mjs', url, ' ')
  expect(code).toBe(1)
  expect(wrong).toMatch(/^\w+: \S.+/)
  expect(await stories()).toBe(before)
})

test('a receipt goes over no line that others can read, and is sent on to nobody', async () => {
  const { code, wrong } = await runs('tell.mjs', 'http://amends.example.org', 'It said no.')
  expect(code).not.toBe(0)
  expect(wrong).toContain('Use its https address')
})

test('on a page of a product somebody tells it once, also with two clicks, and loses nothing when nobody answers', async () => {
  const port = await freePort()
  const child = program('page.mjs', url, String(port))
  try {
    await once(child.stdout, 'data')
    const there = `http://127.0.0.1:${port}/`
    const key = /name="key" value="([^"]+)"/.exec(await (await fetch(there)).text())?.[1] ?? ''
    const send = async (story: string) => {
      const body = new URLSearchParams({ key, story })
      const answer = await fetch(there, { method: 'POST', body })
      expect(answer.headers.get('cache-control')).toBe('no-store')
      return answer.text()
    }
    const before = await stories()
    expect(await send('')).toContain('role="alert"')
    const [one, other] = [
      await send('The <assistant> "advised" me wrongly.'),
      await send('The <assistant> "advised" me wrongly.'),
    ]
    const words = (html: string) => /<strong id="receipt">([^<]+)</.exec(html)?.[1] ?? ''
    expect(words(one)).not.toBe('')
    expect(words(other)).toBe(words(one))
    expect(await stories()).toBe(before + 1)
    expect((await world.sees(words(one))).story).toBe('The <assistant> "advised" me wrongly.')
  } finally {
    child.kill()
  }
  const alone = program('page.mjs', 'http://127.0.0.1:9', String(await freePort()))
  try {
    const [said] = (await once(alone.stdout, 'data')) as [Buffer]
    const body = new URLSearchParams({ key: 'k', story: 'It is kept.' })
    const html = await (await fetch(said.toString().trim(), { method: 'POST', body })).text()
    expect(html).toContain('>It is kept.</textarea>')
    expect(html).toContain('Please send it again')
  } finally {
    alone.kill()
  }
})
