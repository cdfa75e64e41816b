import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { openUploads } from '../../src/store/files/uploads.ts'
import * as nasty from '../in-memory/nasty-files.ts'
import { hiddenOn } from '../world/page.ts'
import { announced, openLine, partAt, type Line } from '../world/tus.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let line: Line
beforeAll(async () => {
  world = await makeWorld()
  line = await openLine(world.app)
})
beforeEach(() => world.house.files.uploads.endAll())
afterAll(async () => {
  await line.close()
  await world.close()
})

const API = '/api/v1/grievances/current/files'
const PAGE = '/en/status/files'

/** Text that is kept as it came, so that its digest says whether all of it did, in its order. */
const long = (bytes: number) =>
  Buffer.from(
    randomBytes(Math.ceil(bytes / 2))
      .toString('hex')
      .slice(0, bytes)
      .replace(/(.{63})./g, '$1\n'),
  )
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const receiptOf = ({ receipt }: FiledStory) => ({ authorization: `Receipt ${receipt}` })

/** The page of files of a case, its visit, and what goes along from it. */
async function pageOf({ receipt }: FiledStory) {
  const post = (fields: Readonly<Record<string, string>>) =>
    world.app.request('/en/status', { method: 'POST', body: new URLSearchParams(fields) })
  const opened = hiddenOn({ html: await (await post({ receipt })).text() }, 'visit')
  const html = await (await post({ visit: opened, step: 'files' })).text()
  const visit = hiddenOn({ html }, 'visit')
  return { visit, as: { authorization: `Visit ${visit}`, origin: world.house.url } }
}

/** Who sends, and where. */
interface Sender {
  readonly at: string
  readonly as: Readonly<Record<string, string>>
}
interface Door extends Sender {
  gives(upload: string): Promise<{ readonly status: number; readonly text: string }>
}
const doors: Readonly<Record<string, (it: FiledStory) => Promise<Door>>> = {
  page: async (it) => {
    const { visit, as } = await pageOf(it)
    return {
      at: `${PAGE}/uploads`,
      as,
      async gives(upload) {
        const fields = { visit, step: 'give', upload }
        const answer = await world.app.request(PAGE, { method: 'POST', body: new URLSearchParams(fields) })
        return { status: answer.status, text: await answer.text() }
      },
    }
  },
  API: (it) =>
    Promise.resolve({
      at: `${API}/uploads`,
      as: receiptOf(it),
      gives: (upload) =>
        line.ask(
          'POST',
          API,
          { ...receiptOf(it), 'content-type': 'application/json' },
          Buffer.from(JSON.stringify({ upload })),
        ),
    }),
}

async function opens(door: Sender, bytes: Buffer, said = {}): Promise<string> {
  const opened = await line.ask('POST', door.at, { ...door.as, ...announced(bytes.length, said) })
  expect([opened.status, opened.text]).toEqual([201, ''])
  return opened.headers.location ?? ''
}
const idIn = (location: string) => location.split('/').at(-1) ?? ''
const here = async (door: Sender, at: string) =>
  Number((await line.ask('HEAD', at, door.as)).headers['upload-offset'])
const filesOf = async ({ caseId }: FiledStory) => (await world.read(caseId)).kase.files
const lying = () => {
  try {
    return readdirSync(world.house.files.arriving)
  } catch {
    return []
  }
}

/** Everything, part for part, from where it stands. */
async function goesOn(door: Sender, at: string, bytes: Buffer, part = 400_000): Promise<void> {
  for (let from = await here(door, at); from < bytes.length;) {
    const next = bytes.subarray(from, from + part)
    const taken = await line.ask('PATCH', at, { ...door.as, ...partAt(from) }, next)
    expect([204, 409]).toContain(taken.status)
    from = await here(door, at)
  }
}

