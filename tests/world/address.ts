import type { ClonedDatabase } from '../postgres/template.ts'

/** The address of a copy as `DATABASE_URL` says it. */
export function addressOf({ connection }: ClonedDatabase): string {
  if (connection.connectionString !== undefined) return connection.connectionString
  const { host = '', port, user, database } = connection
  return `postgres://${user}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
}
