import { createHash } from 'node:crypto'
import type { Actor } from '../../domain/case/actor.ts'
import { givenBefore, heldOf, sideOf, type GivenFile } from '../../domain/files/files.ts'
import { giveFile as decideToGive, type FileToKeep } from '../../domain/files/give-file.ts'
import { isTurnedAway, turnAwayFile } from '../../domain/files/turn-away-file.ts'
import { inMegabytes, MOST_FILES, whyNoFile, type SaidOfFile } from '../../domain/files/why-no-file.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { takeIn, type Arrived } from '../../store/files/arriving.ts'
import { countOfDay, keepCaseFile } from '../../store/files/case-files.ts'
import { NoRoom, NotReached } from '../../store/files/file-store.ts'
import { isNotKept, type ToKeep } from '../../store/files/look-through/looked.ts'
import { lookThrough } from '../../store/files/look-through/look-through.ts'
import { newObjectName } from '../../store/files/object-name.ts'
import { keyOfObject, sealBytes, sealedSize } from '../../store/files/sealed-bytes.ts'
import { findWholeCase, type WholeCase } from '../../store/history/find-case.ts'
import type { Committed } from '../commit.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { fewAtATime } from '../intake/few-at-a-time.ts'
import { oneAtATime } from '../intake/one-at-a-time.ts'
import { contextOf } from '../run-verb.ts'
import { lookForViruses } from './look-for-viruses.ts'
import { removeObjects } from './remove-objects.ts'
import { dayOf, whyNotToday } from './room-of-day.ts'
import { saidOfFile } from './said-of-file.ts'
import { stillMayGive } from './still-may-give.ts'
import { whatFollows } from './what-follows.ts'
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
  /** Whether the visit in which they began to is still one. */
  readonly isStillIn?: () => Promise<boolean>
}

/** Files of one side that come in for a case at once, at most: more wait, and nothing is read of them meanwhile. */
const AT_ONCE = 3

/**
 * Takes in a file, looks through it, takes out what says where and when it was made, seals it under the key of the case,
 * and only then says so in the ledger: what is acknowledged is on the disk, and what is not leaves nothing that anybody
 * could find. Nothing is read of a file that would be refused whatever is in it, or for what is said of it. What comes in
 * slowly holds up no other: one after the other for a case is only what decides about its room.
 *
 * @param coming a file that comes in now, or one that is here already, in parts (`give-upload.ts`)
 */
export async function giveFile(
  house: House,
  giver: Giver,
  coming: ComingFile | Arrived,
  typed: SaidOfFile,
): Promise<Committed | Refusal> {
  const said = saidOfFile(typed)
  if (isRefusal(said)) return said
  const { caseId } = giver
  const isHere = 'digest' in coming
  const side = sideOf(giver.by)
  const inTurn = <T>(work: () => Promise<T>) => oneAtATime(`files ${caseId}`, work)
  const before = await inTurn(() => caseFor(house, giver, said))
  if (isRefusal(before)) return before
  const whyNot = await whyNotNow(house, before, side, isHere ? 0 : coming.size)
  if (whyNot !== null) return whyNot
  const most = house.files.mostOfCase
  try {
    if ((await whoseStore(house)) === 'another') return refuse('file_not_now')
    return await fewAtATime(`files ${caseId} ${side}`, AT_ONCE, async () => {
      const arrived = isHere ? coming : await takeIn(house.files.arriving, coming.bytes, most)
      if (arrived === 'too_large') return refuse('file_too_large', { most: inMegabytes(most) })
      if (arrived === 'broken_off') return refuse('file_damaged')
      try {
        // A form in which nothing was chosen sends a file without a name and without a byte.
        if (arrived.bytes === 0 && said.name === null) return refuse('file_missing')
        // Outside of the queue: a slow check holds up no other file of the case.
        return (
          (await lookForViruses(house, arrived)) ?? (await inTurn(() => keep(house, giver, arrived, said)))
        )
      } finally {
        await arrived.leave()
      }
    })
  } catch (error) {
    if (error instanceof NoRoom) return refuse('no_room')
    if (error instanceof NotReached) return refuse('file_not_now')
    throw error
  }
}

/**
 * Why a file that somebody wants to send would not be taken; null where its bytes may come. What is said of it is judged,
 * and kept where it closes the case for files, as it is when the file itself comes.
 *
 * @param bytes that it has, or that are still to come of it
 */
