/**
 * What `Upload-Metadata` says of a file (tus 1.0.0, creation): pairs of a name and a value in base64, separated by commas;
 * null where it cannot be read.
 */
export function readMetadata(header: string | undefined): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>()
  for (const pair of (header ?? '').split(',')) {
    const [name = '', value = '', ...more] = pair.trim().split(' ')
    if (name === '') continue
    if (more.length > 0 || found.has(name) || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return null
    found.set(name, Buffer.from(value, 'base64').toString('utf8'))
  }
  return found
}
