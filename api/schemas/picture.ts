import { type Static, Type } from 'typebox'
import type { Picture as StoredPicture } from '#domain/media/picture.ts'
import { Bilingual, Closed } from './primitives.ts'

export const Picture = Closed({
  url: Type.String({ description: 'Path on the same origin; its content never changes.' }),
  width: Type.Integer(),
  height: Type.Integer(),
  alt: Bilingual,
  blur: Type.String({ description: 'A tiny data URL to show while the picture loads.' }),
  srcSet: Type.Array(Closed({ url: Type.String(), width: Type.Integer() })),
})

export function pictureReply(picture: StoredPicture): Static<typeof Picture> {
  return {
    url: mediaUrl(picture.key),
    width: picture.width,
    height: picture.height,
    alt: picture.alt,
    blur: picture.blur,
    srcSet: picture.renditions.map(({ key, width }) => ({ url: mediaUrl(key), width })),
  }
}

function mediaUrl(key: string): string {
  return `/v1/media/${key}`
}
