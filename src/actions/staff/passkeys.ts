import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers'
import { z } from 'zod'
import { isBlank } from '../../domain/blank.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { newId } from '../../store/ids.ts'
import { holdVisit } from '../../store/staff/endings.ts'
import {
  credentialsOf,
  deletePasskey,
  findPasskey,
  insertPasskey,
  listPasskeys,
  notePasskeyUse,
  type Passkey,
} from '../../store/staff/passkeys.ts'
import type { House } from '../house.ts'
import { openFirst, sealOnce } from '../intake/one-use.ts'
import { inTransaction } from '../transaction.ts'
import { beginVisit } from './begin-visit.ts'
import { onRecord } from './hand.ts'
import { isLastWayIn } from './last-way-in.ts'
import type { Ended } from './link-elsewhere.ts'
import { provesOwner, type Me, type NotProven } from './prove-owner.ts'

/*
 * Devices that sign somebody in (WebAuthn). Each is asked to check that it is its owner, so that it stands for password
 * and code together; what it keeps secret never leaves it, and it answers no page but ours.
 */

/** How devices sign, as COSE numbers it: ES256, EdDSA and RS256 are what they all know (WebAuthn, section 5.4). */
const ALGORITHMS = [-7, -8, -257]

/** Longest name of a passkey, in characters. */
const LONGEST_NAME = 60

/** What a device is asked, and what the page carries beside it, good for one answer. */
export interface AskedOfDevice {
  readonly options: string
  readonly asked: string
}

/** What came from a page. */
export interface FromDevice {
  readonly answer: string
  readonly asked: string
}

/** What came of adding one: done, or what is not right. */
export type AddedPasskey = { readonly done: true } | { readonly wrong: 'name' | 'device' } | NotProven

const askedShape = z.object({ challenge: z.string(), staff: z.uuid().nullable() })

/** The devices of one's own account. */
export function ownPasskeys(house: House, by: Me): Promise<Passkey[]> {
  return listPasskeys(house.database, house.keys, by.id)
}

