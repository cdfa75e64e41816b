import { cpus, totalmem } from 'node:os'

/** The day, and what the figures were taken on. */
export function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores, ${memory} GiB, Node ${process.version}, embedded PostgreSQL 18 with fsync on. Load generator, server and database share the cores.`
}
