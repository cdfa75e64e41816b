import type { SaidOfFile } from '../../domain/files/why-no-file.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import { NoRoom } from '../../store/files/file-store.ts'
import type { Announced, ComingPart, NotTaken } from '../../store/files/upload.ts'
import type { OpenUpload } from '../../store/files/uploads.ts'
import type { House } from '../house.ts'
import { oneAtATime } from '../intake/one-at-a-time.ts'
import { whyNotYet, type Giver } from './give-file.ts'
import { saidOfFile } from './said-of-file.ts'

/** Refusals that say nothing of the case or the file: what came stays, and goes on when there is room. */
const PASSING: readonly Refusal['refused'][] = ['no_room', 'files_full_today', 'file_not_now']

/** True for a refusal after which the same upload may be tried again. */
export function isPassing({ refused }: Refusal): boolean {
  return PASSING.includes(refused)
}

/**
 * Opens an upload: a file that comes in parts, and goes on where a line broke. Nothing is opened for what would be refused
 * whatever is in it, or for what is said of it.
 */
export async function openUpload(
  house: House,
  giver: Giver,
  announced: Announced,
): Promise<OpenUpload | Refusal> {
  const said = await saidIfTaken(house, giver, announced)
  if (isRefusal(said)) return said
  const { name, shows } = said
  return house.files.uploads.open(giver.caseId, { ...announced, name, shows })
}

/** Why an upload would not be opened; null where it would. Words that close the case for files are kept. */
export async function whyNotUpload(
  house: House,
  giver: Giver,
  announced: Announced,
): Promise<Refusal | null> {
  const said = await saidIfTaken(house, giver, announced)
  return isRefusal(said) ? said : null
}

/** What is said of a file as it would be kept, or why it would not be taken. */
async function saidIfTaken(house: House, giver: Giver, announced: Announced): Promise<SaidOfFile | Refusal> {
  const said = saidOfFile(saidOf(announced))
  if (isRefusal(said)) return said
  // One after the other, so that such words are kept once.
  const whyNot = await oneAtATime(`files ${giver.caseId}`, () =>
    whyNotYet(house, giver, said, announced.length),
  )
  return whyNot ?? said
}

/** The upload that somebody opened for this case; null for any other, whoever's it is. */
export function findUpload(house: House, { caseId }: Giver, id: string): OpenUpload | null {
  return house.files.uploads.find(caseId, id)
}

/**
 * Takes the next part of an upload. Whether its file may be given is asked before each: what came into the case meanwhile
 * may have closed it for files, and then nothing of it stays.
 *
 * @param from the place of its first byte in the file
 */
export async function takePart(
  house: House,
  giver: Giver,
  { id, upload }: OpenUpload,
  from: number,
  part: ComingPart,
): Promise<NotTaken | 'taken' | Refusal> {
  const { announced } = upload
  const missing = upload.isGiven ? 0 : announced.length - upload.bytesHere
  const whyNot = await whyNotYet(house, giver, saidOf(announced), missing)
  if (whyNot !== null) {
    if (!isPassing(whyNot)) await house.files.uploads.end(id)
    return whyNot
  }
  try {
    return await upload.take(from, part)
  } catch (error) {
    if (error instanceof NoRoom) return refuse('no_room')
    throw error
  }
}

/** Takes an upload off the disk; what became a file of the case stays there. */
export async function endUpload(house: House, giver: Giver, id: string): Promise<boolean> {
  if (findUpload(house, giver, id) === null) return false
  await house.files.uploads.end(id)
  return true
}

/** What an upload says of its file. */
export function saidOf({ name, shows }: Announced): SaidOfFile {
  return { name, shows, action: null }
}
