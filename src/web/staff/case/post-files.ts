import { giveFile, type Giver } from '../../../actions/files/give-file.ts'
import { askForFile, openFile } from '../../../actions/files/open-file.ts'
import { refuseFile } from '../../../actions/files/remove-file.ts'
import { writeDown } from '../../../actions/files/write-down.ts'
import { openShade, sealShade } from '../../../actions/files/shade-link.ts'
import type { House } from '../../../actions/house.ts'
import { whoIs } from '../../../actions/staff/sign-in.ts'
import { ownCookie, SESSION_COOKIE } from '../cookie.ts'
import { mustLookFirst } from '../../../actions/casework/looks.ts'
import type { Actor } from '../../../domain/case/actor.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { isRefusal, refuse, type Refusal } from '../../../domain/refusal.ts'
import { isCodeOf } from '../../../domain/vocabulary/code.ts'
import { mediaOf, SHADES, type Shade } from '../../../domain/vocabulary/files.ts'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { field, idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { byteRange } from '../../byte-range.ts'
import { casePath } from '../forms/desk.ts'
import { filesOfCasePage } from './files-page.tsx'
import { lookPage } from './look.tsx'

/** `POST /staff/cases/:id/files`: adds a file, opens one, writes down what it says, or does not keep one. */
export async function postFilesOfCase(visit: Visit): Promise<Response> {
  const { house, form } = visit
  const caseId = idOf(visit)
  if (!isUuid(caseId)) return notFoundPage(visit)
  const staff = staffOf(visit)
  const viewer = staffViewer(staff)
  if (await mustLookFirst(house, viewer, caseId)) return lookPage(visit)
  const by = { kind: 'staff', id: staff.id } as const
  // Enter in a field: nothing was asked for.
  if (form.get('at') === '') return filesOfCasePage(visit, { typed: typedIn(form) })
  // Of a button that stands behind the file in the form nothing has come yet: it is the one that adds a file.
  const [file = '', act = ''] = field(form, 'at').split(':')
  const desk = { viewer, by, caseId, file, typed: typedIn(form) }
  if (act === 'hear') return postHeard(visit, desk)
  if (act === 'write') return postWritten(visit, desk)
  if (act === 'refuse') return postRefused(visit, desk)
  if (isCodeOf(SHADES, act)) return postOpened(visit, desk, act)
  return postGiven(visit, { viewer, by, caseId, isStillIn: () => isSignedIn(visit.c, house) }, desk.typed)
}

interface Desk {
  readonly viewer: ReturnType<typeof staffViewer>
  readonly by: Actor
  readonly caseId: string
  readonly file: string
  readonly typed: Typed
}

type Typed = Readonly<Record<string, string>>

/** Everything that stood typed on the page, by its field. */
function typedIn(form: FormData): Typed {
  const names = [...form.keys()].filter((name) => /^(?:(?:words|reasons)-|shows$|action$)/.test(name))
  return Object.fromEntries(names.map((name) => [name, field(form, name)]))
}

/** The same without a field that was saved. */
const without = (typed: Typed, name: string): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([each]) => each !== name))

async function postOpened(visit: Visit, desk: Desk, shade: Shade): Promise<Response> {
  const { viewer, caseId, file, typed } = desk
  const opened = await askForFile(visit.house, { ...desk, shade })
  if (isRefusal(opened)) return said(visit, opened, 'file', typed)
  const link = sealShade(visit.house, { staff: viewer.id, caseId, file, shade })
  const address = `${casePath(caseId)}/files/${file}?look=${link}`
  if (shade === 'whole') return visit.c.redirect(address, 303)
  return filesOfCasePage(visit, { picture: { file, address, shade }, opened, typed })
}

/** One of us asks to hear a file: the page comes back with it, and with the words that were typed meanwhile. */
async function postHeard(visit: Visit, desk: Desk): Promise<Response> {
  const { viewer, caseId, file, typed } = desk
  const opened = await askForFile(visit.house, { ...desk, shade: 'whole' })
  if (isRefusal(opened)) return said(visit, opened, `words-${file}`, typed)
  const link = sealShade(visit.house, { staff: viewer.id, caseId, file, shade: 'whole' })
  const address = `${casePath(caseId)}/files/${file}?look=${link}`
  return filesOfCasePage(visit, { sound: { file, address }, opened, typed })
}

