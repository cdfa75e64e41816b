import type { Hono } from 'hono'
import type { House } from '../../actions/house.ts'
import { atUpload, atUploads, type UploadDoor } from './tus.ts'

/** What is asked where uploads are opened, and at each of them; HEAD comes as GET, and is told apart there. */
export const UPLOAD_METHODS = {
  all: ['OPTIONS', 'POST'],
  each: ['OPTIONS', 'GET', 'POST', 'PATCH', 'DELETE'],
} as const

/**
 * Mounts the addresses at which files come in parts. Has to come before any limit on the size of requests: a part is
 * counted as it comes, against what was announced.
 *
 * @param path of the address where uploads are opened; those of each lie below it
 */
export function mountUploads(app: Hono, house: House, path: string, door: UploadDoor): void {
  app.on([...UPLOAD_METHODS.all], path, (c) => atUploads(c, house, door))
  app.on([...UPLOAD_METHODS.each], `${path}/:id`, (c) => atUpload(c, house, door))
}
