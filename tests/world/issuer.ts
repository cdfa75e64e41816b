import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { openMachine } from './other-machine.ts'

/** Whoever is signed in there, and what the place says of them. */
export interface Somebody {
  readonly sub: string
  readonly email?: string
  readonly email_verified?: unknown
  readonly amr?: readonly string[]
}

/** What a place does that is broken, or that somebody else runs. */
export interface Faults {
  readonly nonce?: string
  readonly issuer?: string
  readonly audience?: string
  /** Signs with a key that is not among those it shows. */
  readonly otherKey?: boolean
  readonly expired?: boolean
  /** Its token endpoint leads elsewhere. */
  readonly redirects?: string
  readonly tokenEndpoint?: string
  /** Seconds since it asked who they are, whatever it was to ask. */
  readonly askedBefore?: number
}

/** A place where an organisation signs its people in: the least of OpenID Connect. */
export interface TestIssuer {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** From now on this person is signed in there. */
  is(somebody: Somebody): void
  breaks(faults: Faults): void
  /** Everything that it was asked, as method and path. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

interface Grant {
  readonly challenge: string
  readonly nonce: string
  readonly back: string
  /** It was to ask again who they are. */
  readonly isAnew: boolean
}

export async function openIssuer(): Promise<TestIssuer> {
  const [clientId, clientSecret] = ['amends', randomUUID()]
  const [ours, others] = [await generateKeyPair('ES256'), await generateKeyPair('ES256')]
  const shown = { ...(await exportJWK(ours.publicKey)), kid: 'ours', alg: 'ES256', use: 'sig' }
  const grants = new Map<string, Grant>()
  const asked: string[] = []
  let somebody: Somebody = { sub: 'nobody' }
  let faults: Faults = {}
  const machine = await openMachine((request, answer) => void hear(request, answer))
  const issuer = `https://issuer.example:${machine.port}`

  async function hear(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer)
    asked.push(`${request.method} ${url.pathname}`)
    const say = (status: number, body: unknown) =>
      answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration')
      return void say(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: faults.tokenEndpoint ?? `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['ES256'],
        authorization_response_iss_parameter_supported: true,
      })
    if (url.pathname === '/keys') return void say(200, { keys: [shown] })
    if (url.pathname === '/authorize') {
      const of = (name: string) => url.searchParams.get(name) ?? ''
      const code = randomUUID()
      grants.set(code, {
        challenge: of('code_challenge'),
        nonce: of('nonce'),
        back: of('redirect_uri'),
        isAnew: of('max_age') !== '',
      })
      const isAsked =
        of('client_id') === clientId &&
        of('code_challenge_method') === 'S256' &&
        of('scope').includes('openid') &&
        of('nonce') !== ''
      const to = new URL(of('redirect_uri'))
      to.search = new URLSearchParams({
        ...(isAsked ? { code } : { error: 'invalid_request' }),
        state: of('state'),
        iss: issuer,
      }).toString()
      return void answer.writeHead(303, { location: to.href }).end()
    }
    if (faults.redirects !== undefined)
      return void answer.writeHead(307, { location: faults.redirects }).end()
    const body = new URLSearchParams(await textOf(request))
    const grant = grants.get(body.get('code') ?? '')
    grants.delete(body.get('code') ?? '')
    const proof = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url')
    const basic = `Basic ${btoa(`${clientId}:${encodeURIComponent(clientSecret).replaceAll('-', '%2D')}`)}`
    if (!isBasic(request.headers.authorization, basic)) return void say(401, { error: 'invalid_client' })
    if (grant?.challenge !== proof || grant.back !== body.get('redirect_uri'))
      return void say(400, { error: 'invalid_grant' })
    const now = Math.floor(Date.now() / 1000)
    const askedAt = grant.isAnew ? { auth_time: now - (faults.askedBefore ?? 0) } : {}
    const token = await new SignJWT({ ...somebody, ...askedAt, nonce: faults.nonce ?? grant.nonce })
      .setProtectedHeader({ alg: 'ES256', kid: 'ours' })
      .setIssuer(faults.issuer ?? issuer)
      .setAudience(faults.audience ?? clientId)
      .setIssuedAt(now - (faults.expired ? 7200 : 0))
      .setExpirationTime(now + (faults.expired ? -3600 : 300))
      .sign(faults.otherKey ? others.privateKey : ours.privateKey)
    say(200, { access_token: randomUUID(), token_type: 'Bearer', id_token: token })
  }

  return {
    issuer,
    clientId,
    clientSecret,
    is(next) {
      somebody = next
      faults = {}
    },
    breaks(next) {
      faults = next
    },
    asked,
    close: () => machine.close(),
  }
}

/** Percent signs are written in more than one way. */
function isBasic(given: string | undefined, wanted: string): boolean {
  const read = (text: string) => decodeURIComponent(atob(text.replace(/^Basic /, '')))
  return given !== undefined && read(given) === read(wanted)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
