import { useId } from 'react'
import { cn } from '@/lib/cn.ts'

const unit = 28
const height = 14
const middle = height / 2

// One repeat of the band: teeth from both edges and a lozenge with its eye between them.
const teeth = [0, unit / 2, unit]
  .flatMap(x => [
    `M${x - 6} 1.5 L${x} ${middle - 1.5} L${x + 6} 1.5 Z`,
    `M${x - 6} ${height - 1.5} L${x} ${middle + 1.5} L${x + 6} ${height - 1.5} Z`,
  ])
  .join(' ')
const lozenge = (x: number, width: number, tall: number) =>
  `M${x - width} ${middle} L${x} ${middle - tall} L${x + width} ${middle} L${x} ${middle + tall} Z`

/** Sadu's signature: a thin woven band of triangles and lozenges in the accent. Purely ornamental. */
export function Weave({ className = 'w-full' }: { className?: string }) {
  const pattern = useId()
  return (
    <svg aria-hidden="true" focusable="false" className={cn('block h-3.5', className)} height={height}>
      <defs>
        <pattern id={pattern} width={unit} height={height} patternUnits="userSpaceOnUse">
          <path d={teeth} fill="var(--accent-fill)" />
          <path d={lozenge(unit / 4, 4.5, 4.5)} fill="var(--accent-line)" />
          <path d={lozenge((unit * 3) / 4, 4.5, 4.5)} fill="var(--accent-line)" />
          <path d={lozenge(unit / 4, 1.75, 1.75)} fill="var(--accent-ink)" />
          <path d={lozenge((unit * 3) / 4, 1.75, 1.75)} fill="var(--accent-ink)" />
          <path d={`M0 0 H${unit} V1 H0 Z M0 ${height - 1} H${unit} V${height} H0 Z`} fill="var(--accent-ink)" />
        </pattern>
      </defs>
      <rect width="100%" height={height} fill={`url(#${pattern})`} />
    </svg>
  )
}
