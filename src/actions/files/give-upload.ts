import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import type { House } from '../house.ts'
import { oneAtATime } from '../intake/one-at-a-time.ts'
import { giveFile, type Giver } from './give-file.ts'
import { findUpload, isPassing, saidOf } from './uploads.ts'

/**
 * Gives the file that came in parts, as if it had come at once; null where it is in the case then. Asked for twice, it is
 * given once. Where it is refused, nothing of it stays, but for what only the moment refused.
 *
 * @param shows what it shows, as it is said now; undefined for what was said when it was opened
 */
export function giveUpload(
  house: House,
  giver: Giver,
  id: string,
  shows: string | null | undefined,
): Promise<Refusal | null> {
  return oneAtATime(`upload ${id}`, async () => {
    const found = findUpload(house, giver, id)
    if (found === null) return refuse('file_not_whole')
    const { upload } = found
    if (upload.isGiven) return null
    const whole = await upload.whole()
    if (whole === null) return refuse('file_not_whole')
    const said = saidOf(upload.announced)
    const done = await giveFile(house, giver, whole, {
      ...said,
      shows: shows === undefined ? said.shows : shows,
    })
    if (!isRefusal(done)) await upload.given()
    else if (!isPassing(done)) await house.files.uploads.end(id)
    return isRefusal(done) ? done : null
  })
}
