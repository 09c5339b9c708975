import { type Static, Type } from 'typebox'
import type { Rendition, Picture as StoredPicture } from '#domain/media/picture.ts'
import { Bilingual, Closed } from './primitives.ts'

const Sizes = Type.Array(Closed({ url: Type.String(), width: Type.Integer() }))

export const Picture = Closed({
  url: Type.String({ description: 'Path on the same origin; its content never changes.' }),
  width: Type.Integer(),
  height: Type.Integer(),
  alt: Bilingual,
  blur: Type.String({ description: 'A tiny data URL to show while the picture loads.' }),
  srcSet: Sizes,
  sources: Type.Optional(
    Type.Array(Closed({ type: Type.Enum(['image/avif']), srcSet: Sizes }), {
      description:
        'The same sizes in better types, best first: one `source` each, before the `img` of `srcSet` (WebP).',
    }),
  ),
})

export function pictureReply(picture: StoredPicture): Static<typeof Picture> {
  const { key, width, height, alt, blur, renditions, avif = [] } = picture
  return {
    url: mediaUrl(key),
    width,
    height,
    alt,
    blur,
    srcSet: sizesOf(renditions),
    ...(avif.length > 0 && { sources: [{ type: 'image/avif' as const, srcSet: sizesOf(avif) }] }),
  }
}

function sizesOf(renditions: Rendition[]) {
  return renditions.map(({ key, width }) => ({ url: mediaUrl(key), width }))
}

function mediaUrl(key: string): string {
  return `/v1/media/${key}`
}
