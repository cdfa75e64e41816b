import type { Context } from 'hono'
import { endUpload, findUpload, openUpload, takePart } from '../../actions/files/uploads.ts'
import type { Giver } from '../../actions/files/give-file.ts'
import type { House } from '../../actions/house.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { NotTaken } from '../../store/files/upload.ts'
import type { OpenUpload } from '../../store/files/uploads.ts'
import { comingBody } from './coming-part.ts'
import { readMetadata } from './metadata.ts'

/** Version of the protocol that is spoken here (https://tus.io/protocols/resumable-upload). */
const VERSION = '1.0.0'

/** A door at which files come in parts: who comes, and how they are told why not. */
export interface UploadDoor {
  /** Who gives; an answer for whoever may not. */
  comes(c: Context): Promise<Coming | Response>
  /** Says why no file is taken. */
  refused(c: Context, refusal: Refusal): Response
}

/** Somebody who gives. */
interface Coming {
  readonly giver: Giver
  /** Headers that a part of theirs is answered with. */
  along?(): Readonly<Record<string, string>>
}

/** What one request is about. */
interface Asked {
  readonly c: Context
  readonly house: House
  readonly door: UploadDoor
  readonly giver: Giver
  readonly along?: Coming['along']
}

/** Status of each part that is not taken. */
const NOT_TAKEN = {
  ended: 404,
  another_place: 409,
  too_long: 413,
  too_many_parts: 413,
} as const satisfies Record<NotTaken, number>

/** The method that is meant: some things on the way let no other pass than GET and POST (tus 1.0.0). */
function methodOf(c: Context): string {
  const meant = c.req.method === 'POST' ? c.req.header('x-http-method-override') : undefined
  return meant?.toUpperCase() ?? c.req.method
}

/** Answers at the address where uploads are opened: creation of tus 1.0.0. */
export async function atUploads(c: Context, house: House, door: UploadDoor): Promise<Response> {
  if (methodOf(c) === 'OPTIONS') return able(c, house)
  if (methodOf(c) !== 'POST') return notAllowed(c, 'OPTIONS, POST')
  return withGiver(c, house, door, create)
}

/** Answers at the address of one upload: what is here of it, its next part, and its end. */
export async function atUpload(c: Context, house: House, door: UploadDoor): Promise<Response> {
  const method = methodOf(c)
  if (method === 'OPTIONS') return able(c, house)
  const what = { HEAD: tell, PATCH: append, DELETE: end }[method]
  if (what === undefined) return notAllowed(c, 'OPTIONS, HEAD, PATCH, DELETE')
  return withGiver(c, house, door, what)
}

async function withGiver(
  c: Context,
  house: House,
  door: UploadDoor,
  work: (asked: Asked) => Promise<Response>,
): Promise<Response> {
  if (c.req.header('tus-resumable') !== VERSION) return answer(c, 412, { 'tus-version': VERSION })
  const coming = await door.comes(c)
  return coming instanceof Response ? asTus(coming) : work({ c, house, door, ...coming })
}

async function create({ c, house, giver, door }: Asked): Promise<Response> {
  const length = numberIn(c, 'upload-length')
  const said = readMetadata(c.req.header('upload-metadata'))
  if (length === null || said === null) return answer(c, 400)
  const name = said.get('filename') ?? said.get('name') ?? null
  const opened = await openUpload(house, giver, { length, name, shows: said.get('shows') ?? null })
  if (isRefusal(opened)) return asTus(door.refused(c, opened))
  return answer(c, 201, { location: `${c.req.path}/${opened.id}`, ...expires(opened) })
}

async function tell({ c, house, giver }: Asked): Promise<Response> {
  const found = findUpload(house, giver, idOf(c))
  if (found === null) return answer(c, 404)
  const { upload } = found
  return answer(c, 200, {
    'upload-offset': String(await upload.offset()),
    'upload-length': String(upload.announced.length),
    ...expires(found),
  })
}

async function append({ c, house, giver, door, along }: Asked): Promise<Response> {
  const body = comingBody(c)
  const answered = await take()
  if (!(await body.leave())) answered.headers.set('connection', 'close')
  return answered

  async function take(): Promise<Response> {
    const from = numberIn(c, 'upload-offset')
    if (c.req.header('content-type') !== 'application/offset+octet-stream') return answer(c, 415)
    if (from === null) return answer(c, 400)
    const found = findUpload(house, giver, idOf(c))
    if (found === null) return answer(c, 404)
    const { upload } = found
    // What is said to be too long is not begun.
    if (from + (numberIn(c, 'content-length') ?? 0) > upload.announced.length) return answer(c, 413)
    const taken = await takePart(house, giver, found, from, body)
    if (isRefusal(taken)) return asTus(door.refused(c, taken))
    if (taken !== 'taken') return answer(c, NOT_TAKEN[taken])
    const here = upload.isGiven ? upload.announced.length : upload.bytesHere
    return answer(c, 204, { 'upload-offset': String(here), ...expires(found), ...along?.() })
  }
}

async function end({ c, house, giver }: Asked): Promise<Response> {
  return answer(c, (await endUpload(house, giver, idOf(c))) ? 204 : 404)
}

const idOf = (c: Context) => (c.req.param('id') ?? '').toLowerCase()

/** A whole number of a header; null where there is none. */
function numberIn(c: Context, name: string): number | null {
  const text = c.req.header(name) ?? ''
  const value = Number(text)
  return /^\d{1,15}$/.test(text) && Number.isSafeInteger(value) ? value : null
}

const expires = ({ until }: OpenUpload) => ({ 'upload-expires': new Date(until).toUTCString() })

function able(c: Context, house: House): Response {
  return answer(c, 204, {
    'tus-version': VERSION,
    'tus-extension': 'creation,expiration,termination',
    'tus-max-size': String(house.files.mostOfCase),
  })
}

function notAllowed(c: Context, allow: string): Response {
  return answer(c, 405, { allow })
}

type Status = 200 | 201 | 204 | 400 | 404 | 405 | 409 | 412 | 413 | 415

function answer(c: Context, status: Status, headers: Readonly<Record<string, string>> = {}): Response {
  return asTus(c.body(null, status, headers))
}

function asTus(response: Response): Response {
  response.headers.set('tus-resumable', VERSION)
  return response
}
