import { globSync, readFileSync } from 'node:fs'
import { inRoot } from './root.mjs'

/** What decides nothing: imports, comments, types, braces alone, and lines of nothing. */
const DECIDES_NOTHING =
  /^\s*(?:$|import\b|\/\/|\/?\*|export (?:type|interface)\b|(?:readonly )?\w+\??:|[)}\]({,;]*$)/

/**
 * Random lines of `src/actions` and `src/store`, as Stryker names places (`file:line-line`); the same for the same
 * seed. Multiplicative congruence is enough to mix, and is the same on every machine.
 */
export const randomPlaces = (count, seed) => {
  const lines = globSync('src/{actions,store}/**/*.ts', { cwd: inRoot() })
    .filter((file) => !/\.test\.ts$|schema\.ts$|in-clear\.ts$/.test(file))
    .sort()
    .flatMap((file) =>
      readFileSync(inRoot(file), 'utf8')
        .split('\n')
        .flatMap((line, at) => (DECIDES_NOTHING.test(line) ? [] : [`${file}:${at + 1}-${at + 1}`])),
    )
  let state = seed
  return lines
    .map((place) => {
      state = (state * 48_271 + 11) % 2_147_483_647
      return { place, turn: state }
    })
    .sort((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map(({ place }) => place)
    .sort()
}
