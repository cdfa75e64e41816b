import { serve, type ServerType } from '@hono/node-server'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Hono } from 'hono'
import { threadTime } from './thread-time.ts'

/** A request as it goes over the wire, ready to be sent. */
export interface Sent {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer
}

export interface Answered {
  readonly status: number
  /** Length of the answer, in bytes. */
  readonly length: number
}

/** A house behind a real socket, and the time that others wait there. */
export interface Door {
  send(sent: Sent): Promise<Answered>
  /**
   * Sends it, and asks for `/healthz` again and again until it is answered: the longest that one of those waited for
   * work of this thread, in ms.
   */
  waitBeside(sent: Sent): Promise<Answered & { readonly waited: number }>
  close(): Promise<void>
}

export async function openDoor(app: Hono): Promise<Door> {
  const server: ServerType = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const [one, other] = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })]
  const sendBy = (agent: Agent, { method, path, headers, body }: Sent): Promise<Answered> =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(body.length) }
      const asked = request(
        { host: '127.0.0.1', port, agent, method, path, headers: { ...headers, ...length } },
        (answer) => {
          let bytes = 0
          answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, length: bytes }))
          answer.on('error', reject)
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  const send: Door['send'] = (sent) => sendBy(one, sent)
  return {
    send,
    async waitBeside(sent) {
      let answered: Answered | undefined
      const whole = send(sent).then((answer) => (answered = answer))
      let waited = 0
      while (answered === undefined) {
        const start = threadTime()
        const isOpen = await sendBy(other, { method: 'GET', path: '/healthz' })
        if (isOpen.status !== 200) throw new Error(`/healthz answered ${isOpen.status}`)
        waited = Math.max(waited, threadTime() - start)
      }
      return { ...(await whole), waited }
    },
    async close() {
      one.destroy()
      other.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
