import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'
import { isParted } from './posted-file.ts'

/**
 * Whether a request is a form with a file for one of these routes: it is read as it comes in, and counted there.
 *
 * @param paths of the routes that say so (`takesFile`), as they are mounted
 */
export function takesFileAt(paths: readonly string[]): (c: Context) => boolean {
  return (c) => isParted(c) && matchedRoutes(c).some(({ path }) => paths.includes(path))
}
