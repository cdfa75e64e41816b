import { sameEmail } from '../../store/staff/accounts.ts'
import { sameHash } from '../../store/keys/keyring.ts'
import type { House } from '../house.ts'
import { newSecret } from './secrets.ts'

/*
 * What a browser keeps to show that an address signed in with it before: a random part, and a keyed hash of both. It
 * opens nothing. It only separates the tries of a known browser from those of strangers, without any network address.
 */

export function newDevice(house: House, email: string): string {
  const random = newSecret()
  return `${random}.${proofOf(house, email, random).toString('base64url')}`
}

/** True when this browser was given it after signing in with this address. */
export function isDeviceOf(house: House, email: string, device: string): boolean {
  const [random, proof, more] = device.split('.')
  if (!random || !proof || more !== undefined) return false
  return sameHash(Buffer.from(proof, 'base64url'), proofOf(house, email, random))
}

function proofOf(house: House, email: string, random: string): Buffer {
  return house.keys.index('device', `${sameEmail(email)}:${random}`)
}
