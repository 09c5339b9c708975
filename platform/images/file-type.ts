const is = (bytes: Buffer, offset: number, text: string) =>
  bytes.toString('latin1', offset, offset + text.length) === text

/** The type that the first bytes of a file say, of those we take; null for everything else, such as SVG, HTML or HEIC. */
export function typeOfContent(bytes: Buffer): string | null {
  if (is(bytes, 0, '\xff\xd8\xff')) return 'image/jpeg'
  if (is(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (is(bytes, 0, 'RIFF') && is(bytes, 8, 'WEBP')) return 'image/webp'
  if (is(bytes, 0, 'GIF87a') || is(bytes, 0, 'GIF89a')) return 'image/gif'
  if (is(bytes, 4, 'ftypavif') || is(bytes, 4, 'ftypavis')) return 'image/avif'
  if (is(bytes, 0, '%PDF-')) return 'application/pdf'
  return null
}

/** A PDF ends with its end mark, give or take what writers put behind it. */
export function isWholePdf(bytes: Buffer): boolean {
  return bytes.subarray(-1024).includes('%%EOF')
}
