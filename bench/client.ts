import { Agent, request } from 'node:http'

/** Speaks JSON to the server under test over connections that stay open. */
export function jsonClient(base: URL, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    send(
      method: 'GET' | 'POST',
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ): Promise<unknown> {
      return new Promise((resolve, reject) => {
        const text = body === undefined ? '' : JSON.stringify(body)
        const call = request(
          {
            agent,
            method,
            host: base.hostname,
            port: base.port,
            path,
            headers: { ...json(text), ...headers },
          },
          (answer) => {
            const parts: Buffer[] = []
            answer.on('data', (part: Buffer) => parts.push(part))
            answer.on('end', () => {
              const said = Buffer.concat(parts).toString('utf8')
              if ((answer.statusCode ?? 500) >= 400)
                reject(
                  new Error(
                    `${method} ${path.replace(/[0-9a-f-]{36}/, ':id')} answered ${answer.statusCode}: ${said}`,
                  ),
                )
              else resolve(said === '' ? null : (JSON.parse(said) as unknown))
            })
          },
        )
        call.on('error', reject)
        call.end(text)
      })
    },
    close: () => agent.destroy(),
  }
}

export type JsonClient = ReturnType<typeof jsonClient>

function json(text: string): Record<string, string> {
  return text === ''
    ? {}
    : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
}
