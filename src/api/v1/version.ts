import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { packageFolder } from '../../paths.ts'

const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))

/** Version of this package, as its manifest says it. */
export const { version } = z.object({ version: z.string() }).parse(manifest)
