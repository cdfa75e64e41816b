import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createTransport } from 'nodemailer'
import { mailOptions } from './mail-options.ts'
import { openWayOut, type WayOut } from './way-out.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(() => Promise.all(closing.splice(0).map((close) => close())))

/** A mail server that offers no TLS, or refuses to begin it, and keeps every line that it hears. */
async function openServer(offers: readonly string[]): Promise<{ port: number; heard: string[] }> {
  const heard: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.write('220 mail\r\n')
    let isLetter = false
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n').filter(Boolean)) {
        heard.push(line)
        if (isLetter && line !== '.') continue
        isLetter = /^DATA/.test(line)
        if (/^EHLO/.test(line))
          socket.write([...offers.map((each) => `250-${each}\r\n`), '250 AUTH PLAIN\r\n'].join(''))
        else if (/^STARTTLS/.test(line)) socket.write('454 not now\r\n')
        else socket.write(isLetter ? '354 go on\r\n' : /^AUTH/.test(line) ? '235 in\r\n' : '250 ok\r\n')
      }
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(async () => {
    server.close()
    await once(server, 'close')
  })
  return { port: (server.address() as AddressInfo).port, heard }
}

/** A network in which every name and address leads to this machine. */
const ALL_LEAD_HERE: WayOut = {
  connect: (_, port) => openWayOut([]).toNamed('localhost').connect('127.0.0.1', port),
  toNamed: () => ALL_LEAD_HERE,
}

/** Sends one letter to the server, which the address calls by this name. */
async function sendBy(host: string, port: number, end = ''): Promise<'sent' | 'refused'> {
  const address = `smtp://desk:secret%40word@${host}:${port}${end}`
  const transport = createTransport(mailOptions(address, ALL_LEAD_HERE))
  try {
    await transport.sendMail({
      from: 'help@example.org',
      to: 'zed@example.org',
      subject: 'News',
      text: 'News.',
    })
    return 'sent'
  } catch {
    return 'refused'
  } finally {
    transport.close()
  }
}

const SECRETS = new RegExp(['zed@', 'secret@word', btoa('\0desk\0secret@word')].join('|'))

test.each([
  ['offers no TLS', [], 'mail.example.org'],
  ['offers TLS and then refuses it', ['STARTTLS'], 'mail.example.org'],
  ['has a name that only begins like this machine', [], 'localhost.example.org'],
  ['has a name that only begins like an address of this machine', [], '127.0.0.1.example.org'],
  ['has an address of another machine', [], '128.0.0.1'],
  ['has another address of the sixth kind', [], '[::2]'],
] as const)('a server that %s gets neither password nor address', async (_, offers, host) => {
  const { port, heard } = await openServer(offers)
  expect(await sendBy(host, port)).toBe('refused')
  expect(heard.length).toBeGreaterThan(0)
  expect(heard.join('\n')).not.toMatch(SECRETS)
})

test.each([['localhost'], ['LOCALHOST'], ['127.0.0.1'], ['127.8.9.10'], ['[::1]']])(
  'a server on this machine, called %s, may be spoken to in clear',
  async (host) => {
    const { port, heard } = await openServer([])
    expect(await sendBy(host, port)).toBe('sent')
    expect(heard.join('\n')).toMatch(SECRETS)
  },
)

test('an operator who writes it down may use a server without TLS', async () => {
  const { port } = await openServer([])
  expect(await sendBy('mail.example.org', port, '?plain=allowed')).toBe('sent')
  expect(await sendBy('mail.example.org', port, '?plain=yes')).toBe('refused')
})

test('smtps begins with TLS, and nobody waits long for a mail server', () => {
  expect(mailOptions('smtps://mail.example.org', ALL_LEAD_HERE)).toMatchObject({
    secure: true,
    host: 'mail.example.org',
    port: 465,
  })
  const { greetingTimeout, socketTimeout } = {
    socketTimeout: 0,
    greetingTimeout: 0,
    ...mailOptions('smtp://[::1]:25', ALL_LEAD_HERE),
  }
  for (const wait of [greetingTimeout, socketTimeout]) {
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(30_000)
  }
})

test('a mail server inside the network is spoken to where the operator names it or allows it, and by no other way', async () => {
  const { port } = await openServer([])
  const leadsHere = async () => [{ address: '127.0.0.1', family: 4 }]
  const sendTo = async (host: string, wayOut: WayOut) => {
    const transport = createTransport(mailOptions(`smtp://${host}:${port}?plain=allowed`, wayOut))
    try {
      await transport.sendMail({ from: 'a@example.org', to: 'b@example.org', subject: 'x', text: 'x' })
      return 'sent'
    } catch (error) {
      return error instanceof Error ? error.message : 'nothing'
    } finally {
      transport.close()
    }
  }
  expect(await sendTo('mail.example.org', openWayOut([], leadsHere))).toBe('Not sent: address.')
  expect(await sendTo('127.0.0.1', openWayOut([], leadsHere))).toBe('sent')
  const allowed = [{ address: '127.0.0.0', bits: 8 }]
  expect(await sendTo('mail.example.org', openWayOut(allowed, leadsHere))).toBe('sent')
})
