import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isErrno } from './cluster-error.ts'

interface Link {
  source: string
  target: string
}

/*
 * npm packages cannot carry links, so the package lists them in a file and makes them in an install script, which
 * npm 11 does not run. Without them the programs do not find their libraries.
 */
const linksOf = (native: string): Link[] => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[]
  const here = (path: string): string => join(native, path.replace(/^native\//, ''))
  return links.map(({ source, target }) => ({ source: here(source), target: here(target) }))
}

export const missingLinks = (native: string): Link[] =>
  linksOf(native).filter(({ target }) => !existsSync(target))

/** False when the folder may not be written. */
export const makeLinks = (native: string): boolean => {
  for (const { source, target } of missingLinks(native)) {
    try {
      symlinkSync(basename(source), join(dirname(target), basename(target)))
    } catch (error) {
      if (isErrno(error, 'EACCES', 'EPERM', 'EROFS')) return false
      if (!isErrno(error, 'EEXIST')) throw error
    }
  }
  return true
}