describe.each(Object.entries(doors))('at the door of the %s', (_, doorOf) => {
  test('a file that breaks off at several places goes on from there, and is kept once, as it was', async () => {
    const it = await world.file()
    const door = await doorOf(it)
    const bytes = long(2_500_000)
    const at = await opens(door, bytes, { filename: 'what-it-said.txt', shows: 'A long talk' })
    const stood: number[] = []
    for (const after of [1, 65_536, 65_535, 300_001, 900_000]) {
      const from = await here(door, at)
      await line.breakOff(at, { ...door.as, ...partAt(from) }, bytes.subarray(from), after)
      stood.push(await here(door, at))
    }
    // What had come before it broke is kept: less than was sent, where the rest was still on its way.
    expect(stood).toEqual(stood.toSorted((one, other) => one - other))
    expect(stood.at(-1)).toBeGreaterThan(300_000)
    expect(stood.at(-1)).toBeLessThan(bytes.length)
    for (const part of lying())
      expect(readFileSync(join(world.house.files.arriving, part)).includes(bytes.subarray(0, 60))).toBe(false)
    await goesOn(door, at, bytes)
    for (let n = 0; n < 2; n += 1) expect((await door.gives(idIn(at))).status).toBe(200)
    expect(await filesOf(it)).toMatchObject([
      { type: 'txt', bytes: bytes.length, digest: digestOf(bytes), name: 'what-it-said.txt' },
    ])
    expect(lying()).toEqual([])
    // Whoever asks once more is told that all of it came.
    expect(await here(door, at)).toBe(bytes.length)
  })

  test('what is asked while a line hangs cuts it off and goes on from what came', async () => {
    const it = await world.file()
    const door = await doorOf(it)
    const bytes = long(900_000)
    const at = await opens(door, bytes)
    await line.hang(at, { ...door.as, ...partAt(0) }, bytes, 200_000)
    const from = await here(door, at)
    expect(from).toBeGreaterThan(0)
    expect(from).toBeLessThanOrEqual(200_000)
    await goesOn(door, at, bytes)
    expect((await door.gives(idIn(at))).status).toBe(200)
    expect((await filesOf(it))[0]?.digest).toBe(digestOf(bytes))
  })

  test('a part at another place, or longer than was said, is not taken, and nothing of it stays', async () => {
    const it = await world.file()
    const door = await doorOf(it)
    const bytes = long(100_000)
    const at = await opens(door, bytes)
    const sends = (from: number, body: Buffer, more = {}) =>
      line.ask('PATCH', at, { ...door.as, ...partAt(from), ...more }, body)
    expect((await sends(1, bytes.subarray(1))).status).toBe(409)
    expect((await sends(0, Buffer.concat([bytes, bytes]))).status).toBe(413)
    expect((await sends(0, bytes, { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await sends(0, bytes, { 'upload-offset': '-1' })).status).toBe(400)
    expect((await sends(0, bytes, { 'tus-resumable': '0.2.2' })).status).toBe(412)
    // Without a length said, it is counted as it comes.
    const streamed = await fetch(`${line.url}${at}`, {
      method: 'PATCH',
      headers: { 'tus-resumable': '1.0.0', ...door.as, ...partAt(0) },
      body: ReadableStream.from([bytes, bytes]),
      duplex: 'half',
    } as RequestInit)
    expect(streamed.status).toBe(413)
    expect(await here(door, at)).toBe(0)
    expect(lying()).toEqual([])
    expect((await door.gives(idIn(at))).text).toContain('Not all of this file has come to us.')
    // Some things on the way let no other pass than POST.
    const meant = { 'x-http-method-override': 'PATCH' }
    const taken = await line.ask('POST', at, { ...door.as, ...partAt(0), ...meant }, bytes)
    expect([taken.status, taken.headers['upload-offset']]).toEqual([204, '100000'])
    expect((await sends(100_000, bytes.subarray(0, 1))).status).toBe(413)
    expect((await door.gives(idIn(at))).status).toBe(200)
  })

  test('what is refused whatever is in it is refused before a byte of it comes, and its words are kept', async () => {
    const it = await world.file()
    const door = await doorOf(it)
    const said = { filename: 'IMG_1.jpg', shows: 'My daughter, undressed' }
    const opened = await line.ask('POST', door.at, { ...door.as, ...announced(5000, said) })
    expect(opened.status).toBe(doorOf === doors['API'] ? 409 : 403)
    expect(opened.headers.location).toBeUndefined()
    const { kase } = await world.read(it.caseId)
    expect(kase.filesTurnedAway).toMatchObject([{ name: 'IMG_1.jpg', shows: 'My daughter, undressed' }])
    expect((await line.ask('POST', door.at, { ...door.as, ...announced(5000) })).status).toBe(opened.status)
    const other = await world.file()
    const theirs = await doorOf(other)
    for (const length of [100_000_001, 2_000_000_000])
      expect((await line.ask('POST', theirs.at, { ...theirs.as, ...announced(length) })).status).toBe(413)
    expect((await line.ask('POST', theirs.at, theirs.as)).status).toBe(400)
    expect(world.house.files.uploads.bytesHere()).toBe(0)
    expect(lying()).toEqual([])
  })

  test.each([
    ['between two parts', 'part'],
    ['between the last part and its end', 'end'],
  ])('where a case is closed for files %s, nothing of it stays, and nothing is given', async (__, when) => {
    const it = await world.file()
    const door = await doorOf(it)
    const bytes = await nasty.pictureWithPlace()
    const at = await opens(door, bytes)
    const half = when === 'part' ? 100 : bytes.length
    await line.ask('PATCH', at, { ...door.as, ...partAt(0) }, bytes.subarray(0, half))
    expect(lying()).toHaveLength(1)
    await world.does('ana', it.caseId, 'mark_no_copy')
    if (when === 'part') {
      const taken = await line.ask('PATCH', at, { ...door.as, ...partAt(half) }, bytes.subarray(half))
      expect([403, 409]).toContain(taken.status)
    }
    const given = await door.gives(idIn(at))
    expect(given.status).not.toBe(200)
    expect(lying()).toEqual([])
    expect((await line.ask('HEAD', at, door.as)).status).toBe(404)
    expect(await filesOf(it)).toEqual([])
  })

  test('nobody else finds it: not with another case, not without one, and not a page of another site', async () => {
    const it = await world.file()
    const door = await doorOf(it)
    const bytes = long(1000)
    const at = await opens(door, bytes)
    const other = await doorOf(await world.file())
    const patch = (as: Readonly<Record<string, string>>) =>
      line.ask('PATCH', at, { ...as, ...partAt(0) }, bytes)
    const { origin: _origin, ...noOrigin } = door.as
    for (const [as, status] of [
      [other.as, 404],
      [{ origin: world.house.url }, 401],
      [{ ...door.as, authorization: 'Visit x' }, 401],
    ] as const) {
      expect((await line.ask('HEAD', at, as)).status).toBe(status)
      expect((await patch(as)).status).toBe(status)
      expect((await line.ask('DELETE', at, as)).status).toBe(status)
    }
    expect((await other.gives(idIn(at))).text).toContain('Not all of this file has come to us.')
    if (doorOf === doors['page'])
      expect((await patch({ ...noOrigin, origin: 'https://elsewhere.example' })).status).toBe(403)
    for (const method of ['OPTIONS', 'POST', 'PATCH', 'HEAD']) {
      const { headers } = await line.ask(method, at, { ...door.as, origin: world.house.url })
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
    expect(await here(door, at)).toBe(0)
    // Whoever opened it ends it.
    expect((await line.ask('DELETE', at, door.as)).status).toBe(204)
    expect((await line.ask('HEAD', at, door.as)).status).toBe(404)
    expect((await line.ask('GET', at, door.as)).status).toBe(405)
  })
})

test('a file may come by one door and be given by the other: it is the same person', async () => {
  const it = await world.file()
  const [page, api] = await Promise.all([doors['page']!(it), doors['API']!(it)])
  const bytes = long(1000)
  const at = await opens(api, bytes)
  await goesOn(api, at, bytes)
  expect((await page.gives(idIn(at))).text).toContain('We have your file.')
  expect(await filesOf(it)).toHaveLength(1)
})

test('the page says why a file is not taken that its script wanted to send, in the same words', async () => {
  const it = await world.file()
  const posts = async (fields: Readonly<Record<string, string>>) => {
    const { visit } = await pageOf(it)
    const answer = await world.app.request(PAGE, {
      method: 'POST',
      body: new URLSearchParams({ visit, step: 'give', ...fields }),
    })
    return { status: answer.status, html: await answer.text() }
  }
  const large = await posts({ announced: '100000001', 'file-name': 'a.mp4', shows: 'A film' })
  expect(large.html).toContain('This file is too large. One like it can have up to 100 MB.')
  expect(large.html).toContain('value="A film"')
  expect((await posts({ announced: '5', 'file-name': 'a.txt' })).html).toContain('Not all of this file')
  expect((await posts({ announced: '-5', 'file-name': 'a.txt' })).html).toContain('choose a file first')
  const undressed = { announced: '5', 'file-name': 'a.jpg', shows: 'My daughter, undressed' }
  expect((await posts(undressed)).html).toContain('Please send no pictures or films here.')
  expect((await world.read(it.caseId)).kase.filesTurnedAway).toHaveLength(1)
})

test('what the form says when it is sent is judged too, and closes the case before the file is kept', async () => {
  const it = await world.file()
  const { visit, as } = await pageOf(it)
  const door = { at: `${PAGE}/uploads`, as }
  const bytes = await nasty.pictureWithPlace()
  const at = await opens(door, bytes, { filename: 'a.jpg' })
  await goesOn(door, at, bytes)
  const answer = await world.app.request(PAGE, {
    method: 'POST',
    body: new URLSearchParams({ visit, upload: idIn(at), shows: 'My daughter, undressed' }),
  })
  expect(await answer.text()).toContain('Please send no pictures or films here.')
  expect(await filesOf(it)).toEqual([])
  expect(lying()).toEqual([])
})

test('a visit goes on with each part, and opens nothing here once its page was sent', async () => {
  const it = await world.file()
  const { visit, as } = await pageOf(it)
  const door = { at: `${PAGE}/uploads`, as }
  const bytes = long(2000)
  const at = await opens(door, bytes)
  const first = await line.ask('PATCH', at, { ...as, ...partAt(0) }, bytes.subarray(0, 1000))
  const next = String(first.headers['upload-visit'])
  expect(next).not.toBe(visit)
  // An hour after the page was made its own visit is over; the one that came with the part is not.
  world.later({ hours: 0.9 })
  const later = { ...as, authorization: `Visit ${next}` }
  const second = await line.ask('PATCH', at, { ...later, ...partAt(1000) }, bytes.subarray(1000))
  world.later({ hours: 0.9 })
  expect((await line.ask('HEAD', at, later)).status).toBe(401)
  const last = String(second.headers['upload-visit'])
  const posted = await world.app.request(PAGE, {
    method: 'POST',
    body: new URLSearchParams({ visit: last, upload: idIn(at) }),
  })
  expect(await posted.text()).toContain('We have your file.')
  // A browser keeps what was posted.
  world.later({ hours: 0.01 })
  const after = { ...as, authorization: `Visit ${last}` }
  expect((await line.ask('POST', door.at, { ...after, ...announced(5) })).status).toBe(401)
})

test('looked through, what came in parts is refused as what came at once', async () => {
  const it = await world.file()
  for (const [bytes, code] of [
    [nasty.scriptedPdf(), 'file_scripted'],
    [nasty.archive(), 'file_archive'],
    [Buffer.alloc(0), 'file_empty'],
  ] as const) {
    const door = await doors['API']!(it)
    const at = await opens(door, bytes, { filename: 'a.pdf' })
    await goesOn(door, at, bytes, 37)
    const given = await door.gives(idIn(at))
    expect([given.status, (JSON.parse(given.text) as { code: string }).code]).toEqual([409, code])
    expect((await line.ask('HEAD', at, door.as)).status).toBe(404)
  }
  expect(lying()).toEqual([])
})

test('where there is no room at this moment, what came stays and goes on when there is', async () => {
  const it = await world.file()
  let room: 'enough' | 'full' = 'enough'
  const house = { ...world.house, room: () => Promise.resolve(room) }
  const there = await openLine(createApp(house))
  const as = receiptOf(it)
  const bytes = long(1000)
  const opened = await there.ask('POST', `${API}/uploads`, { ...as, ...announced(1000) })
  const at = opened.headers.location ?? ''
  await there.ask('PATCH', at, { ...as, ...partAt(0) }, bytes.subarray(0, 500))
  room = 'full'
  const refused = await there.ask('PATCH', at, { ...as, ...partAt(500) }, bytes.subarray(500))
  expect(refused.text).toContain('no_room')
  expect((await there.ask('POST', `${API}/uploads`, { ...as, ...announced(1000) })).text).toContain('no_room')
  room = 'enough'
  expect((await there.ask('HEAD', at, as)).headers['upload-offset']).toBe('500')
  await there.close()
})

test('a case has three uploads at once; what is silent for longest goes, or after an hour, or when we stop', async () => {
  const it = await world.file()
  const files = { ...world.house.files, uploads: openUploads(world.house.files.arriving, 400) }
  const there = await openLine(createApp({ ...world.house, files }))
  const as = receiptOf(it)
  const ats: string[] = []
  for (let n = 0; n < 3; n += 1) {
    const opened = await there.ask('POST', `${API}/uploads`, { ...as, ...announced(100) })
    ats.push(opened.headers.location ?? '')
    await there.ask('PATCH', ats[n]!, { ...as, ...partAt(0) }, Buffer.alloc(50, 'a'))
  }
  const status = async (at: string | undefined) => (await there.ask('HEAD', at!, as)).status
  expect(await status(ats[0])).toBe(200)
  expect(lying()).toHaveLength(3)
  await there.ask('POST', `${API}/uploads`, { ...as, ...announced(100) })
  expect(await Promise.all(ats.map(status))).toEqual([200, 404, 200])
  expect(lying()).toHaveLength(2)
  await expect.poll(lying, { timeout: 5000 }).toEqual([])
  expect(await status(ats[0])).toBe(404)
  const last = await there.ask('POST', `${API}/uploads`, { ...as, ...announced(100) })
  await there.ask('PATCH', last.headers.location ?? '', { ...as, ...partAt(0) }, Buffer.alloc(50, 'a'))
  expect(lying()).toHaveLength(1)
  await files.uploads.endAll()
  expect(lying()).toEqual([])
  await there.close()
})

test('nothing of an upload is logged, and no request of all these failed', () => {
  expect(world.log.filter((entry) => /uploads|what-it-said|undressed|failed/.test(entry))).toEqual([])
})
