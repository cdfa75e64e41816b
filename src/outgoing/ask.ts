import type { IncomingHttpHeaders } from 'node:http'
import { request as requestInClear } from 'node:http'
import { request } from 'node:https'
import { connect as secure } from 'node:tls'
import { isIP } from 'node:net'
import { NotSent } from './not-sent.ts'
import type { WayOut } from './way-out.ts'

/** Longest time from the first byte to the last of the answer, in milliseconds. */
const WHOLE_MS = 15_000
/** Longest answer that is read, in bytes. */
const MOST_BYTES = 256_000

/** What is asked of another machine. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** It may go without TLS, because it leaves nobody's own network. */
  readonly plain?: boolean
}

/** What another machine answered; where to it wants to send us is a header like any other, and not followed. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Limits that a test sets lower. */
interface Limits {
  readonly wholeMs?: number
  readonly mostBytes?: number
}

/**
 * Asks another machine over HTTPS, and answers what it said. Only over TLS with a certificate for its name, unless the
 * settings say that it is in the house; nothing is followed that the answer leads to; what takes too long or says too much is broken off.
 *
 * @throws {NotSent}
 */
export async function ask(
  wayOut: WayOut,
  address: string,
  { method, headers = {}, body, plain = false }: Asked,
  { wholeMs = WHOLE_MS, mostBytes = MOST_BYTES }: Limits = {},
): Promise<Answer> {
  const url = new URL(address)
  const isPlain = plain && url.protocol === 'http:'
  if (url.protocol !== 'https:' && !isPlain) throw new NotSent('plain')
  const until = AbortSignal.timeout(wholeMs)
  const socket = await wayOut.connect(url.hostname, Number(url.port || (isPlain ? 80 : 443)))
  const name = url.hostname.replace(/^\[|\]$/g, '')
  return new Promise((done, fail) => {
    const end = (why: 'time' | 'size' | 'unreachable') => {
      socket.destroy()
      fail(new NotSent(why))
    }
    until.addEventListener('abort', () => end('time'), { once: true })
    const asked = (isPlain ? requestInClear : request)(
      {
        method,
        host: url.hostname,
        path: `${url.pathname}${url.search}`,
        headers: { ...headers, host: url.host, connection: 'close', ...lengthOf(body) },
        createConnection: () =>
          isPlain
            ? socket
            : secure({ socket, ...(isIP(name) === 0 ? { servername: name } : { host: name }) }),
      },
      (answer) => {
        const parts: Buffer[] = []
        let bytes = 0
        answer.on('data', (part: Buffer) => {
          bytes += part.length
          parts.push(part)
          if (bytes > mostBytes) end('size')
        })
        answer.on('error', () => end('unreachable'))
        answer.on('end', () => {
          done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) })
          socket.destroy()
        })
      },
    )
    asked.on('error', () => end('unreachable'))
    asked.end(body)
  })
}

function lengthOf(body: Asked['body']): Readonly<Record<string, string>> {
  return body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
}
