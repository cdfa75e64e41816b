import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the package: sources run from `src/`, the build from `dist/`, and both lie directly in it. */
export const packageFolder: string = resolve(dirname(fileURLToPath(import.meta.url)), '..')
export const migrationsFolder: string = resolve(packageFolder, 'migrations')
export const assetsFolder: string = resolve(packageFolder, 'dist', 'assets')
/** Words of every language but English, one folder each. */
export const languagesFolder: string = resolve(packageFolder, 'languages')
