import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type Server, type ServerOptions } from 'node:https'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { openWayOut, type WayOut } from '../../src/outgoing/way-out.ts'

const folder = join(import.meta.dirname, '..', 'fixtures', 'tls')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** Certificate and key of `hook.example`, `issuer.example`, `mail.example`, `localhost` and 127.0.0.1. */
const CERTIFICATE = { cert: read('server.pem'), key: read('server-key.pem') } satisfies ServerOptions

/** From here on this process trusts the certificates of the tests, as one would that an operator trusts. */
export function trustTests(): void {
  setDefaultCACertificates([...getCACertificates('default'), read('ca.pem')])
}

/** A way out to this machine, by whatever name. */
export const HERE: WayOut = openWayOut([{ address: '127.0.0.1', bits: 32 }], async () => [
  { address: '127.0.0.1', family: 4 },
])

/** Another machine, which speaks TLS. */
export interface OtherMachine {
  readonly port: number
  close(): Promise<void>
}

/** Opens a server with a certificate on a free port of this machine. */
export async function openMachine(listener: RequestListener): Promise<OtherMachine> {
  const server: Server = createServer(CERTIFICATE, listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
