import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import * as nasty from '../../../../tests/in-memory/nasty-files.ts'
import { takeIn } from '../arriving.ts'
import { isNotKept } from './looked.ts'
import { lookThrough } from './look-through.ts'

const folder = mkdtempSync(join(tmpdir(), 'nasty-'))

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function look(bytes: Buffer): Promise<{ readonly said: string; readonly kept: Buffer | null }> {
  const arrived = await takeIn(folder, once(bytes), 100_000_000)
  if (typeof arrived === 'string') return { said: arrived, kept: null }
  try {
    const looked = await lookThrough(arrived)
    if (isNotKept(looked)) return { said: looked.why, kept: null }
    const parts: Uint8Array[] = []
    for await (const part of looked.read()) parts.push(part)
    const kept = Buffer.concat(parts)
    expect(kept.byteLength).toBe(looked.bytes)
    return { said: `${looked.type} ${looked.cleaned}`, kept }
  } finally {
    await arrived.leave()
  }
}

const utf8 = (text: string) => Promise.resolve(Buffer.from(text))
const joined = async (first: Promise<Buffer>, second: Buffer | Promise<Buffer>) =>
  Buffer.concat([await first, await second])

const now = (make: () => Buffer) => () => Promise.resolve(make())

/** What each is, how it is made, and what becomes of it. */
const FILES: readonly (readonly [string, () => Promise<Buffer>, string])[] = [
  ['nothing at all', () => utf8(''), 'file_empty'],
  ['a photo that says where it was taken', () => nasty.pictureWithPlace(), 'jpg drawn_anew'],
  ['the same as PNG', () => nasty.pictureWithPlace('png'), 'png drawn_anew'],
  ['the same as WebP', () => nasty.pictureWithPlace('webp'), 'webp drawn_anew'],
  ['a GIF', () => nasty.noise(40, 'gif'), 'gif drawn_anew'],
  ['an AVIF', () => nasty.noise(40, 'avif'), 'webp drawn_anew'],
  ['a TIFF', () => nasty.noise(40, 'tiff'), 'png drawn_anew'],
  [
    'a photo with a program behind it',
    () => joined(nasty.pictureWithPlace(), utf8('<script>alert(1)</script>')),
    'jpg drawn_anew',
  ],
  [
    'a photo with an archive behind it',
    () => joined(nasty.pictureWithPlace(), nasty.archive()),
    'jpg drawn_anew',
  ],
  [
    'a photo that breaks off',
    async () => (await nasty.pictureWithPlace('jpeg', 400)).subarray(0, 9000),
    'file_damaged',
  ],
  ['a script that begins like a GIF', () => utf8('GIF89a/*\x00\x00*/=1;alert(1)//'), 'file_damaged'],
  ['a picture of a billion dots in few bytes', pictureBomb, 'file_too_many_dots'],
  [
    'an SVG with a script',
    () => utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'file_scripted',
  ],
  [
    'an SVG behind a declaration',
    () => utf8('<?xml version="1.0"?><!-- a --><svg onload="alert(1)"/>'),
    'file_scripted',
  ],
  ['a web page', () => utf8('\n<!DOCTYPE html><html><body onload="alert(1)">'), 'file_scripted'],
  ['XML that is nothing else', () => utf8('<?xml version="1.0"?><a/>'), 'file_not_taken'],
  ['a shell script', () => utf8('#!/bin/sh\nrm -rf /\n'), 'file_scripted'],
  [
    'a program for Windows',
    () => Promise.resolve(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])),
    'file_scripted',
  ],
  [
    'a program for Linux',
    () => Promise.resolve(Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(500)])),
    'file_scripted',
  ],
  [
    'a talk as text',
    () => utf8('14:02 Me: May I work?\n14:02 Bot: No. Ask nobody. الحمد\n'),
    'txt nothing_in_it',
  ],
  [
    'bytes that nobody knows',
    () => Promise.resolve(Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 151) % 251))),
    'file_not_taken',
  ],
  [
    'text in another encoding',
    () => Promise.resolve(Buffer.from('Müller wird beschuldigt', 'latin1')),
    'file_not_taken',
  ],
  [
    'a document that was sent while it was made',
    now(() => nasty.documentWith({ sizes: 'behind' })),
    'docx as_it_came',
  ],
  [
    'a document that says in its directory alone how large its parts are',
    now(() => nasty.documentWith({ sizes: 'in_directory' })),
    'file_damaged',
  ],
  [
    'a document with another name at the place of a part',
    now(() => nasty.documentWith({ nameThere: 'word/other.xml' })),
    'file_damaged',
  ],
  ['a PDF', now(nasty.plainPdf), 'pdf as_it_came'],
  ['a PDF for screen readers that speaks of scripts', now(nasty.taggedPdf), 'pdf as_it_came'],
  ['a PDF with a script', now(nasty.scriptedPdf), 'file_scripted'],
  ['a PDF with a script in disguise', now(nasty.disguisedPdf), 'file_scripted'],
  ['a PDF with a script in a packed object', now(nasty.packedPdf), 'file_scripted'],
  ['a PDF that starts a program', now(nasty.launchingPdf), 'file_scripted'],
  ['a PDF with a file in it', now(nasty.pdfWithFile), 'file_archive'],
  ['a PDF with a password', now(nasty.lockedPdf), 'file_locked'],
  ['a PDF that breaks off', now(() => nasty.plainPdf().subarray(0, 200)), 'file_damaged'],
  [
    'a PDF that is an archive too',
    now(() => Buffer.concat([nasty.plainPdf(), nasty.archive()])),
    'file_archive',
  ],
  ['a document', now(nasty.document_), 'docx as_it_came'],
  ['a document with macros', now(nasty.documentWithMacros), 'file_scripted'],
  ['a document that fetches a template', now(nasty.documentThatFetches), 'file_scripted'],
  ['a document with a table as a file in it', now(nasty.documentWithFiles), 'file_archive'],
  ['a document with a password', now(nasty.documentWithPassword), 'file_locked'],
  ['a document that is a bomb', now(nasty.documentBomb), 'file_archive'],
  ['a document that lies about its size', now(nasty.documentThatLies), 'file_damaged'],
  ['an open document', now(nasty.openText), 'odt as_it_came'],
  ['an open document with a macro', now(nasty.openTextWithMacro), 'file_scripted'],
  ['an archive', now(nasty.archive), 'file_archive'],
  ['an archive in an archive', now(nasty.archiveInArchive), 'file_archive'],
  ['a film that says where it was taken', now(nasty.filmWithPlace), 'mp4 taken_out'],
  ['a voice that a browser recorded', now(() => nasty.webmWith('A_OPUS')), 'weba as_it_came'],
  ['the same with pictures', now(() => nasty.webmWith('V_VP8', 'A_OPUS')), 'webm as_it_came'],
  ['a voice that a phone recorded', now(() => nasty.boxesWith('soun')), 'm4a taken_out'],
  ['the same with pictures', now(() => nasty.boxesWith('vide', 'soun')), 'mp4 taken_out'],
  ['a film that breaks off', now(nasty.brokenFilm), 'file_damaged'],
  [
    'a film with an archive behind it',
    now(() => Buffer.concat([nasty.filmWithPlace(), nasty.archive()])),
    'file_archive',
  ],
  ['a sound with tags', now(nasty.soundWithTags), 'mp3 taken_out'],
  ['a sound in frames of AAC with tags', now(nasty.aacWithTags), 'aac taken_out'],
  [
    'a sound in frames of AAC that breaks off in the first',
    now(() => nasty.aacWithTags().subarray(0, 100)),
    'file_damaged',
  ],
  ['a voice of a phone (AMR)', now(() => nasty.amr()), 'amr taken_out'],
  ['the same in wide sound', now(() => nasty.amr('wide')), 'amr taken_out'],
  [
    'an AMR with an archive behind it',
    now(() => Buffer.concat([nasty.amr(), nasty.archive()])),
    'file_archive',
  ],
  ['an AMR without any sound', () => utf8('#!AMR\n'), 'file_damaged'],
  ['a shell script that begins like an AMR', () => utf8('#!AMR\nrm -rf /\n'), 'file_damaged'],
  ['a shell script of a program called so', () => utf8('#!AMR /bin/sh\nrm -rf /\n'), 'file_not_taken'],
  ['a sound with notes', now(nasty.soundWithNotes), 'wav taken_out'],
]

