import { sql } from 'kysely'
import type { House } from '../../src/actions/house.ts'
import { purge } from '../../src/jobs/purge.ts'
import { tellPerson, type MailSettings } from '../../src/jobs/tell-person.ts'
import { wakeCase } from '../../src/jobs/wake-case.ts'
import type { JobData, JobName } from '../../src/store/jobs/job-queue.ts'

export interface Job {
  readonly name: JobName
  readonly data: unknown
  readonly start_after: Date
}

/** Jobs that wait, also those whose time has not come, earliest first. */
export async function waitingJobs(house: House): Promise<Job[]> {
  const found = await sql<Job>`
    select name, data, start_after from jobs.job
    where state in ('created', 'retry') and name in ('wake_case', 'tell_person', 'purge')
    order by start_after, created_on`.execute(house.database.db)
  return found.rows
}

/**
 * Does every job whose time has come by the clock of the house, and those that these cause, until none is left.
 * The queue itself goes by the clock of the database, which no test can move.
 */
export async function drainJobs(house: House, mail: MailSettings | undefined): Promise<Job[]> {
  const done: Job[] = []
  for (;;) {
    const taken = await sql<Job>`
      delete from jobs.job where id = (
        select id from jobs.job
        where state in ('created', 'retry') and name in ('wake_case', 'tell_person', 'purge')
          and (name <> 'wake_case' or start_after <= ${new Date(house.now())})
        order by start_after, created_on limit 1)
      returning name, data, start_after`.execute(house.database.db)
    const [job] = taken.rows
    if (!job) return done
    await run(house, mail, job)
    done.push(job)
  }
}

function run(house: House, mail: MailSettings | undefined, { name, data }: Job): Promise<unknown> {
  switch (name) {
    case 'wake_case':
      return wakeCase(house, data as JobData['wake_case'])
    case 'tell_person':
      return tellPerson(house, mail, data as JobData['tell_person'])
    case 'purge':
      return purge(house)
  }
}
