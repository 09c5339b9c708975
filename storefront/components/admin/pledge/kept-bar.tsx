import { cn } from '@/lib/cn.ts'

/** Kept is solid, promised is hatched: as on the storefront. The figures beside it say the same in words. */
export function KeptBar({ share, className }: { share: number; className?: string }) {
  return (
    <div
      aria-hidden
      className={cn('h-2.5 overflow-hidden rounded-full border border-accent-line', className)}
      style={{
        backgroundImage: 'repeating-linear-gradient(135deg, var(--accent-line) 0 1.5px, var(--accent-soft) 1.5px 5px)',
      }}
    >
      <div className="h-full bg-primary" style={{ width: `${share * 100}%` }} />
    </div>
  )
}
