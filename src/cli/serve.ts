import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { serve as listen, type ServerType } from '@hono/node-server'
import { firstAccountLink } from '../actions/staff/first-account.ts'
import { needsFirstAccount } from '../actions/staff/add-staff.ts'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { openHouse, type OpenHouse } from '../context.ts'
import { startWorker } from '../jobs/worker.ts'
import { openWayOut } from '../outgoing/way-out.ts'
import { unsafeStart } from '../unsafe-start.ts'
import { EXIT, print, tell, type Command, type CommandCall, type ExitCode } from './command.ts'
import { stopRequest, untilStopped } from './stop-request.ts'
import { UNSAFE } from './unsafe-words.ts'
import { languageNotes } from './language-notes.ts'

/** Longest wait for running requests when the server is asked to stop, in milliseconds. */
const GRACE_MS = 10_000
/** How long answers say that their connection ends before idle ones are closed. */
const FAREWELL_MS = 500
/** Longest time for a request to come in, in milliseconds: a large file over a slow line; headers have their own. */
const LONGEST_REQUEST_MS = 45 * 60_000
/** How often connections that became idle are closed meanwhile. */
const IDLE_MS = 50

export const serve: Command = {
  name: 'serve',
  usage: 'serve',
  what: 'Run everything: pages, API and background work.',
  run: (call) => run(call, { web: true, work: true }),
}

export const web: Command = {
  name: 'web',
  usage: 'web',
  what: 'Run pages and API only, beside a separate worker.',
  run: (call) => run(call, { web: true, work: false }),
}

export const work: Command = {
  name: 'work',
  usage: 'work',
  what: 'Run background work only.',
  run: (call) => run(call, { web: false, work: true }),
}

async function run(call: CommandCall, parts: Parts): Promise<ExitCode> {
  await runServer(call.config(), parts)
  return EXIT.ok
}

interface Parts {
  readonly web: boolean
  readonly work: boolean
}

/** Runs pages, work, or both, until the process is asked to stop. */
export async function runServer(config: Config, parts: Parts, stop = stopRequest()): Promise<void> {
  const open = await openHouse(config, parts.web ? 'owner' : 'guest')
  try {
    if (!stop.aborted) await serveUntil(config, parts, open, stop)
  } finally {
    await open.close()
  }
}

async function serveUntil(config: Config, parts: Parts, open: OpenHouse, stop: AbortSignal): Promise<void> {
  const server = parts.web ? await startServer(config, open, stop) : null
  const work = parts.work
    ? await startWorker(open.house, open.worker, { ...config, wayOut: openWayOut(config.outgoing) })
    : null
  if (server) await greet(config, open)
  await untilStopped(stop)
  if (server) await stopServer(server)
  await work?.stop()
}

function startServer(config: Config, open: OpenHouse, stopping: AbortSignal): Promise<ServerType> {
  const { metricsToken } = config
  const app = createApp(open.house, undefined, { metricsToken, stopping })
  return new Promise((resolve, reject) => {
    const server = listen(
      {
        fetch: app.fetch,
        hostname: config.host,
        port: config.port,
        serverOptions: { requestTimeout: LONGEST_REQUEST_MS },
      },
      () => resolve(server),
    )
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${config.port} is taken. Stop what uses it, or set PORT to another number.`)
          : error,
      ),
    )
  })
}

/**
 * The link goes to standard output: logs go to standard error, and whoever keeps or ships them gets no key to the
 * workspace with them.
 */
async function greet(config: Config, open: OpenHouse): Promise<void> {
  const here = `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`
  for (const each of await unsafeStart(config, open.house.database)) tell(`Take care: ${UNSAFE[each]}`)
  for (const line of languageNotes()) tell(`Take care: ${line}`)
  tell(`${config.name} is open: ${here}/  (workspace: ${here}/staff)`)
  if (!(await needsFirstAccount(open.house))) return
  print('Nobody can sign in yet. Make the first account with this link, within 24 hours:')
  print(`  ${await firstAccountLink(open.house)}`)
}

/**
 * Finishes what is being answered, and takes nothing more. First each answer says that its connection ends, so that
 * whoever keeps one open, such as a proxy, asks elsewhere; only then are those closed that nothing is asked on.
 */
async function stopServer(server: ServerType): Promise<void> {
  server.prependListener('request', (_: unknown, answer: ServerResponse) => {
    answer.shouldKeepAlive = false
  })
  if ((await connectionsOf(server)) > 0) await delay(FAREWELL_MS)
  await new Promise<void>((resolve) => {
    const idle = setInterval(() => {
      if ('closeIdleConnections' in server) server.closeIdleConnections()
    }, IDLE_MS)
    const end = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, GRACE_MS)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(end)
      resolve()
    })
  })
}

function connectionsOf(server: ServerType): Promise<number> {
  return new Promise((resolve) => server.getConnections((_, count) => resolve(count)))
}
