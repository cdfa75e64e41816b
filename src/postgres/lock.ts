import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ClusterError, isErrno } from './cluster-error.ts'
import { processIdentity } from './process-identity.ts'

/** Held by this process until released, or until this process is no more. */
export interface Lock {
  release(): void
}

export interface Holder {
  pid: number
  identity: string
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && 'pid' in value && 'identity' in value

/** Writes who this process is, so that others can see whether it still lives. */
export const describeSelf = (): string =>
  JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '' })

/** Who is named in a file made from `describeSelf`, if that process still lives. */
export const livingHolder = (file: string): Holder | undefined => {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isHolder(holder) && processIdentity(holder.pid) === holder.identity ? holder : undefined
  } catch {
    return undefined
  }
}

/*
 * A lock is the highest of the files `name.1`, `name.2`, …: each taking makes the next number. Nobody ever deletes
 * the highest, so two processes that both find the holder dead cannot both win, which deleting and making anew
 * under one name would allow.
 */
const numbersOf = (folder: string, name: string): number[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.`))
    .map((file) => Number(file.slice(name.length + 1)))
    .filter((number) => Number.isSafeInteger(number))

const highest = (folder: string, name: string): number => Math.max(0, ...numbersOf(folder, name))

const writeDraft = (folder: string, text: string): string => {
  const draft = join(folder, `draft-${randomUUID()}`)
  writeFileSync(draft, text, { mode: 0o644 })
  return draft
}

/** Takes the lock `name` in `folder`, or says which living process has it. A dead holder's lock is free. */
export const tryLock = (folder: string, name: string): Lock | Holder => {
  for (;;) {
    const before = highest(folder, name)
    const holder = livingHolder(join(folder, `${name}.${before}`))
    if (holder !== undefined) return holder
    const mine = join(folder, `${name}.${before + 1}`)
    const draft = writeDraft(folder, describeSelf())
    try {
      linkSync(draft, mine)
    } catch (error) {
      if (isErrno(error, 'EEXIST')) continue
      throw error
    } finally {
      rmSync(draft)
    }
    if (highest(folder, name) !== before + 1) {
      rmSync(mine)
      continue
    }
    for (const number of numbersOf(folder, name))
      if (number <= before) rmSync(join(folder, `${name}.${number}`), { force: true })
    return { release: () => renameSync(writeDraft(folder, ''), mine) }
  }
}

export const isLock = (outcome: Lock | Holder): outcome is Lock => 'release' in outcome

const patience = 10 * 60_000

/** Does the work while nobody else who calls this with the same folder and name does theirs. */
export const withLock = async <T>(folder: string, name: string, work: () => Promise<T>): Promise<T> => {
  const deadline = Date.now() + patience
  let lock = tryLock(folder, name)
  while (!isLock(lock)) {
    if (Date.now() > deadline)
      throw new ClusterError(
        `Process ${lock.pid} has been starting or stopping the database for ten minutes. Look at what it does, stop it if it hangs, then try again.`,
      )
    await sleep(50)
    lock = tryLock(folder, name)
  }
  try {
    return await work()
  } finally {
    lock.release()
  }
}
