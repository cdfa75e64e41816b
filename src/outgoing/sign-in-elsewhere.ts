import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type CustomFetch,
} from 'openid-client'
import { ask } from './ask.ts'
import { NotSent, type NotSentWhy } from './not-sent.ts'
import type { WayOut } from './way-out.ts'

/** Seconds since somebody was asked there who they are, where they are to show it anew. */
const ANEW_SECONDS = 300

/** Where the organisation signs its people in (OpenID Connect), and who we are there. */
export interface Issuer {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

/** What has to come back, kept by the browser that went there, sealed. */
export interface Expected {
  readonly state: string
  readonly nonce: string
  /** Proves that whoever brings the code is who asked for it (RFC 7636). */
  readonly verifier: string
  /** They were asked there minutes ago who they are: a place that keeps somebody signed in asks again. */
  readonly anew: boolean
}

/** Who somebody is there. */
export interface KnownElsewhere {
  /** Theirs alone and for ever: issuer and subject. An address may be given to somebody else. */
  readonly subject: string
  /** Their address, where the organisation says that it has checked it. */
  readonly email: string | null
  /** Two things proved it there (`amr` has `mfa`, RFC 8176). */
  readonly byTwo: boolean
}

/** The place cannot be reached, and why. */
export interface Away {
  readonly away: NotSentWhy
}

/** Signing in through the organisation. */
export interface SignInElsewhere {
  /** Where to send somebody, and what has to come back. */
  begin(
    back: string,
    anew: boolean,
  ): Promise<{ readonly address: string; readonly expected: Expected } | Away>
  /** Who came back; null where it does not fit. */
  finish(cameTo: URL, expected: Expected): Promise<KnownElsewhere | Away | null>
}

/** Opens the way to where the organisation signs in. Asked for its addresses when somebody first goes there. */
export function openSignInElsewhere(wayOut: WayOut, of: Issuer): SignInElsewhere {
  let known: Promise<Configuration> | null = null
  const configuration = () => {
    known ??= discover(wayOut, of)
    // Out of reach now is not out of reach for ever.
    known.catch(() => (known = null))
    return known
  }
  return {
    begin: (back, anew) => orAway(async () => begin(await configuration(), back, anew)),
    finish: (cameTo, expected) => orAway(async () => finish(await configuration(), cameTo, expected)),
  }
}

/** What came of it, or why the place cannot be reached. */
async function orAway<T>(work: () => Promise<T>): Promise<T | Away> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotSent) return { away: error.why }
    throw error
  }
}

async function begin(config: Configuration, back: string, anew: boolean) {
  const expected = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), anew }
  const address = buildAuthorizationUrl(config, {
    redirect_uri: back,
    scope: 'openid email',
    state: expected.state,
    nonce: expected.nonce,
    code_challenge: await calculatePKCECodeChallenge(expected.verifier),
    code_challenge_method: 'S256',
    ...(anew && { max_age: String(ANEW_SECONDS) }),
  })
  return { address: address.href, expected }
}

async function finish(
  config: Configuration,
  cameTo: URL,
  { state, nonce, verifier, anew }: Expected,
): Promise<KnownElsewhere | null> {
  try {
    const tokens = await authorizationCodeGrant(config, cameTo, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(anew && { maxAge: ANEW_SECONDS }),
    })
    const claims = tokens.claims()
    if (claims === undefined) return null
    const { iss, sub, email, email_verified: isChecked, amr } = claims
    return {
      subject: JSON.stringify([iss, sub]),
      email: isChecked === true && typeof email === 'string' ? email : null,
      byTwo: Array.isArray(amr) && amr.includes('mfa'),
    }
  } catch (error) {
    if (error instanceof NotSent) throw error
    return null
  }
}

async function discover(wayOut: WayOut, { issuer, clientId, clientSecret }: Issuer): Promise<Configuration> {
  const fetched: CustomFetch = (address, { method, headers, body }) =>
    fetchBy(wayOut, address, { method, headers, body })
  try {
    const found = await discovery(new URL(issuer), clientId, undefined, undefined, { [customFetch]: fetched })
    const server = found.serverMetadata()
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    // What a server supports that says nothing (OpenID Connect Discovery 1.0, section 3).
    const prove = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
    const config = new Configuration(server, clientId, { client_secret: clientSecret }, prove(clientSecret))
    config[customFetch] = fetched
    // The library trusts TLS alone for what it fetched itself: a key that the place shows is asked for as well.
    enableNonRepudiationChecks(config)
    return config
  } catch (error) {
    // Whatever it answered, it is not a place to sign in.
    throw error instanceof NotSent ? error : new NotSent('unreachable')
  }
}

type Fetched = Parameters<CustomFetch>[1]

/** What the library takes for `fetch`, by the one way out: of redirects it sees the first answer, and follows none. */
async function fetchBy(
  wayOut: WayOut,
  address: string,
  { method, headers, body }: Pick<Fetched, 'method' | 'headers' | 'body'>,
): Promise<Response> {
  const said = await ask(wayOut, address, {
    method: method === 'POST' ? 'POST' : 'GET',
    headers,
    ...(body === null || body === undefined ? {} : { body: textOf(body) }),
  })
  const { 'content-type': type = '' } = said.headers
  const isBare = [204, 205, 304].includes(said.status)
  return new Response(isBare ? null : new Uint8Array(said.body), {
    status: said.status,
    headers: { 'content-type': type },
  })
}

function textOf(body: NonNullable<Fetched['body']>): string {
  if (typeof body === 'string') return body
  if (body instanceof URLSearchParams) return body.toString()
  throw new Error('The library sent a kind of body that nothing here asks for.')
}
