import { whoseMark, type WhoseMark } from '../../store/files/mark.ts'
import type { House } from '../house.ts'

/** One sentence for each, of which the log has what to do. */
const SAYS = {
  another:
    'The place of files belongs to another house. No file is taken, and nothing there is taken away. Give this house a folder or bucket of its own with AMENDS_FILES or AMENDS_S3_URL, or read "Files" in docs/operating.md if the files there are its own.',
  not_of_this_day:
    'The place of files is of another day than the database, or a copy of this house uses it too. Nothing there is taken away. Read "Files" in docs/operating.md.',
} as const

/** Whose the place of files is; what keeps it from being swept is said in the log each time. */
export async function whoseStore(house: House): Promise<WhoseMark> {
  const whose = await whoseMark(house.database, house.files.store)
  if (whose !== 'ours') house.log.error({ files: whose }, SAYS[whose])
  return whose
}
