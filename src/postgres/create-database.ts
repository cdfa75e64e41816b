import type pg from 'pg'
import { type Connection, connectTo, withClient } from './connection.ts'
import type { Postmaster } from './postmaster.ts'

/** The database, and the role that the program has in it: it reads and writes rows, and changes no table. */
const name = 'amends'
/** Whose the tables are. Neither role may do anything outside the database: no files, no programs, no other one. */
const ownerName = 'amends_owner'

/** How to reach the database, for the daily work and for changing its tables. */
export interface MadeDatabase {
  connection: Connection
  owner: Connection
}

const isTrue = async (client: pg.Client, question: string, value: string): Promise<boolean> => {
  const { rows } = await client.query<{ yes: boolean }>(`select exists (${question}) as yes`, [value])
  return rows[0]?.yes === true
}

/**
 * Makes the database "amends" unless it is there, and says how to reach it. Tables that the program made itself, before
 * there was an owner apart, are handed to that one.
 */
export const createDatabase = async (postmaster: Postmaster): Promise<MadeDatabase> => {
  await withClient(connectTo(postmaster, 'postgres', 'postgres'), async (client) => {
    for (const role of [name, ownerName])
      if (!(await isTrue(client, 'select from pg_roles where rolname = $1', role)))
        await client.query(`create role ${role} login`)
    if (!(await isTrue(client, 'select from pg_database where datname = $1', name)))
      await client.query(`create database ${name} owner ${ownerName}`)
  })
  await withClient(connectTo(postmaster, 'postgres', name), async (client) => {
    const owned =
      'select from pg_database where datname = current_database() and pg_get_userbyid(datdba) = $1'
    if (await isTrue(client, owned, ownerName)) return
    await client.query(`reassign owned by ${name} to ${ownerName}`)
    await client.query(`alter database ${name} owner to ${ownerName}`)
  })
  return { connection: connectTo(postmaster, name, name), owner: connectTo(postmaster, ownerName, name) }
}
