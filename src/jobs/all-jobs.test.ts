import { expect, test } from 'vitest'
import { allJobs } from './all-jobs.ts'

test('this and nothing else is done in the background, and this often', async () => {
  const jobs = await allJobs()
  const when = jobs.map((job) => [
    job.name,
    'every' in job ? `${job.every} s after the last` : (job.cron ?? 'when it is sent'),
  ])
  expect(Object.fromEntries(when)).toEqual({
    anchor: '43 2 * * *',
    announce_erasings: '86400 s after the last',
    erase_cases: '60 s after the last',
    keep_hands: 'when it is sent',
    keep_in_step: '3600 s after the last',
    look_at_reported: '3600 s after the last',
    mail_code: 'when it is sent',
    mail_link: 'when it is sent',
    move_case_keys: '3600 s after the last',
    place_events: '60 s after the last',
    purge: '17 * * * *',
    ring_clocks: '5 s after the last',
    send_outbox: '5 s after the last',
    send_web_hooks: '30 s after the last',
    sweep_files: '3600 s after the last',
    tell_machine: '60 s after the last',
    tell_person: 'when it is sent',
    tell_staff: '30 s after the last',
    watch_disk: '60 s after the last',
    watch_flood: '10 s after the last',
    watch_virus_check: '60 s after the last',
  })
  expect(when).toHaveLength(21)
})
