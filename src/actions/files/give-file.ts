import { createHash } from 'node:crypto'
import type { Actor } from '../../domain/case/actor.ts'
import { giveFile as decideToGive } from '../../domain/files/give-file.ts'
import { isTurnedAway, turnAwayFile } from '../../domain/files/turn-away-file.ts'
import { inMegabytes, whyNoFile, type SaidOfFile } from '../../domain/files/why-no-file.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import { localDate } from '../../domain/time/calendar.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { takeIn, type Arrived } from '../../store/files/arriving.ts'
import { bytesOfDay, keepCaseFile } from '../../store/files/case-files.ts'
import { NoRoom, NotReached } from '../../store/files/file-store.ts'
import { isNotKept, type ToKeep } from '../../store/files/look-through/looked.ts'
import { lookThrough } from '../../store/files/look-through/look-through.ts'
import { newObjectName } from '../../store/files/object-name.ts'
import { keyOfObject, sealBytes, sealedSize } from '../../store/files/sealed-bytes.ts'
import { findWholeCase, type WholeCase } from '../../store/history/find-case.ts'
import type { Committed } from '../commit.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { oneAtATime } from '../intake/one-at-a-time.ts'
import { contextOf } from '../run-verb.ts'
import { lookForViruses } from './look-for-viruses.ts'
import { removeObjects } from './remove-objects.ts'
import { whoseStore } from './whose-store.ts'

/** A file that comes in: its bytes, and how many it is said to have; null where nobody said. */
export interface ComingFile {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly size: number | null
}

/** Who gives it, and for which case. */
export interface Giver {
  readonly viewer: Extract<Viewer, { kind: 'person' | 'staff' }>
  readonly by: Actor
  readonly caseId: string
}

/**
 * Takes in a file, looks through it, takes out what says where and when it was made, seals it under the key of the case,
 * and only then says so in the ledger: what is acknowledged is on the disk, and what is not leaves nothing that anybody
 * could find. Nothing is read of a file that would be refused whatever is in it, or for what is said of it.
 */
export function giveFile(
  house: House,
  giver: Giver,
  coming: ComingFile,
  said: SaidOfFile,
): Promise<Committed | Refusal> {
  // One after the other for a case: two at once could both find the last room.
  return oneAtATime(`files ${giver.caseId}`, async () => {
    const before = await caseFor(house, giver, said)
    if (isRefusal(before)) return before
    const whyNot = await whyNotNow(house, coming.size)
    if (whyNot !== null) return whyNot
    const most = house.files.mostOfCase
    try {
      if ((await whoseStore(house)) === 'another') return refuse('file_not_now')
      const arrived = await takeIn(house.files.arriving, coming.bytes, most)
      if (arrived === 'too_large') return refuse('file_too_large', { most: inMegabytes(most) })
      if (arrived === 'broken_off') return refuse('file_damaged')
      try {
        return (await lookForViruses(house, arrived)) ?? (await keep(house, giver, arrived, said))
      } finally {
        await arrived.leave()
      }
    } catch (error) {
      if (error instanceof NoRoom) return refuse('no_room')
      if (error instanceof NotReached) return refuse('file_not_now')
      throw error
    }
  })
}

/**
 * The case that a file is for, as it is now, or why it takes none. Where that is for what is said of the file, these words
 * are kept first; what came in between may have closed the case for files as well, and then they are not needed.
 */
async function caseFor(house: House, giver: Giver, said: SaidOfFile): Promise<WholeCase | Refusal> {
  const { viewer, by, caseId } = giver
  const whole = await findWholeCase(house.database, house.keys, viewer, caseId)
  if (whole === null) return refuse('not_found')
  const context = contextOf(house, by)
  const most = house.files.mostOfCase
  if (isTurnedAway(whole.kase, said, context, most))
    await decideAndCommit(house, {
      viewer,
      by,
      caseId,
      decide: (kase) => turnAwayFile(kase, said, contextOf(house, by), most),
      seen: null,
      mayGoOn: () => true,
    })
  return whyNoFile(whole.kase, context, most, said) ?? whole
}

/** Bytes of a form beside its file, at most: how large the file is nobody says. */
const BESIDE = 2_000_000

/** Why no file is taken at this moment, from nobody; asked before anything of it is read. */
async function whyNotNow(house: House, size: number | null): Promise<Refusal | null> {
  const { mostOfCase, mostOfDay } = house.files
  if (size !== null && size > mostOfCase + BESIDE)
    return refuse('file_too_large', { most: inMegabytes(mostOfCase) })
  if ((await house.room()) === 'full') return refuse('no_room')
  const taken = await bytesOfDay(house.database, today(house))
  return taken + (size ?? 0) > mostOfDay ? refuse('files_full_today') : null
}

async function keep(
  house: House,
  giver: Giver,
  arrived: Arrived,
  said: SaidOfFile,
): Promise<Committed | Refusal> {
  const { viewer, by, caseId } = giver
  const looked = await lookThrough(arrived)
  if (isNotKept(looked)) {
    return refuse(looked.why, looked.most === undefined ? {} : { most: inMegabytes(looked.most) })
  }
  // It may have come for minutes, and what is put into a store may stay in a version of it.
  const now = await caseFor(house, giver, said)
  if (isRefusal(now)) return now
  const object = newObjectName()
  const size = sealedSize(looked.bytes)
  const digest = createHash('sha256')
  const sealed = sealBytes(keyOfObject(now.key, object), digesting(looked, digest))
  await house.files.store.put(object, sealed, size)
  const cleaned = digest.digest('hex')
  const file = {
    ...said,
    type: looked.type,
    bytes: looked.bytes,
    digest: cleaned,
    cameAs: cleaned === arrived.digest ? null : arrived.digest,
    cleaned: looked.cleaned,
  }
  let done: Committed | Refusal | null = null
  try {
    done = await decideAndCommit(house, {
      viewer,
      by,
      caseId,
      decide: (kase) => decideToGive(kase, file, contextOf(house, by), house.files.mostOfCase),
      seen: null,
      mayGoOn: () => true,
      along: ([given]) =>
        given?.kind === 'file_given'
          ? (tx) => keepCaseFile(tx, { caseId, file: given.facts.file, object, bytes: size }, today(house))
          : null,
    })
    return done
  } finally {
    if (done !== null && isRefusal(done)) await removeObjects(house, [object])
  }
}

async function* digesting(looked: ToKeep, digest: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const part of looked.read()) {
    digest.update(part)
    yield part
  }
}

const today = (house: House) => localDate(house.now(), house.calendar.timeZone)
