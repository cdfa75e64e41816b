import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the package: sources run from `src/`, the build from `dist/`, and both lie directly in it. */
export const packageFolder: string = resolve(dirname(fileURLToPath(import.meta.url)), '..')
export const migrationsFolder: string = resolve(packageFolder, 'migrations')
/** One folder for each language but English; see docs/translations.md. */
export const languagesFolder: string = resolve(packageFolder, 'languages')
/** Bodies outside and emergency numbers that come with the program; see docs/directory.md. */
export const directoryFolder: string = resolve(packageFolder, 'directory')
export const assetsFolder: string = resolve(packageFolder, 'dist', 'assets')
