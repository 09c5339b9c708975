import { Picture } from '@/components/shop/picture.tsx'
import { cn } from '@/lib/cn.ts'

/** The small 4:5 picture of a line; the basket remembers only its address. */
export function LinePicture({ url, className }: { url: string | null; className?: string }) {
  const picture = url ? { url, width: 160, height: 200, alt: { en: '', ar: '' }, blur: '', srcSet: [] } : null
  return (
    <div className={cn('aspect-4/5 shrink-0 self-start overflow-hidden rounded-md bg-muted', className)}>
      <Picture picture={picture} locale="en" sizes="5rem" decorative />
    </div>
  )
}
