import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { openClamd } from '../../src/outgoing/clamd.ts'
import { ANSWERS, HARMS, startClamd, type ClamdServer, type Otherwise } from '../world/clamd-server.ts'

const open: ClamdServer[] = []
afterEach(() => Promise.all(open.splice(0).map((each) => each.close())))

async function clamd(otherwise: Otherwise = {}): Promise<ClamdServer> {
  const server = await startClamd(otherwise)
  open.push(server)
  return server
}

async function* inParts(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}
const text = (words: string) => inParts(Buffer.from(words))
const says = (words: string) => (socket: Socket) => {
  socket.end(Buffer.from(words, 'latin1'))
}
/** Milliseconds after which a test does not wait any more. */
const SOON = { wholeMs: 300 }

describe.each([
  ['a port', () => undefined],
  ['a socket', () => join(tmpdir(), `clamd-${process.pid}-${Math.trunc(performance.now())}.ctl`)],
])('where clamd listens at %s', (_, path) => {
  const there = async () => {
    const socket = path()
    return clamd(socket === undefined ? {} : { socket })
  }

  test('what harms nobody is told from what does', async () => {
    const { place } = await there()
    expect(await openClamd(place).look(text('14:02 Bot: You may not work.'))).toBe('nothing_found')
    expect(await openClamd(place).look(text(`14:02 ${HARMS} 14:03`))).toBe('found')
    expect(await openClamd(place).whyNot()).toBe(null)
  })

  test('it is given every byte of a file and nothing else, in whatever parts they come', async () => {
    const server = await there()
    const bytes = fc.uint8Array({ maxLength: 70_000 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(bytes, fc.constant(new Uint8Array())), { maxLength: 8 }),
        async (parts) => {
          await openClamd(server.place).look(inParts(...parts))
          expect(server.took.at(-1)?.equals(Buffer.concat(parts))).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })
})

test('what harms is found behind a part without a byte, which is no end of the file', async () => {
  const { place } = await clamd()
  const parts = inParts(Buffer.from('a'), Buffer.alloc(0), Buffer.from(HARMS))
  expect(await openClamd(place).look(parts)).toBe('found')
})

test('two files at once have an answer each', async () => {
  const server = await clamd()
  const check = openClamd(server.place)
  const slowly = async function* (words: string) {
    for (const letter of words) {
      yield Buffer.from(letter)
      await wait(2)
    }
  }
  const files = [HARMS, 'one', `x${HARMS}`, 'two']
  expect(await Promise.all(files.map((words) => check.look(slowly(words))))).toEqual([
    'found',
    'nothing_found',
    'found',
    'nothing_found',
  ])
  expect(server.took.map(String).toSorted()).toEqual(files.toSorted())
})

describe('a file that was not looked at to its end is not said to be without harm', () => {
  const inTwo = async function* () {
    yield Buffer.alloc(60_000, 'x')
    await wait(50)
    yield Buffer.alloc(60_000, 'x')
  }
  test.each<[string, Otherwise, string]>([
    ['it says nothing', { answers: () => {} }, 'time'],
    ['it takes nothing any more', { begun: (socket) => socket.pause() }, 'time'],
    ['it ends without a word', { answers: (socket) => socket.end() }, 'unreachable'],
    ['it breaks off', { answers: (socket) => socket.destroy() }, 'unreachable'],
    [
      'it breaks off in the middle of the file',
      { begun: (socket) => socket.resetAndDestroy() },
      'unreachable',
    ],
    ['it breaks off in the middle of its answer', { answers: says('stream: OK') }, 'unreachable'],
    ['it answers before the file came to its end', { begun: says(ANSWERS.ok) }, 'answer'],
    ['it finds something before the file came to its end', { begun: says(ANSWERS.found) }, 'answer'],
    ['the file is larger than it takes', { most: 50_000 }, 'size'],
    ['the file has more in it than it opens', { answers: says(ANSWERS.tooDeep) }, 'size'],
    [
      'it looked for too long',
      { answers: says('stream: Heuristics.Limits.Exceeded.MaxScanTime FOUND\0') },
      'size',
    ],
    ['it says that it cannot', { answers: says("stream: Can't allocate memory ERROR\0") }, 'answer'],
    ['it waited too long for the file', { answers: says('COMMAND READ TIMED OUT\0') }, 'answer'],
    ['it knows no such command', { answers: says(ANSWERS.unknown) }, 'answer'],
    ['it answers twice', { answers: says(ANSWERS.ok + ANSWERS.found) }, 'answer'],
    ['it says OK of something else', { answers: says('/etc/passwd: OK\0') }, 'answer'],
    ['it says OK and more', { answers: says('stream: OK, or not\0') }, 'answer'],
    ['it names nothing that it found', { answers: says('stream:  FOUND\0') }, 'answer'],
    ['it says nothing but an end', { answers: says('\0') }, 'answer'],
    ['it never ends', { answers: says('stream: OK'.repeat(1000)) }, 'answer'],
    ['it speaks HTTP', { answers: says('HTTP/1.1 400 Bad Request\r\n\r\n\0') }, 'answer'],
  ])('where %s', async (_, otherwise, unchecked) => {
    const { place } = await clamd(otherwise)
    expect(await openClamd(place, SOON).look(inTwo())).toEqual({ unchecked })
  })

  test.each([
    ['port', { host: '127.0.0.1', port: 9 }],
    ['socket', { socket: join(tmpdir(), 'no-clamd-here.ctl') }],
    ['socket that is a folder', { socket: tmpdir() }],
  ])('where nobody listens at the %s', async (_, place) => {
    expect(await openClamd(place).whyNot()).toBe('unreachable')
    expect(await openClamd(place).look(text('x'))).toEqual({ unchecked: 'unreachable' })
  })

  test('nor is it given one that is set to pass what is beyond its limits', async () => {
    const server = await clamd({ alerts: false })
    expect(await openClamd(server.place).look(text('x'))).toEqual({ unchecked: 'limits' })
    expect(server.took).toEqual([])
  })

  test('what breaks while it is read is no answer of clamd', async () => {
    const { place } = await clamd()
    const broken = async function* () {
      yield Buffer.from('x')
      throw new Error('A sealed file is cut off.')
    }
    await expect(openClamd(place).look(broken())).rejects.toThrow('cut off')
  })
})

test('of a large file no more is read than clamd takes', async () => {
  let held: Socket | null = null
  const { place } = await clamd({
    most: 200_000_000,
    begun: (socket) => {
      held ??= socket.pause()
    },
  })
  let read = 0
  const large = async function* () {
    for (let part = 0; part < 1600; part += 1) {
      read += 65_536
      yield Buffer.alloc(65_536, part)
    }
  }
  const looked = openClamd(place).look(large())
  await wait(1000)
  // What the system keeps of a connection is in neither of the two.
  expect(read).toBeLessThan(20_000_000)
  held!.removeAllListeners('data').resume()
  held!.destroy()
  expect(await looked).toEqual({ unchecked: 'unreachable' })
})
