import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { commands } from '../../src/cli/commands.ts'
import { describeConfig } from '../../src/config.ts'
import { packageFolder } from '../../src/paths.ts'

const folder = join(packageFolder, 'deploy')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

interface Service {
  readonly image: string
  readonly user?: string
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly security_opt?: readonly string[]
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly ports?: readonly string[]
  readonly networks?: readonly string[]
}

const { services } = parse(read('compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>
}
const ours = Object.entries(services).filter(([, { image }]) => image === 'amends')
const SETTINGS = describeConfig().map(({ name }) => name)
const isCommand = (words: string) =>
  commands.some(({ name }) => words === name || words.startsWith(`${name} `))

describe('containers', () => {
  test.each(ours)(
    '%s runs as nobody in particular, and can write nowhere but where it keeps its own',
    (_, service) => {
      expect(service).toMatchObject({ user: '10001:10001', read_only: true, cap_drop: ['ALL'] })
      expect(service.security_opt).toContain('no-new-privileges:true')
      expect(service.volumes).toEqual(['keys:/keys', 'anchors:/anchors'])
      expect(isCommand((service.command ?? []).join(' '))).toBe(true)
      for (const name of Object.keys(service.environment ?? {})) expect(SETTINGS).toContain(name)
    },
  )
  test('the database never sees the keys, and only the step that makes tables has the role that owns them', () => {
    expect(services['database']?.volumes?.join()).not.toMatch(/keys|anchors/)
    expect(services['database']?.networks).toEqual(['inside'])
    const owners = ours.filter(([, { environment }]) => 'DATABASE_OWNER_URL' in (environment ?? {}))
    expect(owners.map(([name]) => name)).toEqual(['schema'])
  })
  test('nothing is open to the network without a proxy in front', () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? [])
    expect(ports).toEqual(['127.0.0.1:8080:8080'])
  })
  test('the image copies what is there, and leaves root behind', () => {
    const lines = read('Containerfile').split('\n')
    const copied = lines.flatMap(
      (line) => /^COPY (?:--from=build )?(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? [],
    )
    const missing = copied
      .map((path) => path.replace('/build/', ''))
      .filter((path) => !['dist', 'node_modules'].includes(path) && !existsSync(join(packageFolder, path)))
    expect(copied.length).toBeGreaterThan(5)
    expect(missing).toEqual([])
    expect(lines.indexOf('USER 10001:10001')).toBeGreaterThan(lines.lastIndexOf('FROM ${NODE_IMAGE}'))
    expect(
      isCommand((JSON.parse(/^CMD (.+)$/m.exec(read('Containerfile'))?.[1] ?? '[]') as string[]).join(' ')),
    ).toBe(true)
  })
  test('the image has every folder that the package has', () => {
    const { files } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      readonly files: readonly string[]
    }
    const folders = files.filter((name) => !/[.A-Z]/.test(name))
    expect(folders).toContain('languages')
    for (const name of folders) expect(read('Containerfile')).toContain(` ./${name}\n`)
  })
  test('keys, data and secrets of whoever builds stay out of the image', () => {
    const left = readFileSync(join(packageFolder, '.dockerignore'), 'utf8').split('\n')
    for (const path of ['amends-data*', '*.key', '*.cases', '*.anchors', '.git']) expect(left).toContain(path)
  })
})

describe('units of the system', () => {
  const units = globSync('*.service', { cwd: folder })
  test('there are some', () => expect(units).toHaveLength(4))
  test.each(units)('%s runs a command that there is, as its own user, and is shut in', (unit) => {
    const lines = read(unit).split('\n')
    const start = lines
      .find((line) => line.startsWith('ExecStart='))
      ?.replace('ExecStart=/opt/amends/bin/amends.mjs ', '')
    expect(isCommand(start ?? '')).toBe(true)
    for (const line of [
      'User=amends',
      'UMask=0077',
      'NoNewPrivileges=yes',
      'ProtectSystem=strict',
      'ProtectHome=yes',
      'PrivateTmp=yes',
      'CapabilityBoundingSet=',
      'SystemCallFilter=@system-service',
    ])
      expect(lines).toContain(line)
  })
})
