import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePort } from '../scripts/free-port.ts'
import { readConfig, type Config } from '../src/config.ts'

const main = resolve(import.meta.dirname, '../dist/main.js')

/** A server of its own process, on data of its own, as `npm start` runs it. */
export interface RunningServer {
  readonly config: Config
  readonly url: URL
  readonly child: ChildProcess
  /** Runs another command on the same data and answers what it printed. */
  run(...words: string[]): Promise<string>
  /** Ends it, and deletes its data where they were made for it. */
  stop(): Promise<void>
}

/** Starts the built server, in an empty folder or where `settings` say, and waits until it answers. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-bench-'))
  const port = await freePort()
  const env = {
    ...process.env,
    AMENDS_DATA: join(folder, 'data'),
    PORT: String(port),
    LOG_LEVEL: 'silent',
    ...settings,
  }
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = new URL(`http://127.0.0.1:${port}`)
  await waitFor(url, child)
  return {
    config: readConfig(env),
    url,
    child,
    run: (...words) => runCommand(words, env),
    async stop() {
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function waitFor(url: URL, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error('The server ended before it answered.')
    const ready = await fetch(new URL('/readyz', url)).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error('The server did not answer within 30 seconds.')
}

function runCommand(words: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString('utf8')))
    child.once('exit', (code) =>
      code === 0 ? resolve(said) : reject(new Error(`${words.join(' ')} ended with ${code}`)),
    )
  })
}