export async function whyNotYet(
  house: House,
  giver: Giver,
  said: SaidOfFile,
  bytes: number,
): Promise<Refusal | null> {
  const whole = await caseFor(house, giver, said)
  if (isRefusal(whole)) return whole
  const most = house.files.mostOfCase
  if (bytes > most) return refuse('file_too_large', { most: inMegabytes(most) })
  if (heldOf(whole.kase, sideOf(giver.by)).bytes + bytes > most)
    return refuse('files_full', { most: inMegabytes(most), files: MOST_FILES })
  if ((await house.room()) === 'full') return refuse('no_room')
  // What others have sent in part will want its room as well.
  return whyNotToday(house, whole, sideOf(giver.by), bytes + house.files.uploads.bytesHere())
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
  if (isTurnedAway(whole.kase, said, context, most)) {
    const following = await whatFollows(house, wordsOfTheirs(by, said))
    await decideAndCommit(house, {
      viewer,
      by,
      caseId,
      decide: (kase) => following(kase, turnAwayFile(kase, said, contextOf(house, by), most), context),
      seen: null,
      mayGoOn: () => true,
    })
  }
  return whyNoFile(whole.kase, context, most, said) ?? whole
}

/** What the person says of a file; what one of us says is no word of theirs. */
function wordsOfTheirs(by: Actor, { name, shows }: SaidOfFile): Readonly<Record<string, string | null>> {
  return by.kind === 'person' ? { name, shows } : {}
}

/** Bytes of a form beside its file, at most: how large the file is nobody says. */
const BESIDE = 2_000_000

/** Why no file is taken at this moment; asked before anything of it is read. */
async function whyNotNow(
  house: House,
  whole: WholeCase,
  side: GivenFile['from'],
  size: number | null,
): Promise<Refusal | null> {
  const { mostOfCase } = house.files
  if (size !== null && size > mostOfCase + BESIDE)
    return refuse('file_too_large', { most: inMegabytes(mostOfCase) })
  if ((await house.room()) === 'full') return refuse('no_room')
  return whyNotToday(house, whole, side, Math.max(0, (size ?? 0) - BESIDE))
}

async function keep(
  house: House,
  giver: Giver,
  arrived: Arrived,
  said: SaidOfFile,
): Promise<Committed | Refusal> {
  const side = sideOf(giver.by)
  const came = await mayGoOn(house, giver, said)
  if (isRefusal(came)) return came
  if (givenBefore(came.kase, side, { ...said, came: arrived.digest }))
    return { ...came, before: came.kase, added: [] }
  const looked = await lookThrough(arrived)
  if (isNotKept(looked))
    return refuse(looked.why, looked.most === undefined ? {} : { most: inMegabytes(looked.most) })
  // It may have come for minutes, and what is put into a store may stay in a version of it.
  const now = await mayGoOn(house, giver, said)
  if (isRefusal(now)) return now
  const whyNot = await whyNotToday(house, now, side, looked.bytes)
  if (whyNot !== null) return whyNot
  const object = newObjectName()
  const digest = createHash('sha256')
  const sealed = sealBytes(keyOfObject(now.key, object), digesting(looked, digest))
  await house.files.store.put(object, sealed, sealedSize(looked.bytes))
  const cleaned = digest.digest('hex')
  const done = await commitFile(house, giver, object, {
    ...said,
    type: looked.type,
    bytes: looked.bytes,
    digest: cleaned,
    cameAs: cleaned === arrived.digest ? null : arrived.digest,
    cleaned: looked.cleaned,
  })
  // Refused meanwhile, or there already by another process: nobody owns these bytes.
  if (isRefusal(done) || done.added.every(({ kind }) => kind !== 'file_given'))
    await removeObjects(house, [object])
  return done
}

/** The case as it is now, or why whoever gives the file may not go on. */
async function mayGoOn(house: House, giver: Giver, said: SaidOfFile): Promise<WholeCase | Refusal> {
  return (await stillMayGive(house, giver)) ? caseFor(house, giver, said) : refuse('not_found')
}

/** A day that many fill at the same moment. */
class FullToday extends Error {}

async function commitFile(
  house: House,
  { viewer, by, caseId }: Giver,
  object: string,
  file: FileToKeep,
): Promise<Committed | Refusal> {
  const day = dayOf(house)
  const bytes = sealedSize(file.bytes)
  const count = { day, by: sideOf(by), bytes: file.bytes }
  const following = await whatFollows(house, wordsOfTheirs(by, file))
  try {
    return await decideAndCommit(house, {
      viewer,
      by,
      caseId,
      decide: (kase) => {
        const context = contextOf(house, by)
        return following(kase, decideToGive(kase, file, context, house.files.mostOfCase), context)
      },
      seen: null,
      mayGoOn: () => true,
      along: ([given]) =>
        given?.kind === 'file_given'
          ? async (tx) => {
              if (!(await countOfDay(tx, count, house.files.mostOfDay))) throw new FullToday()
              await keepCaseFile(tx, { caseId, file: given.facts.file, object, bytes }, day)
            }
          : null,
    })
  } catch (error) {
    if (error instanceof FullToday) return refuse('files_full_today')
    throw error
  }
}

async function* digesting(looked: ToKeep, digest: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const part of looked.read()) {
    digest.update(part)
    yield part
  }
}
