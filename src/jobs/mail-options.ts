import type { createTransport } from 'nodemailer'

type MailOptions = Exclude<Parameters<typeof createTransport>[0], string | undefined>

/** Longest wait for a mail server, in milliseconds: to connect and to be greeted, and between two lines after that. */
const CONNECT_MS = 10_000
const SILENCE_MS = 20_000

/**
 * How a mail server is spoken to. Password and address go out only over TLS, because a network that can leave out the
 * offer of TLS would read them otherwise: with `smtps:` from the first byte, else with STARTTLS, and not at all when
 * the server offers none. Plain text is for a server on this very machine, and where the operator wrote
 * `?plain=allowed`.
 */
export function mailOptions(smtpUrl: string): MailOptions {
  const { protocol, hostname, port, username, password, searchParams } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  const mayBePlain = isThisMachine(hostname) || searchParams.get('plain') === 'allowed'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port === '' ? {} : { port: Number(port) }),
    secure,
    requireTLS: !secure && !mayBePlain,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  }
}

/** True for the names of the machine itself, to which nobody listens in between. */
function isThisMachine(hostname: string): boolean {
  const name = hostname.toLowerCase()
  return name === 'localhost' || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name)
}
