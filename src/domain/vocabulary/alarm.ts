import type { CodeOf } from './code.ts'

/** What can befall the house itself, of which staff are told. */
export const ALARMS = [
  /** More was filed within an hour than anybody could read. */
  { code: 'flood' },
  { code: 'disk_low' },
  /** Nothing new can be kept: what is sent stays on the page. */
  { code: 'disk_full' },
  /** The program that looks for viruses does not work, so no file is taken. */
  { code: 'files_unchecked' },
] as const
export type AlarmCode = CodeOf<typeof ALARMS>
