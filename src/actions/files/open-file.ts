import type { Actor } from '../../domain/case/actor.ts'
import { fileHere, type GivenFile } from '../../domain/files/files.ts'
import { lookAtFile, whyNotOpen } from '../../domain/files/look-at-file.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import { localDate } from '../../domain/time/calendar.ts'
import type { Shade } from '../../domain/vocabulary/files.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { countExposure, objectOf } from '../../store/files/case-files.ts'
import { NotThere } from '../../store/files/file-store.ts'
import { shadeOf } from '../../store/files/look-through/picture.ts'
import { keyOfObject, openBytes, sealedRange, type Range } from '../../store/files/sealed-bytes.ts'
import { findWholeCase, type WholeCase } from '../../store/history/find-case.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'

type StaffViewer = Extract<Viewer, { kind: 'staff' }>

/** Who opens which file. */
export interface Opening {
  readonly viewer: StaffViewer
  readonly by: Actor
  readonly caseId: string
  readonly file: string
  readonly shade: Shade
}

/**
 * One of us asks to see a file: it stands in the ledger and is counted before anything of it is shown.
 *
 * @returns how many files they opened on this day
 */
export async function askForFile(house: House, opening: Opening): Promise<number | Refusal> {
  const { viewer, by, caseId, file, shade } = opening
  const done = await decideAndCommit(house, {
    viewer,
    by,
    caseId,
    decide: (kase) => lookAtFile(kase, { file, shade }, contextOf(house, by)),
    seen: null,
    mayGoOn: () => true,
  })
  if (isRefusal(done)) return done
  return countExposure(house.database, viewer.id, localDate(house.now(), house.calendar.timeZone))
}

/** What is shown of a file: a picture for the page, or the file as it is kept. */
export interface Shown {
  readonly file: GivenFile
  readonly bytes: AsyncIterable<Uint8Array>
  /** Bytes of the whole. */
  readonly size: number
  /** What of it is in `bytes`, where a part was asked for; null where there is nothing of that part. */
  readonly part: Range | 'all' | null
}

/** Which part of so many bytes is asked for. */
type Part = (size: number) => Shown['part']

/**
 * The bytes of a file that somebody asked to see and may still see: the case is looked at anew each time, so that an old
 * link opens nothing that was locked or taken back since. Of a file as it is kept a part can be asked for, so that somebody
 * who listens can go forward: no more is read and opened than the pieces it lies in.
 */
export async function openFile(
  house: House,
  opening: Opening,
  partOf: Part = () => 'all',
): Promise<Shown | Refusal> {
  const { viewer, by, caseId, file: id, shade } = opening
  const whole = await findWholeCase(house.database, house.keys, viewer, caseId)
  if (whole === null) return refuse('not_found')
  const whyNot = whyNotOpen(whole.kase, id, contextOf(house, by))
  if (whyNot !== null) return whyNot
  const file = fileHere(whole.kase, id)!
  const part = shade === 'whole' ? partOf(file.bytes) : 'all'
  const range = part === 'all' || part === null ? { from: 0, to: file.bytes } : part
  const bytes = await bytesOf(house, whole, file, range)
  if (bytes === null) return refuse('file_gone')
  try {
    if (part === null) return { file, bytes: nothing(), size: file.bytes, part }
    if (shade === 'whole') return { file, bytes: await begun(bytes), size: file.bytes, part }
    const parts: Uint8Array[] = []
    for await (const part of bytes) parts.push(part)
    const shown = await shadeOf(Buffer.concat(parts), shade)
    return { file, bytes: once(shown), size: shown.byteLength, part }
  } catch (error) {
    if (error instanceof NotThere) return refuse('file_gone')
    throw error
  }
}

/** The same bytes, of which the first are there: what is gone is said before an answer has begun. */
async function begun(bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const parts = bytes[Symbol.asyncIterator]()
  const first = await parts.next()
  return (async function* () {
    try {
      for (let next = first; next.done !== true; next = await parts.next()) yield next.value
    } finally {
      await parts.return?.()
    }
  })()
}

async function bytesOf(
  house: House,
  { kase, key }: WholeCase,
  file: GivenFile,
  range: Range,
): Promise<AsyncIterable<Uint8Array> | null> {
  const object = await objectOf(house.database, kase.id, file.id)
  if (object === null) return null
  return openBytes(keyOfObject(key, object), house.files.store.read(object, sealedRange(range)), range)
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
