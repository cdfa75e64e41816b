import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AnyJob } from './job.ts'

/** Every background task: the files of this folder are the list. */
export async function allJobs(): Promise<AnyJob[]> {
  const folder = import.meta.dirname
  const files = (await readdir(folder)).filter((name) => /\.job\.[jt]s$/.test(name)).toSorted()
  return Promise.all(
    files.map(async (name) => {
      const { job } = (await import(pathToFileURL(join(folder, name)).href)) as { readonly job?: AnyJob }
      if (job === undefined) throw new Error(`src/jobs/${name} exports no job.`)
      return job
    }),
  )
}
