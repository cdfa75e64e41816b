import { LANGUAGES } from '../../src/words/languages.ts'
import { WHOLE } from '../fields/sample.ts'

/**
 * The languages in which pages are walked through: in each run English and what is written from right to left, in a
 * whole run (`npm run test:all`) every one. What the sentences themselves have to keep is held for all in each run.
 */
export const TESTED = LANGUAGES.filter(({ code, dir }) => WHOLE || code === 'en' || dir === 'rtl')
