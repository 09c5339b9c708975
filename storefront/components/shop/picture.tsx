import { preload } from 'react-dom'
import type { Picture as Shown } from '@/api/shapes.ts'
import { cn } from '@/lib/cn.ts'
import { type Locale, textIn } from '@/lib/locale.ts'

type PictureProps = {
  picture: Shown | null | undefined
  locale: Locale
  sizes: string
  /** Beside a visible name the picture says nothing new; alone it must speak. */
  decorative?: boolean
  priority?: boolean
  className?: string
}

/**
 * Fills a box whose shape the caller sets, so nothing jumps; the tiny blur shows until the picture is there. Browsers that
 * know a better type than WebP take it.
 */
export function Picture({ picture, locale, sizes, decorative, priority, className }: PictureProps) {
  if (!picture) return <NoPicture className={className} />
  if (priority) preloadBest(picture, sizes)
  return (
    <picture className="contents">
      {picture.sources?.map(({ type, srcSet }) => (
        <source key={type} type={type} srcSet={srcSetText(srcSet)} sizes={sizes} />
      ))}
      <img
        src={picture.url}
        srcSet={srcSetText(picture.srcSet)}
        sizes={picture.srcSet.length ? sizes : undefined}
        width={picture.width}
        height={picture.height}
        alt={decorative ? '' : textIn(locale, picture.alt)}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority ? 'high' : undefined}
        decoding="async"
        className={cn('size-full bg-center bg-cover bg-muted object-cover', className)}
        style={safeBlur(picture.blur)}
      />
    </picture>
  )
}

/** React asks for an `img` ahead by itself, but not for one of a `picture`. */
function preloadBest({ url, srcSet, sources = [] }: Shown, imageSizes: string) {
  const { type, srcSet: offered } = sources[0] ?? { type: 'image/webp', srcSet }
  const imageSrcSet = srcSetText(offered)
  preload(offered.at(-1)?.url ?? url, { as: 'image', type, imageSrcSet, imageSizes, fetchPriority: 'high' })
}

function srcSetText(sizes: Shown['srcSet']) {
  return sizes.map(({ url, width }) => `${url} ${width}w`).join(', ') || undefined
}

function safeBlur(blur: string) {
  return /^data:image\/[a-z+]+;base64,[\w+/=]+$/.test(blur) ? { backgroundImage: `url(${blur})` } : undefined
}

function NoPicture({ className }: { className?: string }) {
  return (
    <div aria-hidden className={cn('grid size-full place-items-center bg-accent-soft', className)}>
      <svg viewBox="0 0 48 48" className="w-1/4 max-w-16" aria-hidden="true">
        <path d="M24 4 44 24 24 44 4 24Z" fill="var(--accent-line)" />
        <path d="M24 14 34 24 24 34 14 24Z" fill="var(--accent-soft)" />
        <path d="M24 19 29 24 24 29 19 24Z" fill="var(--accent-fill)" />
      </svg>
    </div>
  )
}
