import type { Socket } from 'node:net'
import type { createTransport } from 'nodemailer'
import { isThisMachine } from './this-machine.ts'
import type { WayOut } from './way-out.ts'

/** What the library of mails hands to whoever opens its connections, and takes from them. */
type Server = { readonly host?: string | undefined; readonly port?: number | string | undefined }
type Give = (error: Error | null, opened: { readonly connection: Socket } | false) => void

type MailOptions = Exclude<Parameters<typeof createTransport>[0], string | undefined>

/** Longest wait for a mail server, in milliseconds: to be greeted, and between two lines after that. */
const GREETING_MS = 10_000
const SILENCE_MS = 20_000

/** Where a mail server listens that names no port: with TLS from the first byte, or with STARTTLS. */
const PORTS = { 'smtps:': 465, 'smtp:': 587 } as const

/**
 * How a mail server is spoken to. Password and address go out only over TLS, because a network that can leave out the
 * offer of TLS would read them otherwise: with `smtps:` from the first byte, else with STARTTLS, and not at all when
 * the server offers none. Plain text is for a server on this very machine, and where the operator wrote
 * `?plain=allowed`. Its address is one like every other that leads out of the house, unless the setting itself names it.
 */
export function mailOptions(smtpUrl: string, wayOut: WayOut): MailOptions {
  const { protocol, hostname, port, username, password, searchParams } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  const mayBePlain = isThisMachine(hostname) || searchParams.get('plain') === 'allowed'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? PORTS[secure ? 'smtps:' : 'smtp:'] : Number(port),
    secure,
    requireTLS: !secure && !mayBePlain,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    getSocket({ host, port: at }: Server, give: Give) {
      wayOut
        .toNamed(hostname)
        .connect(host ?? '', Number(at))
        .then(
          (connection) => give(null, { connection }),
          (error: Error) => give(error, false),
        )
    },
    greetingTimeout: GREETING_MS,
    socketTimeout: SILENCE_MS,
  }
}
