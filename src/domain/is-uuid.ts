const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether this can be an id of ours, in small letters; PostgreSQL fails on other words where it expects one. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}
