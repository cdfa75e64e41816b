import { expect, test } from 'vitest'
// @ts-expect-error A script without types.
import { settingsFor } from '../../scripts/run-tool.mjs'

const told = settingsFor as (env: Readonly<Record<string, string>>) => Readonly<Record<string, string>>

test('the tests hear that nothing is to be left out, and nothing of the house of whoever runs them', () => {
  const forTests = {
    AMENDS_TEST_ALL: '1',
    AMENDS_TEST_SEED: '9',
    AMENDS_TEST_DATABASE_URL: 'postgres://localhost/tests',
    AMENDS_BROWSER: '/usr/bin/chromium',
    CI: '1',
  }
  const ofTheirs = {
    AMENDS_DATA: '/srv/amends',
    AMENDS_KEY_FILE: '/srv/key',
    AMENDS_URL: 'https://house.example',
    DATABASE_URL: 'postgres://localhost/real',
    SMTP_URL: 'smtp://mail',
    PGHOST: 'real',
  }
  expect(told({ ...forTests, ...ofTheirs })).toEqual(forTests)
})
