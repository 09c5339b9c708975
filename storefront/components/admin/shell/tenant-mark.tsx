import type { Membership } from '@/api/team-shapes.ts'
import { textOn } from '@/lib/accent.ts'
import { cn } from '@/lib/cn.ts'
import { type Locale, textIn } from '@/lib/locale.ts'

type Props = { membership: Membership; locale: Locale; className?: string }

/** The tenant's logo, or its initial on its accent. The name stands beside it, so it says nothing itself. */
export function TenantMark({ membership, locale, className = 'size-8 text-sm' }: Props) {
  const shape = cn('shrink-0 overflow-hidden rounded-md', className)
  if (membership.logo) {
    // biome-ignore lint/performance/noImgElement: renditions come ready from the API, there is nothing left to optimise
    return <img src={membership.logo.url} alt="" width={32} height={32} className={cn(shape, 'bg-card object-cover')} />
  }
  const { accent } = membership
  return (
    <span
      aria-hidden
      className={cn(shape, 'grid place-content-center font-semibold')}
      style={{ background: accent, color: textOn(accent) }}
    >
      {[...textIn(locale, membership.name).trim()][0]?.toLocaleUpperCase(locale)}
    </span>
  )
}
