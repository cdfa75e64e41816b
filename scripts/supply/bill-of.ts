import { sumOf } from './lockfile.ts'

interface Bill {
  readonly serialNumber: string
  readonly metadata: Readonly<Record<string, unknown>> & {
    readonly component: Readonly<Record<string, unknown>>
  }
}

/**
 * A bill of materials without what changes from one run to the next: the time, the folder and the release of npm. Its
 * number follows from the lockfile, so that the same packages have the same bill.
 */
export function billOf(fromNpm: string, lockfile: string): string {
  const { metadata, ...bill } = JSON.parse(fromNpm) as Bill
  const { timestamp: _, tools: __, component, ...rest } = metadata
  const sum = sumOf(lockfile)
  // A UUID of version 8: of its own making (RFC 9562, section 5.8).
  const id = [
    sum.slice(0, 8),
    sum.slice(8, 12),
    `8${sum.slice(13, 16)}`,
    `8${sum.slice(17, 20)}`,
    sum.slice(20, 32),
  ]
  return `${JSON.stringify(
    {
      ...bill,
      serialNumber: `urn:uuid:${id.join('-')}`,
      metadata: { ...rest, component: { ...component, name: 'amends' } },
    },
    null,
    2,
  )}\n`
}
