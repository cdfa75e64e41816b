import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { findNode } from './find-node.mjs'

/**
 * npm starts us through a shell, and when npm is asked to stop it ends that shell, which tells nobody. So, under
 * npm, losing one's parent means "stop".
 */
const onLostParent = (act) => {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    act('SIGTERM')
  }, 200)
  timer.unref()
}

/**
 * Runs a program of ours under the right Node.js, hands signals on, and ends with its exit code.
 *
 * Ctrl-C in a terminal reaches the program by itself, because it is in the same group; handed on as well it would
 * arrive twice, and a second one means "at once".
 */
export const runNode = (args) => {
  const child = spawn(findNode(), args, { stdio: 'inherit' })
  const hand = (signal) => child.kill(signal)
  process.on('SIGTERM', hand)
  process.on('SIGHUP', hand)
  process.on('SIGINT', (signal) => {
    if (!process.stdin.isTTY) hand(signal)
  })
  onLostParent(hand)
  child.on('error', (error) => {
    console.error(`Amends could not be started: ${error.message}`)
    process.exit(3)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

/** Says what is wrong in one sentence instead of a stack, and ends with the exit code for "failed". */
export const orExplain = async (work) => {
  try {
    await work()
  } catch (error) {
    console.error(error.message)
    process.exit(3)
  }
}
