import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'

/** A user of the operating system under whom PostgreSQL runs. */
export interface SystemUser {
  uid: number
  gid: number
}

/** The name of whoever runs this process, as a socket can tell it; undefined on Windows, whose sockets cannot. */
export const nameOfSelf = (): string | undefined =>
  process.platform === 'win32' ? undefined : userInfo().username

export const isRoot = (): boolean => process.getuid?.() === 0

/** `nobody` as the password file has it: the user without rights that every Unix has. */
export const findNobody = (passwordFile = '/etc/passwd'): SystemUser | undefined => {
  const row = readFileSync(passwordFile, 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody')
  return row === undefined ? undefined : { uid: Number(row[2]), gid: Number(row[3]) }
}

/** The first folder on the way to `path`, itself included, that the user may not enter. */
export const findClosedFolder = (path: string, user: SystemUser): string | undefined => {
  const parent = dirname(path)
  const above = parent === path ? undefined : findClosedFolder(parent, user)
  if (above !== undefined) return above
  const { uid, gid, mode } = statSync(path)
  const entry = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  return (mode & entry) === 0 ? path : undefined
}
