import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What was sent to the machine that translates. */
export interface SentThere {
  readonly path: string
  readonly method: string
  readonly q: string
  readonly source: string
  readonly target: string
  readonly format: string
  readonly api_key?: string
}

/** A machine that translates, as a process of its own. */
export interface TestTranslator {
  readonly address: string
  readonly host: string
  readonly sent: SentThere[]
  close(): Promise<void>
}

/** Starts the machine; it wants this key. */
export async function startTranslator(key: string): Promise<TestTranslator> {
  const script = fileURLToPath(new URL('translation-server.ts', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, [script], {
    env: { TRANSLATION_KEY: key },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout! })
  const [port] = (await once(lines, 'line')) as [string]
  const sent: SentThere[] = []
  lines.on('line', (line) => sent.push(JSON.parse(line) as SentThere))
  return {
    address: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    sent,
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill()
      await gone
    },
  }
}
