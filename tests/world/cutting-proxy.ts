import { connect, createServer, type Socket } from 'node:net'
import { freePort } from '../../scripts/free-port.ts'

/** A line to a server that can be cut. */
export interface CuttingProxy {
  readonly url: string
  /** Cuts every connection once so many more bytes have gone to the server, and lets none through for a while. */
  cutAfter(bytes: number, awayMs: number): void
  /** How often it was cut. */
  readonly cuts: number
  close(): Promise<void>
}

/** Puts a line of TCP in front of a port of this machine. */
export async function cuttingProxy(to: number): Promise<CuttingProxy> {
  const port = await freePort()
  const open = new Set<Socket>()
  let left = Infinity
  let away = 0
  let isAway = false
  let cuts = 0
  const cut = () => {
    left = Infinity
    isAway = true
    cuts += 1
    for (const socket of open) socket.destroy()
    setTimeout(() => (isAway = false), away)
  }
  const server = createServer((from) => {
    if (isAway) return void from.destroy()
    const there = connect(to, '127.0.0.1')
    for (const socket of [from, there]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.once('close', () => {
        open.delete(socket)
        from.destroy()
        there.destroy()
      })
    }
    there.pipe(from)
    from.on('data', (bytes: Buffer) => {
      // What comes behind the place where it is cut is lost.
      if (left === 0) return
      const passed = bytes.subarray(0, left)
      left -= passed.length
      if (!there.write(passed)) {
        from.pause()
        there.once('drain', () => from.resume())
      }
      // Once they are out, so that what had passed has passed.
      if (left === 0) setTimeout(cut, 20)
    })
  })
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${port}`,
    cutAfter(bytes, awayMs) {
      left = bytes
      away = awayMs
    },
    get cuts() {
      return cuts
    },
    async close() {
      for (const socket of open) socket.destroy()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}
