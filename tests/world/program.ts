// @ts-expect-error A script without types.
import { isBuilt } from '../../scripts/build.mjs'

/**
 * What starts the program in a process of its own, before the words of its command: the built one where it was built from
 * these sources, as in `npm test`, because it starts in half the time; else the sources themselves.
 */
export const PROGRAM: readonly string[] = isBuilt() ? ['dist/main.js'] : ['--import', 'tsx', 'src/main.ts']
