import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeSelf, livingHolder } from './lock.ts'
import type { Place } from './place-cluster.ts'

/** Notes that this process uses the server; the returned function takes the note back. */
export const enter = (place: Place): (() => void) => {
  const file = join(place.home, 'users', `${process.pid}-${randomUUID()}`)
  writeFileSync(file, describeSelf())
  return () => rmSync(file, { force: true })
}

/** Whether any living process uses the server. Notes of dead ones are swept away. */
export const isInUse = (place: Place): boolean => {
  const folder = join(place.home, 'users')
  const files = readdirSync(folder).map((name) => join(folder, name))
  const dead = files.filter((file) => livingHolder(file) === undefined)
  for (const file of dead) rmSync(file, { force: true })
  return dead.length < files.length
}
