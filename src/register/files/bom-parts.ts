import { isThing, thingIn, thingsIn, type Thing } from './thing.ts'

/** What a CycloneDX file is about and holds. */
export interface BomParts {
  readonly components: readonly Thing[]
  readonly services: readonly Thing[]
}

/**
 * Every component and service at any depth, what the file is about first, those nearest to the top before those inside
 * them. Goes as deep as the file does, without recursion.
 */
export function bomParts(bom: unknown): BomParts {
  const components: Thing[] = []
  const services: Thing[] = []
  const left: { readonly part: Thing; readonly list: Thing[] }[] = []
  const enter = (part: Thing) => {
    for (const inner of thingsIn(part['components'])) left.push({ part: inner, list: components })
    for (const inner of thingsIn(part['services'])) left.push({ part: inner, list: services })
  }
  const { component } = thingIn(thingIn(bom)['metadata'])
  if (isThing(component)) left.push({ part: component, list: components })
  enter(thingIn(bom))
  // The list grows while it is gone through.
  for (const { part, list } of left) {
    list.push(part)
    enter(part)
  }
  return { components, services }
}
