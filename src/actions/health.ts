import { setTimeout as delay } from 'node:timers/promises'
import { isWritable } from '../store/numbers.ts'
import type { House } from './house.ts'

/** After so many milliseconds without an answer the database counts as gone. */
const PATIENCE_MS = 2000

/** True when the database answers in time, and is not a copy that only reads. */
export async function canWriteDatabase({ lists }: House): Promise<boolean> {
  return Promise.race([isWritable(lists).catch(() => false), delay(PATIENCE_MS, false, { ref: false })])
}
