import { SocketAddress } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reaching } from './may-reach.ts'
import { listOf, readNetworks } from './networks.ts'

const allowing = (text: string) => reaching(listOf(readNetworks(text) ?? []))
const mayReach = allowing('')

/** Where nobody may be led: this machine, its network, what a cloud tells its machines, and what is no machine. */
const NOWHERE = [
  ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '127.0.0.1'],
  ...['127.255.255.254', '169.254.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.8'],
  ...['192.0.2.1', '192.88.99.1', '192.168.0.1', '192.168.255.255', '198.18.0.1', '198.19.255.255'],
  ...['198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255'],
  ...['::', '::1', '::2', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:a9fe:a9fe'],
  ...['::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b::8.8.8.8', '64:ff9b:1::1', '100::1', '2001::1'],
  ...['2001:0:7f00:1::', '2001:db8::1', '2001:10::1', '2001:20::1', '2002:7f00:1::', '2002:a9fe:a9fe::1'],
  ...['3fff::1', '5f00::1', 'fc00::1', 'fd00:ec2::254', 'fdff::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1'],
  ...['ff02::1', '4000::1', '2a00::1%1', '', 'localhost', '127.1', '2130706433', '0x7f000001', '1.2.3'],
]
test.each(NOWHERE)('%s is reached by nobody', (address) => {
  expect(mayReach(address)).toBe(false)
})

test.each([
  ...['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255'],
  ...['128.0.0.1', '169.253.255.255', '172.15.255.255', '172.32.0.0', '192.167.255.255', '223.255.255.255'],
  ...['2606:4700::1111', '2a00:1450:4001::1', '::ffff:8.8.8.8', '::ffff:808:808', '2003::1'],
])('%s is a machine of the world', (address) => {
  expect(mayReach(address)).toBe(true)
})

/** One address of version 4 in every way that version 6 has to write it. */
function writings(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
  const hex = (high: number, low: number) => (high * 256 + low).toString(16)
  const tail = [`${hex(a, b)}:${hex(c, d)}`, `${hex(a, b).padStart(4, '0')}:${hex(c, d).padStart(4, '0')}`]
  const heads = ['::ffff:', '::FFFF:', '0:0:0:0:0:ffff:', '0000:0000:0000:0000:0000:ffff:', '0::0:ffff:']
  return [address, ...heads.flatMap((head) => [address, ...tail].map((end) => `${head}${end}`))]
}

test('an address is the same machine however it is written', () => {
  const part = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(fc.tuple(part, part, part, part), (parts) => {
      const address = parts.join('.')
      for (const each of writings(address)) {
        expect(SocketAddress.parse(`[${each}]`) !== undefined || each === address).toBe(true)
        expect([each, mayReach(each)]).toEqual([each, mayReach(address)])
      }
    }),
    { numRuns: 500 },
  )
})

test('of version 6 only what is given out to machines of the world is reached', () => {
  const group = fc.integer({ min: 0, max: 0xffff })
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      const isGivenOut = groups[0]! >= 0x2000 && groups[0]! <= 0x3fff
      if (!isGivenOut) expect(mayReach(groups.map((each) => each.toString(16)).join(':'))).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('what the operator allows is reached, in every writing, and nothing beside it', () => {
  const inside = allowing('10.1.0.0/16, fd00:1::/64,127.0.0.1')
  for (const each of [...writings('10.1.255.255'), ...writings('127.0.0.1'), 'fd00:1::9'])
    expect([each, inside(each)]).toEqual([each, true])
  for (const each of ['10.2.0.1', '10.0.255.255', '127.0.0.2', 'fd00:2::1', '169.254.169.254', '::1'])
    expect([each, inside(each)]).toEqual([each, false])
})

test.each([
  '10.0.0.0/33',
  '10.0.0',
  'mail.example.org',
  '::1/129',
  '10.0.0.0/8/8',
  'fe80::1%eth0',
  '1.2.3.4/',
])('the setting "%s" is refused', (text) => expect(readNetworks(text)).toBeNull())
