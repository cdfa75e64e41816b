import { nameOf, versionsIn, type Lockfile } from './lockfile.ts'

/** One thing that is known of one version. */
export interface Advisory {
  /** `name@version`. */
  readonly package: string
  readonly severity: string
  readonly title: string
  readonly url: string
}

/** What was asked, when, and what is known since. */
export interface Advisories {
  readonly source: string
  /** The day on which it was asked; null when never. */
  readonly asked: string | null
  /** Every `name@version` that was asked about. */
  readonly answered: readonly string[]
  readonly known: readonly Advisory[]
}

/** What the kept list says of a lockfile. A version that nobody asked about is neither safe nor unsafe. */
export function compareWith(lock: Lockfile, { answered, known }: Advisories) {
  const ours = versionsIn(lock)
  return {
    all: ours.length,
    unsafe: known.filter((each) => ours.includes(each.package)),
    notAsked: ours.filter((each) => !answered.includes(each)),
  }
}

interface Audit {
  readonly vulnerabilities?: Readonly<
    Record<
      string,
      {
        readonly nodes: readonly string[]
        readonly via: readonly (
          string | { readonly severity: string; readonly title: string; readonly url: string }
        )[]
      }
    >
  >
}

/** The list that follows from an answer of `npm audit --json`; null when the registry did not answer. */
export function askedNow(lock: Lockfile, answer: string, day: string): Advisories | null {
  const { vulnerabilities } = readAnswer(answer)
  if (vulnerabilities === undefined) return null
  return {
    source: 'npm audit (advisories of the registry that npm is set to)',
    asked: day,
    answered: versionsIn(lock),
    known: Object.values(vulnerabilities).flatMap(({ nodes, via }) =>
      nodes.flatMap((folder) =>
        // A name alone says that what it needs is unsafe, which stands there by itself.
        via.flatMap((each) =>
          typeof each === 'string'
            ? []
            : [
                {
                  package: `${nameOf(folder)}@${lock.packages[folder]?.version ?? ''}`,
                  severity: each.severity,
                  title: each.title,
                  url: each.url,
                },
              ],
        ),
      ),
    ),
  }
}

function readAnswer(answer: string): Audit {
  try {
    return JSON.parse(answer) as Audit
  } catch {
    return {}
  }
}
