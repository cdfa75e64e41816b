import {
  isNode,
  isScalar,
  parseDocument as parseYaml,
  visit,
  YAMLParseError,
  type Document,
  type LineCounter,
  type YAMLMap,
} from 'yaml'

/**
 * The document in a text; its faults stand in `errors`, a key that stands twice among them. The parser's own search for
 * such keys compares each with all before it, which takes minutes for the 80,000 that fit into one entry, so it is
 * made here.
 */
export function parseDocument(text: string, lines: LineCounter): Document.Parsed {
  const doc = parseYaml(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const twice: number[] = []
  visit(doc, {
    Map(_, map) {
      twice.push(...keysTwiceIn(map))
    },
  })
  for (const at of twice)
    doc.errors.push(new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique'))
  if (twice.length > 0) doc.errors.sort((a, b) => a.pos[0] - b.pos[0])
  return doc
}

/** Where the keys begin that the map has already. */
function keysTwiceIn(map: YAMLMap): number[] {
  const seen = new Set<unknown>()
  return map.items.flatMap(({ key }) => {
    const name = isScalar(key) ? key.value : key
    if (seen.has(name)) return isNode(key) && key.range ? [key.range[0]] : []
    seen.add(name)
    return []
  })
}
