import { giveUpload } from '../../../actions/files/give-upload.ts'
import { whyNotUpload } from '../../../actions/files/uploads.ts'
import type { Giver } from '../../../actions/files/give-file.ts'
import type { House } from '../../../actions/house.ts'
import { refuse, type Refusal } from '../../../domain/refusal.ts'
import { field } from '../../route.ts'

/** What became of a file that the script of the page sent in parts. */
interface InParts {
  readonly saved?: 'given'
  readonly refusal?: Refusal
}

/**
 * Gives the file that came in parts before its form did (`upload`), or says why one was not taken that the script wanted to
 * send (`announced`, in bytes, and `file-name`): the same is asked once more, so that the answer is that of the page. Null
 * for a form that says neither.
 */
export async function givenInParts(
  house: House,
  giver: Giver,
  form: FormData,
  shows: string,
): Promise<InParts | null> {
  const upload = field(form, 'upload')
  if (upload !== '') {
    const refusal = await giveUpload(house, giver, upload, shows || null)
    return refusal === null ? { saved: 'given' } : { refusal }
  }
  const announced = field(form, 'announced')
  if (!/^\d{1,15}$/.test(announced)) return null
  const name = field(form, 'file-name') || null
  const whyNot = await whyNotUpload(house, giver, { length: Number(announced), name, shows })
  return { refusal: whyNot ?? refuse('file_not_whole') }
}
