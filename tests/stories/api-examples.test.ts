import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeEvents } from '../../src/actions/history/place-events.ts'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { createApp } from '../../src/app.ts'
import { assetsFolder } from '../../src/paths.ts'
import { readAssets } from '../../src/web/assets.ts'
import { firstCase, following } from '../../src/words/en/api-examples.ts'
import { makeWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

type Names = Record<string, string>

/** A curl command as a shell reads it: lines that go on, single and double quotation marks, names in capitals. */
function wordsOf(command: string, names: Names): string[] {
  const parts = command.replaceAll('\\\n', ' ').matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)
  return [...parts].map(([part]) =>
    part.replace(/'([^']*)'|"([^"]*)"|([^'"]+)/g, (_, single?: string, double?: string, bare?: string) =>
      single === undefined
        ? (double ?? bare ?? '').replace(/\$([A-Z]+)/g, (whole, name: string) => names[name] ?? whole)
        : single,
    ),
  )
}

/** Makes the call that a curl command makes. */
async function call(command: string, names: Names): Promise<{ status: number; body: unknown }> {
  const [curl, ...words] = wordsOf(command, names)
  expect(curl).toBe('curl')
  const headers = new Headers()
  let method: string | null = null
  let data: string | null = null
  let url = ''
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const next = () => words[(at += 1)] ?? ''
    if (word === '-X') method = next()
    else if (word === '-d') data = next()
    else if (word === '-H') {
      const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(next()) ?? []
      headers.set(name, value)
    } else url = word
  }
  expect(url).not.toContain('$')
  const answer = await world.app.request(url, {
    method: method ?? (data === null ? 'GET' : 'POST'),
    headers,
    ...(data === null ? {} : { body: data }),
  })
  return { status: answer.status, body: await answer.json() }
}

function memberOf(body: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | null)?.[key], body)
}

const unescaped = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

/** What stands on the page, so that what is tried is what is read there. */
async function commandsOnPage(): Promise<string[]> {
  const html = await (await world.app.request('/api/v1')).text()
  return [...html.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code>/g)].map(([, code = '']) => unescaped(code))
}

test('from the page alone, software tells a story, reads it, takes it up and writes to the person', async () => {
  // Graver than what the page tells, and waiting for anybody: nobody is to be written to in their place.
  const others = [
    await world.file({ dangerSigns: ['life'] }),
    await world.file({ dangerSigns: ['child'], child: true }),
    await world.file(),
  ]
  const token = await addToken(world.house, { for: world.staff.ana.email })
  if (!('token' in token)) throw new Error('There is no token.')
  const names: Names = { AMENDS: world.house.url, TOKEN: token.token }
  const examples = [...firstCase, ...following]
  const commands = await commandsOnPage()
  expect(commands).toEqual(examples.map(({ curl }) => curl))
  expect(firstCase).toHaveLength(5)

  for (const [index, { title, status, answer }] of examples.entries()) {
    if (index === firstCase.length) await placeEvents(world.house)
    const made = await call(commands[index] ?? '', names)
    expect([title, made.status]).toEqual([title, status])
    for (const path of answer) expect([path, memberOf(made.body, path)]).not.toEqual([path, undefined])
    const found = { RECEIPT: 'receipt', REFERENCE: 'reference', CASE: 'cases.0.id', AFTER: 'after' }
    for (const [name, path] of Object.entries(found)) {
      const value = memberOf(made.body, path)
      if (typeof value === 'string') names[name] = value
    }
  }
  const seen = await world.sees(names['RECEIPT'] ?? '')
  expect(seen.messages.map(({ body }) => body)).toEqual([expect.stringContaining('We have read your story.')])
  for (const { receipt } of others) expect((await world.sees(receipt)).messages).toEqual([])
})

test('the page says how a request is signed, and where the house is', async () => {
  const html = unescaped(await (await world.app.request('/api/v1')).text())
  for (const words of [
    'Authorization: Bearer',
    'Authorization: Receipt',
    'amends token add',
    world.house.url,
  ])
    expect(html).toContain(words)
})

test('the page speaks of mail to the person only where this house sends any', async () => {
  const page = async (sendsMail: boolean) =>
    unescaped(
      await (
        await createApp({ ...world.house, sendsMail }, readAssets(assetsFolder)).request('/api/v1')
      ).text(),
    )
  expect(await page(true)).toContain('they get a mail')
  expect(await page(false)).not.toContain('they get a mail')
})
