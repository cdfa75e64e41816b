import { sameEmail } from '../../store/staff/accounts.ts'
import { sameHash } from '../../store/keys/keyring.ts'
import type { House } from '../house.ts'
import { newSecret } from './secrets.ts'

/*
 * What a browser keeps to show that an address signed in with it before: a random part, and a keyed hash of both. It
 * opens nothing. It only separates the tries of a known browser from those of strangers, without any network address.
 */

export function newDevice(house: House, email: string): string {
  return markOf(house, email, newSecret())
}

/**
 * The random part of a mark that this browser was given after signing in with this address; null for any other text.
 * The whole text is compared as it was given: bytes can be written in many ways that read the same, and each would
 * otherwise pass for a browser of its own.
 */
export function knownDevice(house: House, email: string, device: string): string | null {
  const random = device.split('.', 1)[0] ?? ''
  const given = house.keys.indexes('device', proven(email, random)).map((proof) => withProof(random, proof))
  return given.some((mark) => sameHash(Buffer.from(device), Buffer.from(mark))) ? random : null
}

/** The mark of a random part, by the key of today. */
export function markOf(house: House, email: string, random: string): string {
  return withProof(random, house.keys.index('device', proven(email, random)))
}

const withProof = (random: string, proof: Buffer) => `${random}.${proof.toString('base64url')}`

const proven = (email: string, random: string) => `${sameEmail(email)}:${random}`
