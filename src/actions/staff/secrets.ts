import { randomBytes } from 'node:crypto'

/** 32 random bytes as text: sessions, links and tokens. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A password for somebody who gets it once on a terminal: 18 random bytes, 24 characters. */
export function newPassword(): string {
  return randomBytes(18).toString('base64url')
}
