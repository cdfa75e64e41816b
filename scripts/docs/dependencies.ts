import { DIRECT } from '../supply/direct.ts'
import { INSTALL_SCRIPTS } from '../supply/install-scripts.ts'
import { draggedIn, packagesIn, readLockfile, readWanted } from '../supply/lockfile.ts'

const HEAD = [
  '| package | version | who keeps it | what stands here without it | packages it brings | licence |',
  '| --- | --- | --- | --- | ---: | --- |',
]

/** Every package that we ask for, and why. */
export function dependenciesPage(): string {
  const lock = readLockfile()
  const { dependencies, optionalDependencies, devDependencies } = readWanted()
  const rows = (some: Readonly<Record<string, string>>) =>
    Object.keys(some).map((name) => {
      const { version = '', license = 'see its files' } = lock.packages[`node_modules/${name}`] ?? {}
      const { keptBy = '', replaces = '' } = DIRECT[name] ?? {}
      return `| \`${name}\` | ${version} | ${keptBy} | ${replaces} | ${draggedIn(lock, name)} | ${license} |`
    })
  const all = packagesIn(lock)
  return [
    '# Packages',
    '',
    'Made from `package-lock.json` and `scripts/supply/direct.ts`. How they are chosen and checked is in [dependencies.md](../dependencies.md).',
    '',
    `${all.length} packages in all, ${all.filter(([, { dev }]) => dev !== true).length} of them where Amends runs; packages for other machines count too.`,
    '',
    '## Where Amends runs',
    '',
    ...HEAD,
    ...rows(dependencies),
    '',
    '## Programs for one kind of machine each',
    '',
    ...HEAD,
    ...rows(optionalDependencies),
    '',
    '## For building and testing',
    '',
    ...HEAD,
    ...rows(devDependencies),
    '',
    '## Install scripts that are not run',
    '',
    '| package | what its script does, and why nothing is missed |',
    '| --- | --- |',
    ...Object.entries(INSTALL_SCRIPTS).map(([name, why]) => `| \`${name}\` | ${why} |`),
    '',
  ].join('\n')
}
