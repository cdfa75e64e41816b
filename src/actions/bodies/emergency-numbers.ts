import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emergencySchema, type EmergencyNumbers } from '../../domain/bodies/emergency.ts'
import { directoryFolder } from '../../paths.ts'

let read: EmergencyNumbers | undefined

/** The emergency numbers that come with the program; read once, because they are on pages that everybody opens. */
export function emergencyNumbers(): EmergencyNumbers {
  read ??= emergencySchema.parse(
    JSON.parse(readFileSync(join(directoryFolder, 'emergency-numbers.json'), 'utf8')),
  )
  return read
}
