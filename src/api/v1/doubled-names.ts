/** A text, or one of the signs that JSON is built of. */
const SIGNS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gs

/**
 * The names that one object of a JSON text has more than once, as paths. Parsers take the last and say nothing, so that
 * the first would be lost without a word. Only for a text that is JSON.
 */
export function doubledNames(json: string): string[] {
  const doubled = new Set<string>()
  const open: { readonly names: Set<string> | null; readonly path: string }[] = []
  let expectsName = false
  let name = ''
  for (const [sign] of json.matchAll(SIGNS)) {
    const inside = open.at(-1)
    if (sign === '{' || sign === '[') {
      const path = inside?.names ? pathOf(inside.path, name) : (inside?.path ?? '')
      open.push({ names: sign === '{' ? new Set() : null, path })
      expectsName = sign === '{'
    } else if (sign === '}' || sign === ']') {
      open.pop()
      expectsName = false
    } else if (sign === ',') expectsName = inside?.names !== null
    else if (expectsName && sign !== ':' && inside?.names) {
      name = JSON.parse(sign) as string
      if (inside.names.has(name)) doubled.add(pathOf(inside.path, name))
      inside.names.add(name)
      expectsName = false
    }
  }
  return [...doubled]
}

/** Paths grow with the depth of what was sent: deeper than any input of ours, the start is enough. */
function pathOf(path: string, name: string): string {
  return path === '' ? name : path.length > 200 ? path : `${path}.${name}`
}
