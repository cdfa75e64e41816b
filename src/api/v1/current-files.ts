import { z } from '@hono/zod-openapi'
import { giveFile, type Giver } from '../../actions/files/give-file.ts'
import { giveUpload } from '../../actions/files/give-upload.ts'
import { filesOfMine } from '../../actions/files/my-files.ts'
import { takeBackFile } from '../../actions/files/remove-file.ts'
import { maybeShortText, shortText } from '../../domain/case/fields.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/refusal.ts'
import { operations } from '../../words/en/api-reference.ts'
import { parseInput, isInvalid } from '../../actions/parse-input.ts'
import { notThere } from './not-there.ts'
import type { Problem } from './problem.ts'
import { refusalProblem } from './refusal-problem.ts'
import { apiRoute, personOf, type Call } from './route.ts'
import { personFileSchema } from './schemas/person-file.ts'
import { invalidProblem } from './serve.ts'

const filesSchema = z
  .object({
    files: z.array(personFileSchema),
    /** Why no file can be given, by its code and in words; null where one can. */
    closed: z.object({ code: z.string(), detail: z.string() }).nullable(),
    /** Megabytes that a case can hold. */
    mostMegabytes: z.int(),
  })
  .openapi('MyFiles')

const answer = { status: 200, schema: filesSchema } as const
const path = '/grievances/current/files'
/** Where files that come in parts are sent (`upload-door.ts`). */
export const UPLOADS = `${path}/uploads`
const of = { who: 'receipt', tag: 'grievances', answer } as const

/** What the person gave in files. */
export const currentFiles = apiRoute({
  ...of,
  method: 'get',
  path,
  id: 'readMyFiles',
  summary: operations.readMyFiles,
  handle: listed,
})

const shows = maybeShortText()
/** With the id of an upload that is complete in the place of a file. */
const given = z.object({ shows, upload: maybeShortText() })

/** One more file: as a form with its field `file` last, or one that came in parts, by the id of its upload. */
export const giveFileForMe = apiRoute({
  ...of,
  method: 'post',
  path,
  id: 'giveFile',
  summary: operations.giveFile,
  takesFile: true,
  body: z.object({ shows }),
  orJson: z.object({ shows, upload: shortText() }),
  problems: [409],
  async handle(call) {
    const said = parseInput(given, call.body)
    if (isInvalid(said)) return invalidProblem(call.speaker, said)
    const { file = null } = call
    if (file === null && said.upload) {
      const whyNot = await giveUpload(call.house, giverOf(call), said.upload, said.shows || undefined)
      return whyNot === null ? listed(call) : refused(call, whyNot)
    }
    if (file === null) return refused(call, refuse('file_missing'))
    const about = { name: file.name, shows: said.shows ?? null, action: null }
    const done = await giveFile(call.house, giverOf(call), file, about)
    return isRefusal(done) ? refused(call, done) : listed(call)
  },
})

/** A file that the person takes back. */
export const takeBackFileForMe = apiRoute({
  ...of,
  method: 'post',
  path: `${path}/take-back`,
  id: 'takeBackFile',
  summary: operations.takeBackFile,
  body: z.object({ file: shortText() }),
  problems: [409],
  async handle(call) {
    const said = parseInput(z.object({ file: shortText() }), call.body)
    if (isInvalid(said)) return invalidProblem(call.speaker, said)
    const done = await takeBackFile(call.house, giverOf(call), said.file)
    return isRefusal(done) ? refused(call, done) : listed(call)
  },
})

function giverOf(call: Call): Giver {
  const viewer = personOf(call)
  return { viewer, by: { kind: 'person' }, caseId: viewer.caseId }
}

async function refused(call: Call, refusal: Refusal): Promise<Problem> {
  return refusal.refused === 'not_found' ? notThere(call) : refusalProblem(call.speaker, refusal, null)
}

async function listed(call: Call): Promise<z.input<typeof filesSchema> | Problem> {
  const { house, speaker } = call
  const mine = await filesOfMine(house, personOf(call))
  if (mine === null) return notThere(call)
  const { files, whyNot, most } = mine
  return {
    files: [...files],
    closed: whyNot && {
      code: whyNot.refused,
      detail: speaker.say(speaker.w.refusals[whyNot.refused], whyNot.detail ?? {}),
    },
    mostMegabytes: most,
  }
}
