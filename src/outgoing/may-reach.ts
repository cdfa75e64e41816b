import { isIPv4, isIPv6, SocketAddress, type BlockList } from 'node:net'
import { listOf, readNetworks } from './networks.ts'

const of = (...networks: string[]): BlockList => listOf(readNetworks(networks.join(',')) ?? [])

/**
 * Addresses of version 4 that are of this machine, of its network, of a cloud that tells its secrets to whoever asks
 * (169.254.169.254), or for no single other machine (IANA IPv4 Special-Purpose Address Registry, RFC 6890; multicast,
 * RFC 5771).
 */
const NOT_PUBLIC_4 = of(
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.31.196.0/24', '192.52.193.0/24', '192.88.99.0/24'],
  ...['192.168.0.0/16', '192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
)

/** The one part of version 6 that is given out to machines of the world (RFC 4291, section 2.4). */
const PUBLIC_6 = of('2000::/3')

/**
 * What of it is not for that, or holds another address that is reached in its place: Teredo, 6to4, benchmarks,
 * documentation (IANA IPv6 Special-Purpose Address Registry).
 */
const NOT_PUBLIC_6 = of('2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20')

/** Asks whether a connection to an address may leave the house. */
export type MayReach = (address: string) => boolean

/**
 * What may be reached: machines of the world, and of those that are not only what the operator allowed. An address with
 * a zone, or one that nobody can read, may not.
 */
export function reaching(allowed: BlockList): MayReach {
  return (address) => {
    const plain = isIPv6(address) && !address.includes('%') ? unmapped(address) : address
    if (isIPv4(plain)) return allowed.check(plain, 'ipv4') || !NOT_PUBLIC_4.check(plain, 'ipv4')
    if (!isIPv6(plain) || plain.includes('%')) return false
    if (allowed.check(plain, 'ipv6')) return true
    return PUBLIC_6.check(plain, 'ipv6') && !NOT_PUBLIC_6.check(plain, 'ipv6')
  }
}

/**
 * The address of version 4 that one of version 6 only writes in another way (RFC 4291, section 2.5.5.2), else the
 * address itself.
 */
function unmapped(address: string): string {
  // The system writes those with dots, whatever they were written like.
  const { address: short } = new SocketAddress({ address, family: 'ipv6' })
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(short)?.[1] ?? address
}
