import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { Connection } from '../src/postgres/connection.ts'
import { startTestServer, type TestServer } from './postgres/template.ts'
import { migrate } from '../src/store/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** In a test file: `const { connection, drop } = await cloneDatabase(inject('testServer'))`. */
    testServer: TestServer
  }
}

const prepare = async (connection: Connection): Promise<void> => {
  const pool = new pg.Pool({ ...connection, max: 1 })
  try {
    await migrate(pool, join(import.meta.dirname, '..', 'migrations'))
  } finally {
    await pool.end()
  }
}

/** One database server for the whole run, with a template that has all migrations. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const { server, stop } = await startTestServer({
    databaseUrl: process.env.AMENDS_TEST_DATABASE_URL || undefined,
    prepare,
  })
  project.provide('testServer', server)
  return stop
}
