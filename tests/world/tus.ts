import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { request, type IncomingHttpHeaders } from 'node:http'
import { freePort } from '../../scripts/free-port.ts'

/** What was answered; null where the line broke before. */
export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** An app on a port of its own, and requests as the protocol of uploads has them. */
export interface Line {
  readonly url: string
  ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: Buffer,
  ): Promise<Answered>
  /** Sends the beginning of a part and then nothing any more: the socket is destroyed. */
  breakOff(
    path: string,
    headers: Readonly<Record<string, string>>,
    body: Buffer,
    after: number,
  ): Promise<void>
  /** Sends the beginning of a part and keeps the line open; answers how it ends. */
  hang(path: string, headers: Readonly<Record<string, string>>, body: Buffer, after: number): Promise<void>
  close(): Promise<void>
}

/** Puts an app on a port and speaks with it over real sockets. */
export async function openLine(app: Hono): Promise<Line> {
  const port = await freePort()
  const server = await new Promise<ServerType>((ready) => {
    const made: ServerType = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => ready(made))
  })
  const begin = (method: string, path: string, headers: Readonly<Record<string, string>>) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers: { ...TUS, ...headers } })
    asked.on('error', () => {})
    return asked
  }
  const half = async (asked: ReturnType<typeof begin>, body: Buffer, after: number) => {
    await new Promise<void>((sent) => asked.write(body.subarray(0, after), () => sent()))
    // So that it has left the socket, and the other side has begun to read it.
    await new Promise((later) => setTimeout(later, 150))
  }
  const lengths = (headers: Readonly<Record<string, string>>, body: Buffer) => ({
    'content-length': String(body.length),
    ...headers,
  })
  return {
    url: `http://127.0.0.1:${port}`,
    ask: (method, path, headers, body = Buffer.alloc(0)) =>
      new Promise((done, fail) => {
        const asked = begin(method, path, lengths(headers, body))
        asked.once('error', fail)
        asked.once('response', (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.once('end', () =>
            done({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(parts).toString('utf8'),
            }),
          )
        })
        asked.end(body)
      }),
    async breakOff(path, headers, body, after) {
      const asked = begin('PATCH', path, lengths(headers, body))
      await half(asked, body, after)
      asked.destroy()
    },
    async hang(path, headers, body, after) {
      const asked = begin('PATCH', path, lengths(headers, body))
      await half(asked, body, after)
    },
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

const TUS = { 'tus-resumable': '1.0.0' }

/** Headers of a part that begins at this place. */
export function partAt(offset: number): Record<string, string> {
  return { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }
}

/** Headers of an upload that is opened. */
export function announced(
  length: number,
  said: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const pairs = Object.entries(said).map(([name, text]) => `${name} ${Buffer.from(text).toString('base64')}`)
  return { 'upload-length': String(length), ...(pairs.length > 0 && { 'upload-metadata': pairs.join(',') }) }
}
