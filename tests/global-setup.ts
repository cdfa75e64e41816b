import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { Connection } from '../src/postgres/connection.ts'
import { startTestServer, type TestServer } from './postgres/template.ts'
import { grantToProgram } from '../src/store/grant.ts'
import { prepareJobs } from '../src/store/jobs/job-queue.ts'
import { migrate } from '../src/store/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** In a test file: `const { connection, drop } = await cloneDatabase(inject('testServer'))`. */
    testServer: TestServer
  }
}

const prepare = async (owner: Connection, program: Connection | null): Promise<void> => {
  const pool = new pg.Pool({ ...owner, max: 2 })
  const daily = new pg.Pool({ ...(program ?? owner), max: 1 })
  try {
    await migrate(pool, join(import.meta.dirname, '..', 'migrations'))
    await prepareJobs(pool)
    await grantToProgram(pool, daily)
  } finally {
    await Promise.all([pool.end(), daily.end()])
  }
}

/** One database server for the whole run, with a template that has all migrations. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const programUrl = process.env['AMENDS_TEST_DATABASE_URL'] || undefined
  const ownerUrl = process.env['AMENDS_TEST_DATABASE_OWNER_URL'] || undefined
  const { server, stop } = await startTestServer({
    given: programUrl === undefined ? undefined : { programUrl, ownerUrl },
    prepare,
  })
  project.provide('testServer', server)
  return stop
}
