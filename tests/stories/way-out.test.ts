import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../src/outgoing/ask.ts'
import { NotSent } from '../../src/outgoing/not-sent.ts'
import { openWayOut, type WayOut } from '../../src/outgoing/way-out.ts'
import { HERE, openMachine, trustTests, type OtherMachine } from '../world/other-machine.ts'
import type { RequestListener } from 'node:http'

beforeAll(trustTests)
const open: OtherMachine[] = []
afterEach(() => Promise.all(open.splice(0).map((each) => each.close())))

async function machine(listener: RequestListener): Promise<{ port: number; heard: string[] }> {
  const heard: string[] = []
  const opened = await openMachine((request, answer) => {
    heard.push(`${request.method} ${request.url} ${request.headers.host}`)
    listener(request, answer)
  })
  open.push(opened)
  return { port: opened.port, heard }
}

/** What came of asking: the status, or why it was not sent. */
async function fares(wayOut: WayOut, address: string, limits = {}): Promise<number | string> {
  try {
    return (await ask(wayOut, address, { method: 'POST', body: 'news' }, limits)).status
  } catch (error) {
    if (!(error instanceof NotSent)) throw error
    return error.why
  }
}

const leadingTo = (...addresses: string[]) =>
  openWayOut([{ address: '127.0.0.1', bits: 32 }], async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  )

test('another machine is asked by its name, over TLS, and its answer read', async () => {
  const { port, heard } = await machine((request, answer) => {
    request.pipe(answer)
  })
  const said = await ask(HERE, `https://hook.example:${port}/in?a=b`, { method: 'POST', body: 'néws' })
  expect([said.status, said.body.toString()]).toEqual([200, 'néws'])
  expect(heard).toEqual([`POST /in?a=b hook.example:${port}`])
})

test.each([
  ['of another name', 'https://other.example', 'unreachable'],
  ['for plain HTTP', 'http://hook.example', 'plain'],
  ['for another protocol', 'ftp://hook.example', 'plain'],
])('a machine with a certificate %s hears nothing', async (_, address, why) => {
  const { port, heard } = await machine((_request, answer) => answer.end())
  expect(await fares(HERE, `${address}:${port}/`)).toBe(why)
  expect(heard).toEqual([])
})

test('a machine without TLS hears no word', async () => {
  let bytes = ''
  const plain = createServer().on('connection', (socket) =>
    socket.on('data', (part) => (bytes += part.toString('latin1'))),
  )
  await once(plain.listen(0, '127.0.0.1'), 'listening')
  const { port } = plain.address() as AddressInfo
  expect(await fares(HERE, `https://hook.example:${port}/`)).toBe('unreachable')
  expect(bytes).not.toContain('news')
  plain.closeAllConnections()
  plain.close()
})

describe('nobody is led into the house by an address', () => {
  const spellings = [
    ...['127.0.0.1', '127.1', '127.0.1', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001'],
    ...['127.0.0.1.', '%31%32%37.0.0.1', '１２７.0.0.1', '127。0。0。1', '[::1]', '[::ffff:127.0.0.1]'],
    ...['[::ffff:7f00:1]', '[0:0:0:0:0:ffff:7f00:1]', '[::127.0.0.1]', '0.0.0.0', '0', '[::]', 'localhost'],
    ...['LOCALHOST', '169.254.169.254', '[fd00:ec2::254]', '10.0.0.1', '[fe80::1]'],
    ...['user@127.0.0.1', 'hook.example@127.0.0.1'],
  ]
  test.each(spellings)('https://%s', async (host) => {
    const { port, heard } = await machine((_request, answer) => answer.end())
    expect(await fares(openWayOut([]), `https://${host}:${port}/`)).toBe('address')
    expect(heard).toEqual([])
  })

  test('nor by a name that leads there, or that leads there beside somewhere else', async () => {
    const { port, heard } = await machine((_request, answer) => answer.end())
    const inside = ['127.0.0.2', '10.0.0.1', '::1', '::ffff:127.0.0.2', '169.254.169.254', 'fe80::1%lo']
    for (const address of inside)
      for (const all of [[address], ['127.0.0.1', address], [address, '127.0.0.1']])
        expect([all, await fares(leadingTo(...all), `https://hook.example:${port}/`)]).toEqual([
          all,
          'address',
        ])
    expect(heard).toEqual([])
  })

  test('nor by a name that leads elsewhere a moment later', async () => {
    const { port, heard } = await machine((_request, answer) => answer.end('in'))
    let asked = 0
    const turning = openWayOut([{ address: '127.0.0.1', bits: 32 }], async () => {
      asked += 1
      return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    })
    expect(await fares(turning, `https://hook.example:${port}/`)).toBe(200)
    expect(asked).toBe(1)
    expect(await fares(turning, `https://hook.example:${port}/`)).toBe('address')
    expect(heard).toHaveLength(1)
  })
})

test('nothing is followed that an answer leads to', async () => {
  const inner = await machine((_request, answer) => answer.end('secret'))
  const outer = await machine((_request, answer) =>
    answer.writeHead(307, { location: `https://localhost:${inner.port}/` }).end(),
  )
  expect(await fares(HERE, `https://hook.example:${outer.port}/`)).toBe(307)
  expect(inner.heard).toEqual([])
})

test('an answer that never ends, never comes, or is endless is broken off', async () => {
  const silent = await machine(() => {})
  const dripping = await machine((_request, answer) => {
    answer.writeHead(200)
    const timer = setInterval(() => answer.write('.'), 20)
    answer.on('close', () => clearInterval(timer))
  })
  const endless = await machine((_request, answer) => {
    const more = () => {
      while (!answer.destroyed && answer.write(Buffer.alloc(10_000)));
      answer.once('drain', more)
    }
    more()
  })
  const wholeMs = 300
  expect(await fares(HERE, `https://hook.example:${silent.port}/`, { wholeMs })).toBe('time')
  expect(await fares(HERE, `https://hook.example:${dripping.port}/`, { wholeMs })).toBe('time')
  expect(await fares(HERE, `https://hook.example:${endless.port}/`, { mostBytes: 50_000 })).toBe('size')
})

test('a machine that breaks off, and one that is not there, are said to be out of reach', async () => {
  const broken = await machine((request) => request.socket.destroy())
  expect(await fares(HERE, `https://hook.example:${broken.port}/`)).toBe('unreachable')
  expect(await fares(HERE, 'https://hook.example:1/')).toBe('unreachable')
  const nowhere = openWayOut([], async () => Promise.reject(new Error('no such name')))
  expect(await fares(nowhere, 'https://hook.example/')).toBe('unreachable')
})
