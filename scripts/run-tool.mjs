import { spawn } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { findNode } from './node24.mjs'
import { inRoot } from './root.mjs'

/** Settings of the person who runs the tests must not reach them, least of all the address of a real database. */
const foreign = /^(HOST|PORT|DATABASE_URL|SMTP_URL|MAIL_FROM|LOG_LEVEL|AMENDS_.*|PG[A-Z]+)$/

/** What is said to the tests: how much of everything they look at, with which browser, on which server. */
const forTests = /^AMENDS_(TEST_[A-Z_]+|BROWSER)$/

/** What a tool is told of the settings around it. */
export const settingsFor = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name) || forTests.test(name)))

const environment = (extra) => ({
  ...settingsFor(process.env),
  // Tools write into a pipe here, and colour only when told to.
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
  PATH: [dirname(findNode()), process.env.PATH].join(delimiter),
  ...extra,
})

const running = new Set()

/** Ends what runs now; for when the whole run is ended from outside. */
export const interrupt = () => {
  for (const child of running) child.kill('SIGTERM')
}

/**
 * Runs a script of ours or of a package under the Node.js that came with the packages. Answers its exit code and what
 * it wrote, because two tools that write at once could not be read.
 */
export const runTool = ([script, ...args], extra = {}) =>
  new Promise((resolve) => {
    const child = spawn(findNode(), [inRoot(script), ...args], {
      cwd: inRoot(),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment(extra),
    })
    const output = []
    const end = (exitCode) => {
      running.delete(child)
      resolve({ exitCode, output: Buffer.concat(output).toString('utf8') })
    }
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk))
    child.once('error', () => end(1))
    child.once('close', (code) => end(code ?? 1))
  })
