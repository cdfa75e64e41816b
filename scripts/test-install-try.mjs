import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { inRoot } from './root.mjs'

const findFreePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** What somebody has who just opened a terminal: none of the settings that npm gave to this script. */
const environment = (home, settings) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(LANG|TERM|CI|NODE_EXTRA_CA_CERTS|.*_proxy)$/i.test(name),
    ),
  ),
  PATH: process.env.PATH.split(delimiter)
    .filter((folder) => !folder.includes('node_modules') && !folder.includes('node-gyp'))
    .join(delimiter),
  HOME: home,
  ...settings,
})

/** Processes whose command line names one of the folders. */
const processesIn = (folders) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => {
      try {
        return {
          pid: Number(pid),
          command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '),
        }
      } catch {
        return { pid: Number(pid), command: '' }
      }
    })
    .filter(({ command }) => folders.some((folder) => command.includes(folder)))

const until = async (isSo, minutes, problem) => {
  const deadline = Date.now() + minutes * 60_000
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(problem)
    await sleep(100)
  }
}

const answers = (url) =>
  fetch(url).then(
    ({ status }) => status === 200,
    () => false,
  )

/** One user, one folder: a list of steps with their seconds, ending at the first problem. */
export const tryInstall = async (user, where, isFull, say) => {
  const steps = []
  const place = mkdtempSync(join(realpathSync(tmpdir()), 'amends-install-'))
  chmodSync(place, 0o755)
  const parent = join(place, 'folder')
  const clone = join(parent, 'amends')
  const home = user.uid === undefined ? homedir() : join(place, 'home')
  const logFile = join(place, 'output.log')
  const url = `http://127.0.0.1:${await findFreePort()}`
  const settings = { PORT: new URL(url).port, AMENDS_DATA: join(clone, 'amends-data') }
  let server
  let receipt

  const run = (program, args) => {
    const output = openSync(logFile, 'a')
    const options = {
      cwd: clone,
      env: environment(home, settings),
      detached: true,
      stdio: ['ignore', output, output],
    }
    return spawn(
      program,
      args,
      user.uid === undefined ? options : { ...options, uid: user.uid, gid: user.gid },
    )
  }
  const exitOf = (child) => new Promise((resolve) => child.once('exit', resolve))
  const database = () => {
    const note = join(clone, 'amends-data', 'postgres-location')
    return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined
  }
  const leftOver = () => processesIn([place, database()].filter(Boolean))

  const getSource = () => {
    mkdirSync(parent, { mode: 0o755 })
    execFileSync('git', ['clone', '--quiet', '--no-hardlinks', inRoot(), clone])
    if (where === 'a closed home folder') chmodSync(parent, 0o700)
    if (user.uid !== undefined) {
      mkdirSync(home, { mode: 0o700 })
      execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, parent, home])
    }
  }
  const start = async () => {
    server = run('npm', ['start'])
    const isUp = async () => {
      if (server.exitCode !== null) throw new Error(`npm start ended with exit code ${server.exitCode}`)
      return (await answers(`${url}/`)) && (await answers(`${url}/healthz`))
    }
    await until(isUp, 15, 'the portal did not answer within 15 minutes')
  }
  const tell = async () => {
    const response = await fetch(`${url}/api/v1/grievances`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        story: 'The assistant said that I had been convicted. I never was.',
        language: 'en',
      }),
    })
    if (response.status !== 201) throw new Error(`telling a grievance was answered with ${response.status}`)
    receipt = (await response.json()).receipt
  }
  const comeBack = async () => {
    const response = await fetch(`${url}/api/v1/grievances/current`, {
      headers: { authorization: `Receipt ${receipt}` },
    })
    if (response.status !== 200) throw new Error(`the grievance was gone (${response.status})`)
  }
  const stop = async () => {
    server.kill('SIGTERM')
    await until(
      () => server.exitCode !== null || server.signalCode !== null,
      1,
      'npm start did not end within a minute',
    )
    await until(() => leftOver().length === 0, 0.2, 'a process was left running')
  }
  const test = async () => {
    const code = await exitOf(run('npm', isFull ? ['test'] : ['test', '--', 'unit']))
    const last = readFileSync(logFile, 'utf8').trim().split('\n').at(-1)
    if (code !== 0) throw new Error(`npm test: ${last}`)
  }

  const step = async (name, work) => {
    if (steps.some(({ problem }) => problem !== undefined)) return
    say(`${user.name}, ${where}: ${name} …`)
    const began = performance.now()
    const problem = await Promise.resolve()
      .then(work)
      .then(
        () => undefined,
        (error) => error.message.split('\n')[0],
      )
    steps.push({ name, seconds: (performance.now() - began) / 1000, problem })
    if (problem !== undefined && existsSync(logFile))
      say(readFileSync(logFile, 'utf8').split('\n').slice(-40).join('\n'))
  }
  try {
    await step('clone', getSource)
    await step('first start', start)
    await step('tell a grievance', tell)
    await step('stop', stop)
    await step('second start', start)
    await step('find it again', comeBack)
    await step('stop again', stop)
    await step(isFull ? 'npm test' : 'npm test -- unit', test)
  } finally {
    for (const { pid } of leftOver()) process.kill(pid, 'SIGKILL')
    const elsewhere = database()
    if (elsewhere !== undefined) rmSync(elsewhere, { recursive: true, force: true })
    rmSync(place, { recursive: true, force: true, maxRetries: 5 })
  }
  return { user: user.name, where, steps }
}