async function postWritten(visit: Visit, desk: Desk): Promise<Response> {
  const { file, typed } = desk
  const place = `words-${file}`
  const before = Number(field(visit.form, `before-${file}`))
  const done = await writeDown(visit.house, desk, { file, words: field(visit.form, place), before })
  if (isRefusal(done)) return said(visit, done, place, typed)
  return filesOfCasePage(visit, { saved: 'savedWords', typed: without(typed, place) })
}

async function postRefused(visit: Visit, desk: Desk): Promise<Response> {
  const { file, typed } = desk
  const place = `reasons-${file}`
  const done = await refuseFile(visit.house, desk, file, field(visit.form, place))
  if (isRefusal(done)) return said(visit, done, place, typed)
  return filesOfCasePage(visit, { saved: 'refused', typed: without(typed, place) })
}

async function postGiven(visit: Visit, giver: Giver, typed: Typed): Promise<Response> {
  const { house, form, file = null } = visit
  const [shows, action] = [field(form, 'shows'), field(form, 'action')]
  if (file === null) return said(visit, refuse('file_missing'), 'file', typed)
  const done = await giveFile(house, giver, file, { name: file.name, shows, action: action || null })
  if (isRefusal(done)) return said(visit, done, 'file', typed)
  return filesOfCasePage(visit, { saved: 'saved', typed: without(without(typed, 'shows'), 'action') })
}

/** True while the visit goes on in which they began. */
async function isSignedIn(c: Visit['c'], house: House): Promise<boolean> {
  const token = ownCookie(c, house, SESSION_COOKIE)
  return token !== undefined && (await whoIs(house, token)) !== null
}

/** The page with what was refused; of a case that is not theirs nothing is said. */
function said(
  visit: Visit,
  refusal: Refusal,
  place = 'file',
  typed: Readonly<Record<string, string>> = {},
): Response | Promise<Response> {
  if (refusal.refused === 'not_found') return notFoundPage(visit)
  const { speaker } = visit
  const text = speaker.say(speaker.w.refusals[refusal.refused], refusal.detail ?? {})
  return filesOfCasePage(visit, { problems: { [place]: text }, typed })
}

/**
 * `GET /staff/cases/:id/files/:file`: what somebody asked to see, for them alone and for minutes. It never runs and is
 * never kept: the answer has a policy of its own in which nothing is allowed, and is there to be saved. Of a file as it is
 * kept a browser that plays it asks for parts; each is asked for as the whole is.
 */
export async function fileContent(visit: Visit): Promise<Response> {
  const { c, house } = visit
  const caseId = idOf(visit)
  const file = c.req.param('file') ?? ''
  const staff = staffOf(visit)
  const look = openShade(house, c.req.query('look') ?? '')
  // The address without what was asked for: somebody signed in again, or typed it.
  if (isUuid(caseId) && c.req.query('look') === undefined) return c.redirect(`${casePath(caseId)}/files`, 303)
  const isTheirs = look !== null && look.staff === staff.id && look.caseId === caseId && look.file === file
  if (!isUuid(caseId) || !isTheirs) return notFoundPage(visit)
  const viewer = staffViewer(staff)
  const shown = await openFile(house, { ...look, viewer, by: { kind: 'staff', id: staff.id } }, (size) =>
    byteRange(c.req.header('range'), size),
  )
  if (isRefusal(shown)) return notFoundPage(visit)
  const { part, size } = shown
  const kept = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }
  if (part === null) return c.body(null, 416, { ...kept, 'content-range': `bytes */${size}` })
  const isWhole = look.shade === 'whole'
  const { from, to } = part === 'all' ? { from: 0, to: size } : part
  return c.body(streamOf(shown.bytes), part === 'all' ? 200 : 206, {
    ...kept,
    'content-type': isWhole ? mediaOf(shown.file.type) : 'image/jpeg',
    'content-length': String(to - from),
    ...(isWhole && { 'accept-ranges': 'bytes' }),
    ...(part !== 'all' && { 'content-range': `bytes ${from}-${to - 1}/${size}` }),
    // Its own name may say who it is about.
    'content-disposition': `attachment; filename="${file}.${isWhole ? shown.file.type : 'jpg'}"`,
  })
}

function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return ReadableStream.from(bytes) as ReadableStream<Uint8Array>
}
