import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'

export interface Mailbox {
  /** Where letters are to be sent. */
  readonly smtpUrl: string
  /** Whole letters as they came over the wire, oldest first. */
  readonly letters: readonly string[]
  /** From now on letters to this address are refused for good; null: to none. */
  refuse(address: string | null): void
  close(): Promise<void>
}

/** A mail server that takes every letter and keeps it: the least of SMTP that a sender needs. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: string[] = []
  let refused: string | null = null
  const server = createServer((socket) =>
    receive(
      socket,
      (letter) => letters.push(letter),
      (line) => refused !== null && line.includes(`<${refused}>`),
    ),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    letters,
    refuse(address) {
      refused = address
    },
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
}

/** What a letter of one part says, without its head. */
export function textOf(letter: string): string {
  const [head = '', ...parts] = letter.split('\r\n\r\n')
  const body = parts.join('\r\n\r\n')
  return /^content-transfer-encoding: base64/im.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : body
}

function receive(socket: Socket, keep: (letter: string) => void, isRefused: (line: string) => boolean): void {
  let unread = ''
  let isLetter = false
  const answer = (line: string) => socket.write(`${line}\r\n`)
  answer('220 mailbox')
  socket.on('error', () => socket.destroy())
  socket.on('data', (chunk) => {
    unread += chunk.toString('utf8')
    for (;;) {
      const end = isLetter ? '\r\n.\r\n' : '\r\n'
      const at = unread.indexOf(end)
      if (at < 0) return
      const read = unread.slice(0, at)
      unread = unread.slice(at + end.length)
      if (isLetter) {
        isLetter = false
        keep(read)
        answer('250 kept')
      } else if (/^DATA/i.test(read)) {
        isLetter = true
        answer('354 go on')
      } else if (/^RCPT/i.test(read) && isRefused(read)) answer('550 no such mailbox')
      else if (/^QUIT/i.test(read)) {
        answer('221 bye')
        socket.end()
      } else answer('250 ok')
    }
  })
}
