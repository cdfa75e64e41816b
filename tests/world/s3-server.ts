import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// @ts-expect-error -- It has no types of its own.
import S3rver from '@20minutes/s3rver'
import type { BucketSettings } from '../../src/outgoing/bucket.ts'

/** A server that speaks S3, with an empty bucket. */
export interface S3Server {
  readonly settings: BucketSettings
  /** Where it keeps everything. */
  readonly folder: string
  close(): Promise<void>
}

interface Server {
  run(): Promise<unknown>
  close(): Promise<void>
}

/** Starts one on this machine. */
export async function startS3(): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 'bucket-'))
  const port = await freePort()
  const server = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'sealed', configs: [] }],
  }) as Server
  await server.run()
  const settings = {
    address: `http://127.0.0.1:${port}/sealed`,
    region: 'us-east-1',
    keyId: 'S3RVER',
    secret: 'S3RVER',
  }
  return { settings, folder, close: () => server.close() }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return port
}