/** What a device is asked that is to sign somebody in from now on. */
export async function askToAdd(house: House, by: Me, account: string): Promise<AskedOfDevice> {
  const known = await credentialsOf(house.database, by.id)
  const options = await generateRegistrationOptions({
    rpName: house.name,
    rpID: nameOf(house),
    userID: new Uint8Array(house.keys.index('passkey', by.id)),
    userName: account,
    // Who made the device is nobody's business, and following its certificates would lead out of the house.
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map((id) => ({ id: id.toString('base64url') })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return askedOf(house, options, by.id)
}

/** Adds a device to one's own account, by whoever proves that it is theirs. */
export async function addPasskey(
  house: House,
  by: Me,
  { name, current, ...from }: FromDevice & { readonly name: string; readonly current: string },
): Promise<AddedPasskey> {
  if (isBlank(name) || [...name].length > LONGEST_NAME) return { wrong: 'name' }
  const proven = await provesOwner(house, by, current)
  if (proven !== true) return proven
  const made = await readMade(house, by, from)
  if (made === null) return { wrong: 'device' }
  const { id, publicKey, counter } = made
  return inTransaction(house, async (tx): Promise<AddedPasskey> => {
    if (!(await holdVisit(tx, by.id, by.session, new Date(house.now())))) return { not_proven: 'sign_in' }
    const isNew = await insertPasskey(tx, house.keys, {
      id: newId(house.now()),
      staffId: by.id,
      credential: isoBase64URL.toBuffer(id),
      publicKey,
      uses: counter,
      name,
      madeOn: today(house),
    })
    if (!isNew) return { wrong: 'device' }
    await onRecord(house, tx, by, { act: 'passkey_added', staffId: by.id })
    return { done: true }
  })
}

/**
 * Takes a device away from one's own account, by whoever proves that it is theirs; `last_way` where nothing else would sign
 * them in, null when it has none of that id.
 */
export async function removePasskey(
  house: House,
  by: Me,
  id: string,
  current: string,
): Promise<Ended | null> {
  if (!isUuid(id)) return null
  const proven = await provesOwner(house, by, current)
  if (proven !== true) return proven
  return inTransaction(house, async (tx): Promise<Ended | null> => {
    if (!(await holdVisit(tx, by.id, by.session, new Date(house.now())))) return { not_proven: 'sign_in' }
    if (await isLastWayIn(house, tx, by.id, { passkey: id })) return 'last_way'
    if (!(await deletePasskey(tx, by.id, id))) return null
    await onRecord(house, tx, by, { act: 'passkey_removed', staffId: by.id })
    return 'done'
  })
}

/** What a device is asked that is to sign its owner in, whoever that is. */
export async function askToSignIn(house: House): Promise<AskedOfDevice> {
  const options = await generateAuthenticationOptions({ rpID: nameOf(house), userVerification: 'required' })
  return askedOf(house, options, null)
}

/** Signs the owner of a device in; null where it is not known, did not check who it is, or its account is shut. */
export async function signInWithPasskey(
  house: House,
  { answer, asked }: FromDevice,
): Promise<{ readonly token: string } | null> {
  const { challenge, staff } = await openAsked(house, asked)
  const response = readAnswer<AuthenticationResponseJSON>(answer)
  if (challenge === null || staff !== null || response === null) return null
  const known = await findPasskey(house.database, Buffer.from(response.id, 'base64url'))
  if (known === null) return null
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: house.url,
    expectedRPID: nameOf(house),
    requireUserVerification: true,
    credential: {
      id: known.credential.toString('base64url'),
      publicKey: new Uint8Array(known.publicKey),
      counter: known.uses,
    },
  }).catch(() => ({ verified: false, authenticationInfo: null }))
  if (!verified || authenticationInfo === null) return null
  await notePasskeyUse(house.database, known.id, authenticationInfo.newCounter, today(house))
  const { staffId, role, endings } = known
  const token = await beginVisit(house, { id: staffId, role, endings }, { byTwo: true, anew: true })
  return token === null ? null : { token }
}

/** What a device made for this account; null where it does not fit what was asked. */
async function readMade(house: House, by: Me, { answer, asked }: FromDevice) {
  const { challenge, staff } = await openAsked(house, asked)
  const response = readAnswer<RegistrationResponseJSON>(answer)
  if (challenge === null || staff !== by.id || response === null) return null
  try {
    const made = decodeAttestationObject(isoBase64URL.toBuffer(response.response.attestationObject))
    // Anything else brings certificates, whose addresses the library would follow.
    if (made.get('fmt') !== 'none') return null
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: house.url,
      expectedRPID: nameOf(house),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return registrationInfo?.credential ?? null
  } catch {
    return null
  }
}

function askedOf(house: House, options: { readonly challenge: string }, staff: string | null): AskedOfDevice {
  const asked = sealOnce(house, 'passkey', { challenge: options.challenge, staff })
  return { options: JSON.stringify(options), asked }
}

async function openAsked(house: House, asked: string) {
  const opened = askedShape.safeParse(await openFirst(house, 'passkey', asked))
  return opened.data ?? { challenge: null, staff: null }
}

const answerShape = z.object({ id: z.string().max(2000), response: z.looseObject({}) })

/** What a browser says that a device answered; the library looks at the rest of it. */
function readAnswer<Kind>(answer: string): Kind | null {
  try {
    const parsed: unknown = JSON.parse(answer)
    return answerShape.safeParse(parsed).success ? (parsed as Kind) : null
  } catch {
    return null
  }
}

/** The name for which a device answers; on another one it is silent. */
function nameOf({ url }: House): string {
  return new URL(url).hostname
}

function today(house: House): Date {
  return new Date(house.now().slice(0, 10))
}
