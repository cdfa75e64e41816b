import { createHmac } from 'node:crypto'

/** What a program is told, and by what it knows that it was us. */
interface Signed {
  /** The same each time that it is tried. */
  readonly id: string
  /** Milliseconds since 1970; an old one is to be refused, because anybody could send it again. */
  readonly at: number
  readonly body: string
}

/** The headers that sign a web hook (standardwebhooks.com, symmetric: HMAC-SHA-256 over id, time and body). */
export function signHook(secret: string, { id, at, body }: Signed): Readonly<Record<string, string>> {
  const time = String(Math.floor(at / 1000))
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const mac = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': `v1,${mac}` }
}
