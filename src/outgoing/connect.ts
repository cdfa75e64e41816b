import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { connect as open, isIP, type LookupFunction, type Socket } from 'node:net'
import type { MayReach } from './may-reach.ts'
import { NotSent } from './not-sent.ts'

/** All addresses that a name leads to. */
export type Resolve = (name: string) => Promise<readonly LookupAddress[]>

/** As the system resolves names, in its order. */
export const bySystem: Resolve = (name) => lookup(name, { all: true, verbatim: true })

/** Longest wait for a connection, in milliseconds. */
const CONNECT_MS = 10_000

/**
 * Opens a connection to a name or an address. The addresses that were asked about are those that are connected to: a
 * name that leads elsewhere a moment later leads nowhere else. One that leads anywhere it must not is not used at all.
 *
 * @throws {NotSent}
 */
export async function connect(
  host: string,
  port: number,
  mayReach: MayReach,
  resolve: Resolve,
): Promise<Socket> {
  const addresses = await addressesOf(host, resolve)
  if (addresses.length === 0) throw new NotSent('unreachable')
  if (!addresses.every(({ address }) => mayReach(address))) throw new NotSent('address')
  const chosen: LookupFunction = (_name, { all }, give) =>
    all ? give(null, [...addresses]) : give(null, addresses[0]!.address, addresses[0]!.family)
  return new Promise((done, fail) => {
    // With an address in place of a name nobody would be asked, so a name stands here that means nothing.
    const socket = open({ host: 'checked.invalid', port, lookup: chosen, autoSelectFamily: true })
    const timer = setTimeout(() => end('time'), CONNECT_MS)
    const end = (why: 'time' | 'unreachable' | 'address') => {
      clearTimeout(timer)
      socket.destroy()
      fail(new NotSent(why))
    }
    socket.once('error', () => end('unreachable'))
    socket.once('connect', () => {
      if (!mayReach(socket.remoteAddress ?? '')) return end('address')
      clearTimeout(timer)
      socket.removeAllListeners('error')
      done(socket)
    })
  })
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly LookupAddress[]> {
  const name = host.replace(/^\[|\]$/g, '')
  const family = isIP(name)
  if (family !== 0) return [{ address: name, family }]
  try {
    return await resolve(name)
  } catch {
    throw new NotSent('unreachable')
  }
}
