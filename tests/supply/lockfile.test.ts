import { describe, expect, test } from 'vitest'
import { askedNow, compareWith } from '../../scripts/supply/advisories.ts'
import { billOf } from '../../scripts/supply/bill-of.ts'
import { DIRECT } from '../../scripts/supply/direct.ts'
import { INSTALL_SCRIPTS } from '../../scripts/supply/install-scripts.ts'
import {
  draggedIn,
  faultsOf,
  nameOf,
  packagesIn,
  readLockfile,
  readWanted,
  type LockedPackage,
} from '../../scripts/supply/lockfile.ts'

const lock = readLockfile()
const wanted = readWanted()

test('whoever installs gets exactly what was tested: versions, sums, and no script that runs', () => {
  expect(faultsOf(lock, wanted)).toEqual([])
  const withScript = packagesIn(lock).filter(([, { hasInstallScript }]) => hasInstallScript)
  expect(withScript.map(([folder]) => nameOf(folder)).toSorted()).toEqual(
    Object.keys(INSTALL_SCRIPTS).toSorted(),
  )
})

describe('what would make an install rest on something else is found', () => {
  const changed = (to: Partial<LockedPackage>) => ({
    ...lock,
    packages: { ...lock.packages, 'node_modules/hono': { ...lock.packages['node_modules/hono'], ...to } },
  })
  test.each([
    ['no sum', { integrity: undefined }, 'no SHA-512 sum'],
    ['a weak sum', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, 'no SHA-512 sum'],
    ['an address', { resolved: 'https://registry.example/hono.tgz' }, 'an address of its own'],
    ['another version', { version: '4.0.0' }, 'package.json says'],
    ['no version', { version: 'latest' }, 'no exact version'],
    ['a new script', { hasInstallScript: true }, 'nobody looked at'],
  ])('%s', (_, to, said) => {
    expect(faultsOf(changed(to), wanted).join('\n')).toContain(said)
  })
  test('a range in package.json', () => {
    const loose = { ...wanted, dependencies: { ...wanted.dependencies, hono: '^4.13.19' } }
    expect(faultsOf(lock, loose)).toEqual(['hono: ^4.13.19 is not one exact version.'])
  })
})

test('every package that we ask for says who keeps it and what it replaces, and nothing else does', () => {
  const asked = { ...wanted.dependencies, ...wanted.optionalDependencies, ...wanted.devDependencies }
  expect(Object.keys(DIRECT).toSorted()).toEqual(Object.keys(asked).toSorted())
})

test('what a package brings is counted through everything that it brings', () => {
  const tree = {
    lockfileVersion: 3,
    packages: {
      '': {},
      'node_modules/a': { dependencies: { b: '1.0.0', c: '1.0.0' } },
      'node_modules/b': { dependencies: { c: '2.0.0' } },
      'node_modules/b/node_modules/c': { dependencies: { a: '1.0.0' } },
      'node_modules/c': {},
    },
  }
  expect(draggedIn(tree, 'a')).toBe(4)
  expect(draggedIn(tree, 'c')).toBe(0)
})

describe('advisories without a network', () => {
  const answer = JSON.stringify({
    vulnerabilities: {
      hono: {
        nodes: ['node_modules/hono'],
        via: [{ severity: 'high', title: 'A hole', url: 'https://advisories.example/1' }],
      },
      '@hono/zod-openapi': { nodes: ['node_modules/@hono/zod-openapi'], via: ['hono'] },
    },
  })
  const kept = askedNow(lock, answer, '2026-11-28')!

  test('a version that is known to be unsafe is named, once', () => {
    expect(compareWith(lock, kept)).toMatchObject({
      unsafe: [{ package: `hono@${wanted.dependencies['hono']}`, severity: 'high' }],
      notAsked: [],
    })
  })
  test('what came since is not called safe', () => {
    const packages = { ...lock.packages, 'node_modules/new': { version: '1.0.0' } }
    expect(compareWith({ ...lock, packages }, kept).notAsked).toEqual(['new@1.0.0'])
  })
  test('a registry that does not answer leaves the list as it is', () => {
    expect(askedNow(lock, '{"statusCode":405}', '2026-11-28')).toBeNull()
    expect(askedNow(lock, '', '2026-11-28')).toBeNull()
  })
})

test('the same packages have the same bill of materials, whenever and wherever it is made', () => {
  const made = (serialNumber: string, timestamp: string, name: string) =>
    JSON.stringify({
      bomFormat: 'CycloneDX',
      serialNumber,
      metadata: { timestamp, tools: [{ version: serialNumber }], component: { name, version: '0.2.0' } },
      components: [{ name: 'hono' }],
    })
  const one = billOf(made('urn:uuid:1', '2026-01-01', 'here'), 'a lockfile')
  expect(billOf(made('urn:uuid:2', '2027-01-01', 'there'), 'a lockfile')).toBe(one)
  expect(billOf(made('urn:uuid:1', '2026-01-01', 'here'), 'another lockfile')).not.toBe(one)
  expect(JSON.parse(one)).toMatchObject({
    serialNumber: expect.stringMatching(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
    ),
    metadata: { component: { name: 'amends' } },
    components: [{ name: 'hono' }],
  })
})
