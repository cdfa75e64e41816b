import { connect, type Socket } from 'node:net'

/**
 * Speaks JSON over HTTP to the server under test, over connections that stay open. As little as a client can be: it
 * runs on the same cores as the server, and what it takes the server has not.
 */
export function jsonClient(base: URL, connections: number) {
  const free: Connection[] = []
  const waiting: ((connection: Connection) => void)[] = []
  for (let n = 0; n < connections; n += 1) free.push(openConnection(base))
  const take = (): Promise<Connection> => {
    const connection = free.pop()
    return connection ? Promise.resolve(connection) : new Promise((resolve) => waiting.push(resolve))
  }
  const give = (connection: Connection) => {
    const next = waiting.shift()
    if (next) next(connection)
    else free.push(connection)
  }
  return {
    async send(
      method: 'GET' | 'POST',
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<unknown> {
      const connection = await take()
      try {
        const { status, text } = await connection.ask(requestText(base, method, path, body, headers))
        if (status >= 400)
          throw new Error(`${method} ${path.replace(/[0-9a-f-]{36}/, ':id')} answered ${status}: ${text}`)
        return text === '' ? null : (JSON.parse(text) as unknown)
      } finally {
        give(connection)
      }
    },
    close() {
      for (const connection of free) connection.close()
    },
  }
}

export type JsonClient = ReturnType<typeof jsonClient>

function requestText(
  base: URL,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): string {
  const text = body === undefined ? '' : JSON.stringify(body)
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const json =
    text === '' ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`
  return `${method} ${path} HTTP/1.1\r\nhost: ${base.host}\r\n${own.join('')}${json}\r\n${text}`
}

interface Answer {
  readonly status: number
  readonly text: string
}

interface Connection {
  ask(request: string): Promise<Answer>
  close(): void
}

/**
 * One connection, one question at a time, opened again when the server has closed it (it does so after five idle
 * seconds). Reads answers that say their length; the server under test says it always.
 */
function openConnection(base: URL): Connection {
  let socket = open()
  let parts: Buffer[] = []
  let asked: { done: (answer: Answer) => void; failed: (error: Error) => void } | null = null
  function open(): Socket {
    const made = connect(Number(base.port), base.hostname).setNoDelay(true)
    const fail = (error: Error) => {
      if (made !== socket) return
      asked?.failed(error)
      asked = null
    }
    return made
      .on('error', fail)
      .on('end', () => made.destroy())
      .on('close', () => fail(new Error('The server closed the connection.')))
      .on('data', read)
  }
  function read(part: Buffer): void {
    parts.push(part)
    const whole = parts.length === 1 ? part : Buffer.concat(parts)
    parts = [whole]
    const end = whole.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = whole.toString('latin1', 0, end)
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
    if (whole.length < end + 4 + length) return
    const status = Number(head.slice(9, 12))
    const { done } = asked ?? { done: () => {} }
    parts = []
    asked = null
    done({ status, text: whole.toString('utf8', end + 4, end + 4 + length) })
  }
  return {
    ask: (request) =>
      new Promise((done, failed) => {
        if (socket.destroyed) {
          parts = []
          socket = open()
        }
        asked = { done, failed }
        socket.write(request)
      }),
    close: () => socket.destroy(),
  }
}