/** A PNG that says it has 40,000 dots each way: 4.8 GB when drawn. */
async function pictureBomb(): Promise<Buffer> {
  const small = await nasty.noise(8, 'png')
  const bomb = Buffer.from(small)
  bomb.writeUInt32BE(40_000, 16)
  bomb.writeUInt32BE(40_000, 20)
  return bomb
}

describe('what becomes of a file is told by its bytes alone', () => {
  test.each(FILES)('%s', async (_, make, said) => {
    expect((await look(await make())).said).toBe(said)
  })
  test('and of none anything is left on the way', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(30)
    expect(readdirSync(folder)).toEqual([])
  })
})

test('a person’s photo is kept without where, when and with what it was taken', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const came = await nasty.pictureWithPlace(format)
    expect(came.includes('PhoneOfLena')).toBe(true)
    const { kept } = await look(came)
    const { exif, xmp, iptc, icc, width, height } = await sharp(kept!).metadata()
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined])
    expect([width, height]).toEqual([64, 64])
    expect(kept!.includes('Lena')).toBe(false)
  }
})

test('a document that a screen reader reads stays as it is to the byte', async () => {
  const came = nasty.taggedPdf()
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  expect(digest((await look(came)).kept!)).toBe(digest(came))
})

test('a film or sound loses what is said about it, and no byte of what is seen and heard', async () => {
  const film = nasty.filmWithPlace()
  const { kept } = await look(film)
  expect(film.includes('+48.2085') && film.includes('WHENMADE') && film.includes('Lena')).toBe(true)
  for (const gone of ['+48.2085', 'WHENMADE', 'Lena', 'udta']) expect(kept!.includes(gone)).toBe(false)
  expect(kept!.length).toBe(film.length)
  expect(kept!.subarray(-5000)).toEqual(film.subarray(-5000))
  const tagged = nasty.soundWithTags()
  const sound = (await look(tagged)).kept!
  expect(sound.includes('Lena')).toBe(false)
  expect(sound).toEqual(tagged.subarray(tagged.indexOf(Buffer.from([0xff, 0xfb])), -128))
  const framed = (await look(nasty.aacWithTags())).kept!
  expect(framed.equals(nasty.aacFrames())).toBe(true)
  for (const of of ['narrow', 'wide'] as const) {
    const voice = nasty.amr(of)
    expect((await look(voice)).kept!.equals(voice)).toBe(true)
    for (const words of ['Lena Example', 'TAGLena', 'Dear Lena', '4 for Lena', 'APETAGEX Lena']) {
      const sounds = (await look(Buffer.concat([voice, Buffer.from(words)]))).kept!
      // At most the last moment is lost.
      expect([sounds.includes('Lena'), sounds.equals(voice.subarray(0, sounds.length))]).toEqual([
        false,
        true,
      ])
      expect(sounds.length).toBeGreaterThanOrEqual(voice.length - 128)
    }
    const far = Buffer.concat([voice, Buffer.from([0xff]), voice, voice, voice, voice])
    expect((await look(far)).said).toBe('file_damaged')
  }
  const noted = (await look(nasty.soundWithNotes())).kept!
  expect(noted.includes('Lena')).toBe(false)
  expect(noted.subarray(-4000)).toEqual(Buffer.alloc(4000, 3))
})

afterAll(() => expect(readdirSync(folder)).toEqual([]))
