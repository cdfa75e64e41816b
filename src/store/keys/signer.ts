import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { KEY_BYTES } from './key-kinds.ts'

/** Ed25519, with a key that follows from one of the file. */
export interface Signer {
  sign(bytes: Uint8Array): Buffer
  /** Raw, 32 bytes. */
  readonly publicKey: Buffer
}

/** What stands before the 32 bytes of an Ed25519 key in its standard form (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

export function signerFrom(seed: Buffer): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  return {
    sign: (bytes) => sign(null, bytes, key),
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES),
  }
}

/** Whether a signature was made with the other half of this key. */
export function isSignedBy(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' })
  return verify(null, bytes, key, signature)
}
