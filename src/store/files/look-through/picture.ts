import sharp from 'sharp'
import type { Arrived } from '../arriving.ts'
import type { NotKept, ToKeep } from './looked.ts'

/** Largest picture that is taken, in bytes: it is held in memory while it is drawn anew, one at a time. */
const MOST_BYTES = 40_000_000
/** Most dots of all frames of a picture together: twice what a good phone takes. */
const MOST_DOTS = 64_000_000
/** Seconds that drawing one may take. */
const LONGEST = 30

// One after the other and without a cache: many pictures at once take no more memory than one.
sharp.cache(false)
sharp.concurrency(1)
// Nothing but what was told by its bytes is ever read, whatever hides in it.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadHeifBuffer',
    'VipsForeignLoadTiffBuffer',
  ],
})

/** As what a picture of a type is kept. */
const KEPT_AS = { jpg: 'jpg', png: 'png', webp: 'webp', gif: 'gif', avif: 'webp', tif: 'png' } as const

/**
 * Draws a picture anew: what is kept is dots and nothing else, without where it was taken, by what, by whom, and without
 * whatever hid behind them. It is turned as the camera said, because that is gone with the rest.
 */
export async function drawnAnew(arrived: Arrived, ext: string): Promise<ToKeep | NotKept> {
  if (arrived.bytes > MOST_BYTES) return { why: 'file_too_large', most: MOST_BYTES }
  const bytes = await arrived.slice(0, arrived.bytes)
  const type = KEPT_AS[ext as keyof typeof KEPT_AS]
  const isMoving = type === 'gif' || type === 'webp'
  try {
    if ((await dotsOf(bytes, isMoving)) > MOST_DOTS) return { why: 'file_too_many_dots', most: MOST_DOTS }
    const read = sharp(bytes, { limitInputPixels: MOST_DOTS, animated: isMoving, failOn: 'truncated' })
      .timeout({ seconds: LONGEST })
      .autoOrient()
    const made =
      type === 'jpg'
        ? read.jpeg({ quality: 92 })
        : type === 'png'
          ? read.png()
          : type === 'gif'
            ? read.gif()
            : read.webp({ quality: 92 })
    const drawn = await made.toBuffer()
    return { type, cleaned: 'drawn_anew', bytes: drawn.byteLength, read: () => once(drawn) }
  } catch {
    // Broken, or something else behind the beginning of a picture.
    return { why: 'file_damaged' }
  }
}

/** Dots of all frames of a picture together that are kept, as its head says; nothing of it is drawn for that. */
async function dotsOf(bytes: Uint8Array, isMoving: boolean): Promise<number> {
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
  return width * height * (isMoving ? pages : 1)
}

/** Widest side of a picture on a page, in dots. */
const WIDEST = 900
/** How soft: faces and words are not to be made out, only what kind of picture it is. */
const SOFT = 30

/** A picture for the page: without colours, small, and soft until somebody asks for more. Always a JPEG. */
export async function shadeOf(bytes: Uint8Array, shade: 'soft' | 'grey'): Promise<Buffer> {
  const read = sharp(bytes, { limitInputPixels: MOST_DOTS, pages: 1 })
    .timeout({ seconds: LONGEST })
    .resize({ width: WIDEST, height: WIDEST, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .greyscale()
  return (shade === 'soft' ? read.blur(SOFT) : read).jpeg({ quality: 80 }).toBuffer()
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
