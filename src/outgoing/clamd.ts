import { connect as open, isIP, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { bySystem, connect } from './connect.ts'
import { listOf, readNetworks } from './networks.ts'
import { NotSent } from './not-sent.ts'

/** Where a clamd of this machine listens. */
export type ClamdPlace = { readonly socket: string } | { readonly host: string; readonly port: number }

/**
 * Why something was not looked at to its end. `size`: it is larger, or has more in it, than clamd looks at. `answer`: what
 * came back is none. `limits`: clamd is set to pass what is beyond its limits, without a word.
 */
export type Unchecked = 'unreachable' | 'time' | 'size' | 'answer' | 'limits'

/** What became of looking. What was found has a name there, and none here: nobody would know what to do with it. */
export type Checked = 'nothing_found' | 'found' | { readonly unchecked: Unchecked }

/** A program that looks for viruses. */
export interface VirusCheck {
  /** Looks through a file, of which it learns the bytes and nothing else. Throws where these cannot be read. */
  look(bytes: AsyncIterable<Uint8Array>): Promise<Checked>
  /** Why it would look through none now; null where it would. */
  whyNot(): Promise<Unchecked | null>
}

/** Longest time from the first byte to the answer, in milliseconds: as long as clamd looks at one file by default. */
const WHOLE_MS = 120_000
/** The same for what has a few bytes. */
const SHORT_MS = 20_000
/** Longest answer that is read, in bytes: the name of what was found and a few words. */
const MOST_ANSWERED = 1000
/** Longest path of a socket, in bytes, that every system takes. */
const LONGEST_PATH = 103

/** One that nobody from outside listens to: bytes go there in clear. */
const LOOPBACK = listOf(readNetworks('127.0.0.0/8,::1') ?? [])

/** A place as the settings write it, a path or host:port of this machine; null for anything else. */
export function clamdIn(text: string): ClamdPlace | null {
  if (/^\/[^\0]+$/.test(text) && Buffer.byteLength(text) <= LONGEST_PATH) return { socket: text }
  const [, host = '', port = ''] = /^(localhost|[\d.]+|\[::1\]):([1-9]\d{0,4})$/.exec(text) ?? []
  const isHere = host === 'localhost' || isLoopback(host.replace(/^\[|\]$/g, ''))
  return isHere && Number(port) <= 65_535 ? { host, port: Number(port) } : null
}

/**
 * Opens the way to a clamd (INSTREAM of its protocol, man clamd(8), written for ClamAV 1.4). Each file has a connection of
 * its own, and before it clamd is given something packed deeper than it ever opens: where it finds nothing in that, it
 * passes unseen whatever is beyond its limits, and nobody could tell that from a file in which there is nothing.
 *
 * @param limits times that a test sets lower, in milliseconds
 */
export function openClamd(place: ClamdPlace, limits: { readonly wholeMs?: number } = {}): VirusCheck {
  const { wholeMs = WHOLE_MS } = limits
  const whyNot = async (): Promise<Unchecked | null> => {
    const probed = await asked(place, once(tooDeep()), Math.min(wholeMs, SHORT_MS))
    if (typeof probed === 'object') return probed.unchecked === 'size' ? null : probed.unchecked
    return 'limits'
  }
  return {
    whyNot,
    async look(bytes) {
      const why = await whyNot()
      return why === null ? asked(place, bytes, wholeMs) : { unchecked: why }
    },
  }
}

/** Packed deeper than the most that clamd can be set to open (MaxRecursion, 100). */
const DEPTH = 128
let deep: Buffer | null = null
function tooDeep(): Buffer {
  deep ??= Array.from({ length: DEPTH }).reduce<Buffer>((inner) => gzipSync(inner), Buffer.from('Amends'))
  return deep
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

async function asked(place: ClamdPlace, bytes: AsyncIterable<Uint8Array>, wholeMs: number): Promise<Checked> {
  try {
    const { words, isWhole } = await send(place, bytes, wholeMs)
    if (words === 'INSTREAM size limit exceeded. ERROR') return { unchecked: 'size' }
    // What is said of a file before its end came is said of a part of it.
    if (!isWhole) return { unchecked: 'answer' }
    if (words === 'stream: OK') return 'nothing_found'
    if (/^stream: Heuristics\.Limits\.Exceeded\S* FOUND$/.test(words)) return { unchecked: 'size' }
    return /^stream: [!-~]+ FOUND$/.test(words) ? 'found' : { unchecked: 'answer' }
  } catch (error) {
    if (!(error instanceof NotSent)) throw error
    return { unchecked: error.why === 'time' ? 'time' : error.why === 'size' ? 'answer' : 'unreachable' }
  }
}

interface Answer {
  readonly words: string
  /** Everything had been sent when it came. */
  readonly isWhole: boolean
}

async function send(place: ClamdPlace, bytes: AsyncIterable<Uint8Array>, wholeMs: number): Promise<Answer> {
  const socket = await opened(place)
  let isWhole = false
  const answer = answerOn(socket, wholeMs, () => isWhole)
  // It may come, or fail to, while bytes are still on their way.
  answer.catch(() => {})
  try {
    await put(socket, Buffer.from('zINSTREAM\0'))
    for await (const part of bytes) {
      if (socket.destroyed) break
      // A part of no bytes would say that this is the end of the file.
      if (part.byteLength > 0) await put(socket, Buffer.concat([lengthOf(part), part]))
    }
    if (!socket.destroyed) {
      isWhole = true
      await put(socket, lengthOf(new Uint8Array()))
    }
    return await answer
  } finally {
    socket.destroy()
  }
}

function lengthOf(part: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.byteLength)
  return length
}

/** Waits until there is room for more, so that no more than a part or two lie in memory. */
function put(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((done) => {
    if (socket.destroyed || socket.write(bytes)) return done()
    const go = () => {
      socket.off('drain', go).off('close', go)
      done()
    }
    socket.on('drain', go).on('close', go)
  })
}

/** The one answer that a connection has, up to the byte 0 that ends it; the connection is over then. */
function answerOn(socket: Socket, wholeMs: number, isWhole: () => boolean): Promise<Answer> {
  return new Promise((done, fail) => {
    const parts: Buffer[] = []
    const end = (why: 'time' | 'size' | 'unreachable') => {
      clearTimeout(timer)
      fail(new NotSent(why))
      socket.destroy()
    }
    const timer = setTimeout(() => end('time'), wholeMs)
    socket.on('data', (part: Buffer) => {
      parts.push(part)
      const said = Buffer.concat(parts)
      if (said.length > MOST_ANSWERED) return end('size')
      if (said.at(-1) !== 0) return
      clearTimeout(timer)
      done({ words: said.subarray(0, -1).toString('latin1'), isWhole: isWhole() })
      socket.destroy()
    })
    for (const over of ['error', 'end', 'close']) socket.on(over, () => end('unreachable'))
  })
}

/** Longest wait for a connection, in milliseconds. */
const CONNECT_MS = 10_000

function opened(place: ClamdPlace): Promise<Socket> {
  if ('host' in place) return connect(place.host, place.port, (address) => isLoopback(address), bySystem)
  return new Promise((done, fail) => {
    const socket = open({ path: place.socket })
    const end = (why: 'time' | 'unreachable') => {
      clearTimeout(timer)
      socket.destroy()
      fail(new NotSent(why))
    }
    const timer = setTimeout(() => end('time'), CONNECT_MS)
    socket.once('error', () => end('unreachable'))
    socket.once('connect', () => {
      clearTimeout(timer)
      socket.removeAllListeners('error')
      done(socket)
    })
  })
}

function isLoopback(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && LOOPBACK.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
