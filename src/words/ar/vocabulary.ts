import type { Words } from '../en/index.ts'
import { attribution } from './vocabulary/attribution.ts'
import { casework } from './vocabulary/casework.ts'
import { impact } from './vocabulary/impact.ts'
import { intake } from './vocabulary/intake.ts'
import { organisations } from './vocabulary/organisations.ts'
import { remedy } from './vocabulary/remedy.ts'
import { severity } from './vocabulary/severity.ts'
import { staff } from './vocabulary/staff.ts'
import { clocks } from './vocabulary/clocks.ts'

/** Plain words for every code, in Arabic; a draft until a native speaker has read it. */
export const vocabulary: Words['vocabulary'] = {
  ...attribution,
  ...casework,
  ...impact,
  ...intake,
  ...organisations,
  ...remedy,
  ...severity,
  ...staff,
  ...clocks,
}
