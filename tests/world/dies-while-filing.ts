/*
 * A process of its own that files stories and is gone, without a word to anybody, at the moment at which the secrets of a
 * batch are on disk and its rows are not stored yet. Its settings come as JSON in AMENDS_TEST_CONFIG.
 */
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import type { Config } from '../../src/config.ts'
import { openHouse } from '../../src/context.ts'
import { openWriter } from '../../src/store/history/writer.ts'
import { STORY } from '../in-memory/in-memory-case.ts'
import * as people from '../in-memory/people.ts'

const { house } = await openHouse(JSON.parse(process.env['AMENDS_TEST_CONFIG'] ?? '') as Config, 'owner')
const slots = {
  ...house.keys.slots,
  write: async (...args: Parameters<typeof house.keys.slots.write>) => {
    await house.keys.slots.write(...args)
    process.kill(process.pid, 'SIGKILL')
  },
}
const writer = openWriter(house.database, { ...house.keys, slots })
const file = () =>
  submitGrievance({ ...house, writer }, people.person, { story: STORY.story, language: 'en' }, null)
await Promise.all([file(), file(), file()])
