import { attribution } from './vocabulary/attribution.ts'
import { bodies } from './vocabulary/bodies.ts'
import { casework } from './vocabulary/casework.ts'
import { impact } from './vocabulary/impact.ts'
import { intake } from './vocabulary/intake.ts'
import { organisations } from './vocabulary/organisations.ts'
import { remedy } from './vocabulary/remedy.ts'
import { reprisal } from './vocabulary/reprisal.ts'
import { severity } from './vocabulary/severity.ts'
import { staff } from './vocabulary/staff.ts'
import { clocks } from './vocabulary/clocks.ts'
import { dialogue } from './vocabulary/dialogue.ts'
import { files } from './vocabulary/files.ts'
import { followUp } from './vocabulary/follow-up.ts'
import { referral } from './vocabulary/referral.ts'

/**
 * Plain words for every code, one list for each vocabulary of the domain. The field's own term stands in brackets
 * where staff meet it elsewhere. Most lists are read by the person and by staff, so they speak of "the person";
 * `nextSteps` and `stations` speak to the person.
 */
export const vocabulary = {
  ...attribution,
  ...bodies,
  ...casework,
  ...impact,
  ...intake,
  ...organisations,
  ...remedy,
  ...reprisal,
  ...severity,
  ...staff,
  ...clocks,
  ...followUp,
  ...dialogue,
  ...referral,
  ...files,
}
