import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { gunzipSync } from 'node:zlib'
import type { AddressInfo } from 'node:net'
import type { ClamdPlace } from '../../src/outgoing/clamd.ts'

/** Words that it takes for a virus, as the signature does that the real one is given by `npm run test:clamav`. */
export const HARMS = 'this-is-what-amends-tests-look-for'

/** Answers byte by byte as clamd 1.4.6 gave them (`docs/clamav.md`). */
export const ANSWERS = {
  ok: 'stream: OK\0',
  found: 'stream: Amends.Test.Words.UNOFFICIAL FOUND\0',
  tooDeep: 'stream: Heuristics.Limits.Exceeded.MaxRecursion FOUND\0',
  tooLarge: 'INSTREAM size limit exceeded. ERROR\0',
  unknown: 'UNKNOWN COMMAND\0',
} as const

/** What a test sets otherwise than a clamd that is set up as the handbook says. */
export interface Otherwise {
  /** Path of a socket in place of a port. */
  readonly socket?: string
  /** StreamMaxLength, in bytes. */
  readonly most?: number
  /** AlertExceedsMax. */
  readonly alerts?: boolean
  /** In place of an answer, for everything but the probe; `begun`: as soon as the first bytes came. */
  readonly answers?: (socket: Socket, file: Buffer) => void
  readonly begun?: (socket: Socket) => void
}

export interface ClamdServer {
  readonly place: ClamdPlace
  /** Everything that it was given but the probe, in the order in which it came to its end. */
  readonly took: readonly Buffer[]
  /** How often somebody connected. */
  readonly connections: () => number
  close(): Promise<void>
}

/** A server on this machine that speaks the protocol of clamd: zINSTREAM, lengths of four bytes, and one answer. */
export async function startClamd({
  socket: path,
  most = 25 << 20,
  alerts = true,
  answers,
  begun,
}: Otherwise = {}): Promise<ClamdServer> {
  const took: Buffer[] = []
  const open = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => {})
    let waiting = Buffer.alloc(0)
    let command: string | null = null
    const parts: Buffer[] = []
    let bytes = 0
    const say = (words: string) => socket.end(Buffer.from(words, 'latin1'))
    socket.on('data', (part: Buffer) => {
      waiting = Buffer.concat([waiting, part])
      if (command === null) {
        const end = waiting.indexOf(0)
        if (end < 0) return
        command = waiting.subarray(0, end).toString('latin1')
        waiting = waiting.subarray(end + 1)
        if (command !== 'zINSTREAM') return say(ANSWERS.unknown)
      }
      while (waiting.length >= 4) {
        const length = waiting.readUInt32BE(0)
        if (bytes + length > most) return say(ANSWERS.tooLarge)
        if (waiting.length < 4 + length) break
        if (length === 0) return finish(Buffer.concat(parts))
        parts.push(waiting.subarray(4, 4 + length))
        bytes += length
        waiting = waiting.subarray(4 + length)
      }
      if (begun !== undefined && !isDeep(Buffer.concat([...parts, waiting.subarray(4)]))) begun(socket)
    })
    const finish = (file: Buffer) => {
      if (isDeep(file)) return say(alerts ? ANSWERS.tooDeep : ANSWERS.ok)
      took.push(file)
      if (answers !== undefined) return answers(socket, file)
      say(file.includes(HARMS) ? ANSWERS.found : ANSWERS.ok)
    }
  })
  await once(path === undefined ? server.listen(0, '127.0.0.1') : server.listen(path), 'listening')
  const place: ClamdPlace =
    path === undefined
      ? { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
      : { socket: path }
  return {
    place,
    took,
    connections: () => connections,
    close: async () => {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** True for what is packed deeper than clamd opens (MaxRecursion, 17). */
function isDeep(file: Buffer): boolean {
  let inner = file
  for (let depth = 0; depth < 17; depth += 1) {
    if (inner.length < 2 || inner.readUInt16BE(0) !== 0x1f8b) return false
    try {
      inner = gunzipSync(inner)
    } catch {
      return false
    }
  }
  return true
}
