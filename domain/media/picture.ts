import type { Bilingual } from '#domain/bilingual.ts'

/** One size of a picture; `key` is its object key, `<tenant>/<name>`, whose content never changes. */
export type Rendition = { key: string; width: number; height: number }

/**
 * A picture that is ready to be shown. Sizes in pixels, renditions from small to large as WebP, `avif` the same sizes as
 * AVIF (copies kept from before there were any have none), `blur` a tiny data URL.
 */
export type Picture = Rendition & { alt: Bilingual; blur: string; renditions: Rendition[]; avif?: Rendition[] }
