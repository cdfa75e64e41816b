/** What came back; a status of 0 where the line broke. */
export interface Answer {
  readonly status: number
  header(name: string): string | null
}

export interface Asking {
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Blob
  /** Is told how many bytes of the body have left. */
  readonly onSent?: (bytes: number) => void
  readonly signal: AbortSignal
}

/** Silence, in milliseconds, after which a line is taken as broken that does not say so. */
const SILENT_MS = 45_000

/**
 * Asks once. With XMLHttpRequest, because `fetch` does not say how much of a body has left, and so neither shows how far a
 * file is nor when a line hangs.
 */
export function ask(method: string, address: string, asking: Asking): Promise<Answer> {
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    const cut = () => request.abort()
    let silence = window.setTimeout(cut, SILENT_MS)
    const heard = () => {
      clearTimeout(silence)
      silence = window.setTimeout(cut, SILENT_MS)
    }
    request.open(method, address)
    for (const [name, value] of Object.entries({ 'Tus-Resumable': '1.0.0', ...asking.headers }))
      request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded }) => {
      heard()
      asking.onSent?.(loaded)
    }
    request.onloadend = () => {
      clearTimeout(silence)
      asking.signal.removeEventListener('abort', cut)
      done({ status: request.status, header: (name) => request.getResponseHeader(name) })
    }
    asking.signal.addEventListener('abort', cut)
    request.send(asking.body ?? null)
  })
}
