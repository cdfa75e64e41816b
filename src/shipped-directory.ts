import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { directorySchema, type DirectoryFile } from './domain/bodies/directory-file.ts'
import { emergencySchema, type EmergencyNumbers } from './domain/bodies/emergency.ts'
import { directoryFolder } from './paths.ts'

/** The bodies that come with the program. Throws where the file was changed into something else. */
export function shippedDirectory(): DirectoryFile {
  return directorySchema.parse(readJson('international.json'))
}

let numbers: EmergencyNumbers | undefined

/** The emergency numbers that come with the program; read once, because they are on pages that everybody opens. */
export function emergencyNumbers(): EmergencyNumbers {
  numbers ??= emergencySchema.parse(readJson('emergency-numbers.json'))
  return numbers
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(directoryFolder, file), 'utf8'))
}
