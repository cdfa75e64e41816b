/** Milliseconds before anything is shown: short work stays quiet. */
const PATIENCE_MS = 2000
/** Milliseconds between two updates. */
const STEP_MS = 200

/** A counter on the terminal for work longer than two seconds; silent when no terminal is attached. */
export function progressBar(label: string): { show(count: number, of?: number): void; end(): void } {
  const start = performance.now()
  let last = 0
  let shown = false
  return {
    show(count, of) {
      const now = performance.now()
      if (!process.stderr.isTTY || now - start < PATIENCE_MS || now - last < STEP_MS) return
      last = now
      shown = true
      const part = of ? ` ${bar(count / of)} ${Math.floor((100 * count) / of)} %` : ''
      process.stderr.write(`\r${part} ${count} ${label} `)
    },
    end() {
      if (shown) process.stderr.write('\n')
    },
  }
}

function bar(share: number): string {
  const width = 24
  const full = Math.round(Math.min(1, share) * width)
  return `[${'█'.repeat(full)}${'·'.repeat(width - full)}]`
}
