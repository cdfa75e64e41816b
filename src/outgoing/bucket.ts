import { request as requestInClear, type IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { isIP } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { connect as secure } from 'node:tls'
import { AwsV4Signer } from 'aws4fetch'
import { NotSent } from './not-sent.ts'
import { isInside } from './translate.ts'
import type { WayOut } from './way-out.ts'

/** Longest silence of the other side, in milliseconds. */
const SILENT_MS = 30_000
/** Longest page of a list that is read, in bytes: a thousand names. */
const MOST_LISTED = 2_000_000

/** A bucket of a server that speaks S3, as the settings name it. */
export interface BucketSettings {
  /** Address of the server with the name of the bucket behind it, without a slash at the end. */
  readonly address: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

/** Before the name of everything of ours: what else lies in the bucket is neither listed nor touched. */
const OURS = 'amends-files/'

interface Listed {
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
}

/**
 * Opens the way to a bucket. Requests are signed by aws4fetch; they leave through the one way out, over TLS, unless the
 * address is one of this machine or of a network of the house. Each method throws `NotSent` where it could not be asked
 * or said no.
 */
export function openBucket(wayOut: WayOut, settings: BucketSettings) {
  const ask = (method: Method, path: string, more: More = {}) => asked(wayOut, settings, method, path, more)
  return {
    async put(name: string, bytes: AsyncIterable<Uint8Array>, size: number): Promise<void> {
      const answer = await ask('PUT', `/${OURS}${name}`, { body: { bytes, size } })
      await expect(answer, [200])
    },
    async get(
      name: string,
      { from, to }: { readonly from: number; readonly to: number },
    ): Promise<AsyncIterable<Uint8Array> | null> {
      const answer = await ask('GET', `/${OURS}${name}`, { headers: { range: `bytes=${from}-${to - 1}` } })
      if (answer.statusCode === 404) {
        answer.destroy()
        return null
      }
      if (answer.statusCode === 206 || (answer.statusCode === 200 && from === 0)) return answer
      answer.destroy()
      throw new NotSent('unreachable')
    },
    async remove(name: string): Promise<void> {
      await expect(await ask('DELETE', `/${OURS}${name}`), [200, 204, 404])
    },
    async *list(): AsyncGenerator<Listed> {
      let next: string | null = null
      do {
        const query = new URLSearchParams({
          'list-type': '2',
          prefix: OURS,
          ...(next !== null && { 'continuation-token': next }),
        })
        const page = await expect(await ask('GET', `?${query.toString()}`), [200])
        yield* listedIn(page)
        next = /<IsTruncated>true<\/IsTruncated>/.test(page) ? textIn(page, 'NextContinuationToken') : null
      } while (next !== null)
    },
  }
}

/** What stands in one page of a list; a name is taken as it is written, and one of ours needs no escaping. */
function listedIn(page: string): Listed[] {
  return [...page.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, entry = '']) => {
    const name = textIn(entry, 'Key')
    const at = Date.parse(textIn(entry, 'LastModified') ?? '')
    return name === null || !name.startsWith(OURS) || Number.isNaN(at)
      ? []
      : [{ name: name.slice(OURS.length), at }]
  })
}

function textIn(xml: string, tag: string): string | null {
  return new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]?.replaceAll('&amp;', '&') ?? null
}

type Method = 'GET' | 'PUT' | 'DELETE'

interface More {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: { readonly bytes: AsyncIterable<Uint8Array>; readonly size: number }
}

async function asked(
  wayOut: WayOut,
  { address, region, keyId, secret }: BucketSettings,
  method: Method,
  path: string,
  { headers = {}, body }: More,
): Promise<IncomingMessage> {
  const signer = new AwsV4Signer({
    url: address + path,
    method,
    // What is sent is sealed and proves itself when it is opened, so that its bytes need not be read twice.
    headers: { ...headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: 's3',
    region,
  })
  const signed = await signer.sign()
  const url = new URL(signed.url)
  const isPlain = url.protocol === 'http:'
  if (isPlain && !isInside(url.hostname)) throw new NotSent('plain')
  const socket = await wayOut
    .toNamed(url.hostname)
    .connect(url.hostname, Number(url.port || (isPlain ? 80 : 443)))
  socket.setTimeout(SILENT_MS, () => socket.destroy())
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const out = (isPlain ? requestInClear : request)({
    method,
    host: url.hostname,
    path: `${url.pathname}${url.search}`,
    headers: {
      ...Object.fromEntries(signed.headers),
      host: url.host,
      connection: 'close',
      'content-length': String(body?.size ?? 0),
    },
    createConnection: () =>
      isPlain ? socket : secure({ socket, ...(isIP(name) === 0 ? { servername: name } : { host: name }) }),
  })
  const answered = new Promise<IncomingMessage>((done, fail) => {
    out.once('response', done)
    out.once('error', () => fail(new NotSent('unreachable')))
  })
  if (body === undefined) out.end()
  else
    // Where the other side answers before it read everything, that answer counts.
    pipeline(Readable.from(body.bytes), out).catch((error: unknown) => out.destroy(error as Error))
  return answered
}

/** The words of an answer, where its status is one of those that are expected. */
async function expect(answer: IncomingMessage, statuses: readonly number[]): Promise<string> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      bytes += part.byteLength
      if (bytes > MOST_LISTED) throw new NotSent('size')
      parts.push(part)
    }
  } catch (error) {
    throw error instanceof NotSent ? error : new NotSent('unreachable')
  }
  if (!statuses.includes(answer.statusCode ?? 0)) throw new NotSent('unreachable')
  return Buffer.concat(parts).toString('utf8')
}
