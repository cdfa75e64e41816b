import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A path inside the repository, wherever the command was started from. */
export const inRoot = (...parts) => join(root, ...parts)
