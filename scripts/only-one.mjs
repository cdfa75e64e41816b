import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRoot } from './root.mjs'

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

const lockFile = inRoot('.cache', 'prepare.lock')

const readHolder = () => {
  try {
    return Number(readFileSync(lockFile, 'utf8'))
  } catch {
    return undefined
  }
}

/** Undefined when the lock is ours now, else the process that has it. */
const tryTake = () => {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return undefined
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return readHolder()
  }
}

/** Does the work while no other command in this folder does; `onWait` is told once whom we wait for. */
export const onlyOne = async (work, onWait) => {
  mkdirSync(inRoot('.cache'), { recursive: true })
  let hasTold = false
  for (let holder = tryTake(); holder !== undefined; holder = tryTake()) {
    if (holder > 0 && !isAlive(holder) && readHolder() === holder) rmSync(lockFile, { force: true })
    else {
      if (!hasTold) onWait(holder)
      hasTold = true
      await sleep(200)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}
