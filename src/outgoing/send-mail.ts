import { createTransport } from 'nodemailer'
import { mailOptions } from './mail-options.ts'
import type { MailSettings } from './mail.ts'
import type { WayOut } from './way-out.ts'

/**
 * What keeps robots quiet: out-of-office answers carry names and signatures, and go to an address of which our mails say
 * that nobody reads it (RFC 3834; the second is Exchange's, the third that of older list servers).
 */
const QUIET = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
  Precedence: 'bulk',
} as const

/** How a mail fared: the server took it, or refuses this address or this mail for good. */
export type Fared = 'sent' | 'refused'

/** Sends one mail. Throws for what may go better later; a mail server that says no for good (5yz) is an answer. */
export async function sendMail(
  wayOut: WayOut,
  { smtpUrl, from }: MailSettings,
  mail: { readonly to: string; readonly subject: string; readonly text: string },
): Promise<Fared> {
  const transport = createTransport(mailOptions(smtpUrl, wayOut))
  try {
    await transport.sendMail({ from, ...mail, headers: QUIET })
    return 'sent'
  } catch (error) {
    if (isRefused(error)) return 'refused'
    throw error
  } finally {
    transport.close()
  }
}

/**
 * True when the recipient or the mail was refused for good; what it says of our name, password or sender is for whoever
 * runs the house.
 */
function isRefused(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { command, responseCode } = error as { readonly command?: unknown; readonly responseCode?: unknown }
  const isAboutTheMail = command === 'RCPT TO' || command === 'DATA'
  return isAboutTheMail && typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600
}
