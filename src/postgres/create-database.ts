import { type Connection, connectTo, withClient } from './connection.ts'
import type { Postmaster } from './postmaster.ts'

/** The database, and a role for it that may do nothing outside it: no files, no programs, no other database. */
const name = 'amends'

/** Makes the database "amends" unless it is there, and says how to reach it. */
export const createDatabase = async (postmaster: Postmaster): Promise<Connection> => {
  await withClient(connectTo(postmaster, 'postgres', 'postgres'), async (client) => {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $1) as database`,
      [name],
    )
    if (!rows[0]?.role) await client.query(`create role ${name} login`)
    if (!rows[0]?.database) await client.query(`create database ${name} owner ${name}`)
  })
  return connectTo(postmaster, name, name)
}
