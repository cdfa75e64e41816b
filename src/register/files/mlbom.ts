/** What a CycloneDX file says about a model: its name and version, as it is compared. */
interface Part {
  readonly type?: unknown
  readonly name?: unknown
  readonly version?: unknown
  readonly components?: unknown
  readonly services?: unknown
}

/**
 * Models named in a CycloneDX ML-BOM as `name@version`: components of the type machine-learning-model at any depth,
 * and services, because a hosted model is one. Null when the text is no CycloneDX file.
 */
export function modelsIn(text: string): string[] | null {
  let bom: unknown
  try {
    bom = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
  if (typeof bom !== 'object' || bom === null || (bom as { bomFormat?: unknown }).bomFormat !== 'CycloneDX')
    return null
  const { metadata } = bom as { metadata?: { component?: unknown } }
  const found = [...partsIn(bom as Part), ...(metadata?.component ? inside(metadata.component as Part) : [])]
  return [...new Set(found)].sort()
}

function partsIn(part: Part): string[] {
  const components = Array.isArray(part.components) ? (part.components as Part[]) : []
  const services = Array.isArray(part.services) ? (part.services as Part[]) : []
  return [
    ...components.flatMap(inside),
    ...services.flatMap((service) => [nameOf(service), ...partsIn(service)]),
  ]
}

function inside(part: Part): string[] {
  return [...(part.type === 'machine-learning-model' ? [nameOf(part)] : []), ...partsIn(part)]
}

/** A model without a version is still a model; when it gets one, that is a change. */
function nameOf({ name, version }: Part): string {
  const called = typeof name === 'string' ? name : 'unnamed'
  return typeof version === 'string' && version !== '' ? `${called}@${version}` : called
}
