import type { Hono } from 'hono'
import type { House } from '../../actions/house.ts'
import { atUpload, atUploads, type UploadDoor } from './tus.ts'

/**
 * Mounts the addresses at which files come in parts. Has to come before any limit on the size of requests: a part is
 * counted as it comes, against what was announced.
 *
 * @param path of the address where uploads are opened; those of each lie below it
 */
export function mountUploads(app: Hono, house: House, path: string, door: UploadDoor): void {
  app.all(path, (c) => atUploads(c, house, door))
  app.all(`${path}/:id`, (c) => atUpload(c, house, door))
}
