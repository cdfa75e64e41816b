import type { House } from '../actions/house.ts'
import type { JobWorker } from '../store/jobs/job-queue.ts'
import { purge } from './purge.ts'
import { tellPerson, type MailSettings } from './tell-person.ts'
import { wakeCase } from './wake-case.ts'

/** Starts the background work: each job is a file of this folder. */
export async function startWorker(
  house: House,
  worker: JobWorker,
  mail: MailSettings | undefined,
): Promise<void> {
  await worker.work('wake_case', (data) => wakeCase(house, data))
  await worker.work('tell_person', (data) => tellPerson(house, mail, data))
  await worker.work('purge', () => purge(house))
  await worker.schedule('purge', '17 * * * *')
}
