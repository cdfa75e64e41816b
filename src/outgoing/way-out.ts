import type { Socket } from 'node:net'
import { bySystem, connect, type Resolve } from './connect.ts'
import { reaching } from './may-reach.ts'
import { listOf, readNetworks, type Network } from './networks.ts'
import { isThisMachine } from './this-machine.ts'

/** The one way out of the house: whatever leaves it goes through a connection that was opened here. */
export interface WayOut {
  /** Opens a connection to where it may go. @throws {NotSent} */
  connect(host: string, port: number): Promise<Socket>
  /** The same way, where the operator names the machine itself in a setting: this one, or one by its address. */
  toNamed(host: string): WayOut
}

/** This machine, by every address that it has for itself. */
const THIS_MACHINE = '127.0.0.0/8,::1'

/**
 * Opens the way out.
 *
 * @param allowed networks that are not public and may be reached all the same
 */
export function openWayOut(allowed: readonly Network[], resolve: Resolve = bySystem): WayOut {
  const mayReach = reaching(listOf(allowed))
  return {
    connect: (host, port) => connect(host, port, mayReach, resolve),
    toNamed(host) {
      const name = host.replace(/^\[|\]$/g, '')
      const named = isThisMachine(host) ? readNetworks(THIS_MACHINE) : readNetworks(name)
      return openWayOut([...allowed, ...(named ?? [])], resolve)
    },
  }
}
