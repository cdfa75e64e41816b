import { fileURLToPath } from 'node:url'
import { build, isBuilt } from './build.mjs'
import { install, isInstalled } from './install.mjs'
import { orExplain } from './node24.mjs'
import { onlyOne } from './only-one.mjs'

const say = (line) => console.error(line)

const ensure = async (isDone, work) => {
  if (isDone()) return
  await onlyOne(
    () => {
      if (!isDone()) work(say)
    },
    (pid) => say(`Waiting for another command that is preparing Amends (process ${pid}) …`),
  )
}

export const ensureInstalled = () => ensure(isInstalled, install)

export const ensureBuilt = () => ensure(isBuilt, build)

/** Makes sure that everything is installed and built. Says nothing when it is, and never on standard output. */
export const prepare = async () => {
  await ensureInstalled()
  await ensureBuilt()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await orExplain(prepare)
