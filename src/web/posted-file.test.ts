import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { withPostedFile, type PostedFile } from './posted-file.ts'

/** A request whose bytes come when the test says so. */
function sends(type: string, answer: (file: PostedFile | null) => Promise<Response>) {
  const app = new Hono().post('/', (c) => withPostedFile(c, (_, file) => answer(file)))
  let control!: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (control = given) })
  const answered = Promise.resolve(
    app.request('/', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
      duplex: 'half',
    } as RequestInit),
  ).then(({ status }) => status)
  return {
    answered,
    send: (text: string) => control.enqueue(Buffer.from(text)),
    end: () => control.close(),
  }
}
const FORM = 'multipart/form-data; boundary=X'
const HEAD = '--X\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
const TAIL = '\r\n--X--\r\n'

/** Reads a file to its end: 200 with all of it, 400 where it broke off. */
async function readAll(file: PostedFile | null): Promise<Response> {
  try {
    for await (const part of file?.bytes ?? []) expect(part.byteLength).toBeGreaterThanOrEqual(0)
    return new Response(null, { status: file === null ? 404 : 200 })
  } catch {
    return new Response(null, { status: 400 })
  }
}
const within = async <T>(answered: Promise<T>) =>
  Promise.race([
    answered,
    new Promise<'waits'>((done) => setImmediate(() => setImmediate(() => done('waits')))),
  ])
const minutes = async (many: number) => {
  for (let half = 0; half < many * 2; half += 1) {
    await vi.advanceTimersByTimeAsync(30_000)
    await within(new Promise(() => {}))
  }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

describe('whoever sends a file', () => {
  test('is answered when it is whole, however slowly it comes', async () => {
    const { answered, send, end } = sends(FORM, readAll)
    send(HEAD)
    for (let n = 0; n < 20; n += 1) {
      send('a line of a talk\n'.repeat(5000))
      await minutes(0.5)
    }
    send(TAIL)
    end()
    expect(await answered).toBe(200)
  })

  test('and sends nothing any more is gone after a minute', async () => {
    const { answered, send } = sends(FORM, readAll)
    send(`${HEAD}a line`)
    expect(await within(answered)).toBe('waits')
    await minutes(2)
    expect(await within(answered)).toBe(400)
  })

  test('waits for us as long as it takes, and is not silent meanwhile', async () => {
    let go!: () => void
    const turn = new Promise<void>((done) => void (go = done))
    const { answered, send, end } = sends(FORM, async (file) => {
      await turn
      return readAll(file)
    })
    send(HEAD)
    for (let n = 0; n < 100; n += 1) send('a line of a talk\n'.repeat(5000))
    send(TAIL)
    end()
    await minutes(10)
    go()
    expect(await answered).toBe(200)
  })
})

describe('a form that nobody can read is answered all the same', () => {
  test.each([
    ['without a border', 'multipart/form-data; charset=utf-8', 'hello'],
    ['with an empty border', 'multipart/form-data; boundary=', 'hello'],
    ['with another border', 'multipart/form-data; boundary=Y', `${HEAD}hello${TAIL}`],
    ['with a border of many letters', `multipart/form-data; boundary=${'x'.repeat(5000)}`, 'hello'],
    ['that ends before it begins', FORM, '--X--\r\n'],
    ['that breaks off in its head', FORM, '--X\r\nContent-Disposition: form-data; na'],
    ['that is nothing', FORM, ''],
    [
      'with a thousand fields',
      FORM,
      '--X\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(5000),
    ],
  ])('%s', async (_, type, body) => {
    for (const isWhole of [true, false]) {
      const { answered, send, end } = sends(type, readAll)
      if (body !== '') send(body)
      if (isWhole) end()
      else await minutes(2)
      expect(
        await within(
          answered.then(
            (status) => status,
            () => 'failed',
          ),
        ),
      ).not.toBe('waits')
      expect(await answered).toBeGreaterThanOrEqual(200)
    }
  })
})
