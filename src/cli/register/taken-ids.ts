import { idsOnBranches } from '../../register/check/git/ids-on-branches.ts'
import type { LoadedRegister } from '../../register/files/read.ts'

/**
 * Ids in use anywhere: here, also of impacts that were deleted and stand only in the lock, and on every branch that git
 * knows, so that two people seldom take one number for two harms.
 */
export function takenIds({ folder, sources, marks }: LoadedRegister): string[] {
  return [...sources.keys(), ...marks.map(({ impact }) => impact), ...idsOnBranches(folder)]
}
