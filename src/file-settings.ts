import { resolve } from 'node:path'
import { z } from 'zod'
import type { BucketSettings } from './outgoing/bucket.ts'
import { clamdIn, type ClamdPlace } from './outgoing/clamd.ts'
import { isInside } from './outgoing/translate.ts'

const urlMessage =
  'AMENDS_S3_URL must be the address of a server with the name of a bucket behind it. Write it like https://s3.example.org/bucket, or leave it out to keep files in AMENDS_FILES.'
const plainMessage = 'AMENDS_S3_URL begins with http:// and is not in your own network. Use https://.'
const clamdMessage =
  'AMENDS_CLAMD must be where a clamd of this machine listens: the path of its socket, or a port of this machine, because files go there in clear. Write it like /run/clamav/clamd.ctl or 127.0.0.1:3310, or leave it out.'
const aCaseMessage =
  'AMENDS_FILES_A_CASE must be a whole number of megabytes from 1 to 100. Set AMENDS_FILES_A_CASE=100, or leave it out.'
const aDayMessage =
  'AMENDS_FILES_A_DAY must be a whole number of megabytes from 1 to 10000000. Set AMENDS_FILES_A_DAY=10000, or leave it out.'

const megabytes = (most: number, message: string) =>
  z
    .string()
    .refine((text) => /^[1-9]\d{0,7}$/.test(text) && Number(text) <= most, message)
    .optional()

/** The settings of files. */
export const fileVariables = {
  AMENDS_FILES: z.string().optional(),
  AMENDS_S3_URL: z
    .string()
    .refine((text) => isBucket(text), urlMessage)
    .optional(),
  AMENDS_S3_REGION: z.string().optional(),
  AMENDS_S3_KEY: z.string().optional(),
  AMENDS_S3_SECRET: z.string().optional(),
  AMENDS_CLAMD: z
    .string()
    .refine((text) => clamdIn(text) !== null, clamdMessage)
    .optional(),
  AMENDS_FILES_A_CASE: megabytes(100, aCaseMessage),
  AMENDS_FILES_A_DAY: megabytes(10_000_000, aDayMessage),
} as const

type Given = Readonly<Record<string, string | undefined>>

/** Where files lie, and how much of them is taken. */
export interface FileSettings {
  readonly folder: string
  /** Null where sealed files lie in the folder as well. */
  readonly bucket: BucketSettings | null
  /** Where the clamd listens that looks through each; null where the house runs none. */
  readonly clamd: ClamdPlace | null
  /** Bytes that one case can hold. */
  readonly mostOfCase: number
  /** Bytes that are taken in one day. */
  readonly mostOfDay: number
}

/** What is wrong between these settings, each saying what to do. */
export function fileProblems(given: Given): readonly string[] {
  const names = ['AMENDS_S3_URL', 'AMENDS_S3_KEY', 'AMENDS_S3_SECRET'] as const
  const said = names.filter((name) => given[name] !== undefined)
  if (said.length > 0 && said.length < names.length)
    return ['Set AMENDS_S3_URL, AMENDS_S3_KEY and AMENDS_S3_SECRET together, or none of them.']
  const address = URL.parse(given['AMENDS_S3_URL'] ?? '')
  return address !== null && address.protocol === 'http:' && !isInside(address.hostname) ? [plainMessage] : []
}

const MEGABYTE = 1_000_000

/** Settings of files that are right by themselves and together. */
export function filesOf(given: Given, dataFolder: string): FileSettings {
  const address = given['AMENDS_S3_URL']
  return {
    folder: resolve(given['AMENDS_FILES'] ?? `${dataFolder}/files`),
    bucket:
      address === undefined
        ? null
        : {
            address: address.replace(/\/+$/, ''),
            region: given['AMENDS_S3_REGION'] ?? 'us-east-1',
            keyId: given['AMENDS_S3_KEY'] ?? '',
            secret: given['AMENDS_S3_SECRET'] ?? '',
          },
    clamd: clamdIn(given['AMENDS_CLAMD'] ?? ''),
    mostOfCase: Number(given['AMENDS_FILES_A_CASE'] ?? 100) * MEGABYTE,
    mostOfDay: Number(given['AMENDS_FILES_A_DAY'] ?? 10_000) * MEGABYTE,
  }
}

function isBucket(text: string): boolean {
  const address = URL.parse(text)
  return (
    address !== null &&
    /^https?:$/.test(address.protocol) &&
    /^\/[^/]+\/?$/.test(address.pathname) &&
    address.username === '' &&
    !/[?#]/.test(text)
  )
}
