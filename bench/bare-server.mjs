/** The least that a door can do: reads a body over HTTP and stores it in one row. Told where the database is by the environment. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'

const pool = new pg.Pool({ ...JSON.parse(process.env.BARE_CONNECTION ?? '{}'), max: 16 })
const app = new Hono()
app.post('/rows', async (c) => {
  const { story } = await c.req.json()
  await pool.query({ name: 'row', text: 'insert into bench_row (body) values ($1)', values: [story] })
  return c.json({ stored: true }, 201, { 'content-length': '15' })
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.BARE_PORT) })
