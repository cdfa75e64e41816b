import { endAlarm } from '../../store/alarms.ts'
import { SAYS } from '../files/look-for-viruses.ts'
import type { House } from '../house.ts'
import { raiseAlarm } from './raise-alarm.ts'

/** Sees whether files can be looked through for viruses, where they have to be: those who lead are told once when not. */
export async function watchVirusCheck(house: House): Promise<void> {
  const whyNot = (await house.files.check?.whyNot()) ?? null
  // Of this one every file is larger: what answers is no clamd that looks at anything.
  const why = whyNot === 'size' ? 'answer' : whyNot
  if (why === null) return endAlarm(house.database, 'files_unchecked')
  house.log.error({ clamd: why }, SAYS[why])
  await raiseAlarm(house, 'files_unchecked')
}
