import { bomParts } from './bom-parts.ts'
import { sha256OfText } from './hash.ts'
import { isThing, thingIn, type Thing } from './thing.ts'

/** A model named in a bill of materials. */
export interface NamedModel {
  /**
   * As it is compared and shown: `group/name@version`, and behind `#` a sign of where it is from (purl), its weights
   * (hashes), what it was made of (pedigree) and what it was trained on. Another sign is another model.
   */
  readonly is: string
  /** False when a swap behind the same name cannot be seen: there is neither a version nor a sign. */
  readonly isTold: boolean
}

/** As many signs as tell two models apart, and can still be read. */
const SIGNS = 12
/** Deeper than any bill of materials says something about a model. */
const DEEPEST = 60

/**
 * Models of a CycloneDX file: components of the type machine-learning-model at any depth, and services, because a
 * hosted model is one. Null when the text is no CycloneDX file. Data that no model refers to are counted to each.
 */
export function namedModels(text: string): readonly NamedModel[] | null {
  let bom: unknown
  try {
    bom = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
  if (!isThing(bom) || bom['bomFormat'] !== 'CycloneDX') return null
  const { components, services } = bomParts(bom)
  const data = components.filter(({ type }) => type === 'data')
  const found = [
    ...components.filter(({ type }) => type === 'machine-learning-model').map((part) => modelOf(part, data)),
    ...services.map((part) => modelOf(part, [])),
  ]
  return [...new Map(found.map((model) => [model.is, model])).values()].sort((a, b) => (a.is < b.is ? -1 : 1))
}

/** The models alone, as they are compared. */
export function modelsIn(text: string): string[] | null {
  return namedModels(text)?.map(({ is }) => is) ?? null
}

function modelOf(part: Thing, data: readonly Thing[]): NamedModel {
  const [name, group, version] = ['name', 'group', 'version'].map((key) => textIn(part[key]))
  const called = `${group ? `${group}/` : ''}${name || 'unnamed'}${version ? `@${version}` : ''}`
  const { modelParameters } = thingIn(part['modelCard'])
  const { purl, hashes, pedigree } = part
  const told = [purl, hashes, pedigree, thingIn(modelParameters)['datasets'], data.map(dataOf)].map((each) =>
    saying(each),
  )
  const sign = told.every((each) => each === null) ? '' : sha256OfText(JSON.stringify(told)).slice(0, SIGNS)
  return { is: sign ? `${called} #${sign}` : called, isTold: version !== '' || sign !== '' }
}

/** What of a data component tells that it is another: not its description. */
function dataOf({ group, name, version, purl, hashes, data }: Thing): Thing {
  return { group, name, version, purl, hashes, data }
}

/**
 * The same text for the same content, whatever the order in which it was written; null for what says nothing. Lists in
 * a bill of materials are sets.
 */
function saying(value: unknown, depth = 0): string | null {
  if (depth > DEEPEST) return '…'
  if (Array.isArray(value)) {
    const parts = value.map((each) => saying(each, depth + 1)).filter((each) => each !== null)
    return parts.length === 0 ? null : `[${parts.sort().join(',')}]`
  }
  if (isThing(value)) {
    const parts = Object.keys(value)
      .sort()
      .flatMap((key) => {
        const inner = saying(value[key], depth + 1)
        return inner === null ? [] : [`${JSON.stringify(key)}:${inner}`]
      })
    return parts.length === 0 ? null : `{${parts.join(',')}}`
  }
  return value === undefined || value === null || value === '' ? null : JSON.stringify(value)
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
