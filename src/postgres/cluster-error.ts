/** Why there is no database: a sentence that says what to do. */
export class ClusterError extends Error {
  override name = 'ClusterError'
}

export const isErrno = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)

/** The way out that every machine has. */
export const useOtherServer =
  'Or set DATABASE_URL to a PostgreSQL server (15 or newer), such as postgres://user:password@localhost:5432/amends.'
