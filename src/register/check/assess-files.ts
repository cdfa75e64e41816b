import { assess, type Assessed } from '../../domain/diligence/assess.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import type { LoadedRegister } from '../files/read.ts'
import { withHistory } from './git/history.ts'
import { repositoryOf, watchedNow } from '../files/watch.ts'

/**
 * What the rules say today about a register that was read from its folder.
 *
 * @param root the repository whose watched files count; the one around the folder where none is given
 */
export function assessFiles(
  loaded: LoadedRegister,
  today: LocalDate,
  root: string = repositoryOf(loaded.folder),
): Assessed {
  const { register, marks } = withHistory(loaded, today)
  return assess(register, marks, today, watchedNow(root, register.about).covered)
}
