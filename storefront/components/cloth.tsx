const width = 352
const height = 48
const middle = width / 2

const lozenge = (wide: number, tall: number) =>
  `M${middle - wide} 24 L${middle} ${24 - tall} L${middle + wide} 24 L${middle} ${24 + tall} Z`
const stripes = (...places: number[]) => places.map(x => `M${x} 0 h2 v${height} h-2 Z`).join(' ')
const teeth = (base: number, tip: number) =>
  [0, 24].map(y => `M${base} ${y} L${tip} ${y + 12} L${base} ${y + 24} Z`).join(' ')

/** A length of Sadu cloth, stripes along the warp as it is woven: the one ornament of a page that has only a form. */
export function Cloth() {
  return (
    <svg aria-hidden="true" focusable="false" className="size-full bg-primary dark:bg-accent-soft">
      <defs>
        <pattern id="cloth" width={width} height={height} patternUnits="userSpaceOnUse">
          <path d={`M104 0 h144 v${height} h-144 Z`} className="fill-primary-hover dark:fill-background" />
          <path d={stripes(24, 32, 92, 258, 318, 326)} className="fill-accent-line opacity-50" />
          <path d={[teeth(84, 56), teeth(268, 296)].join(' ')} className="fill-accent-line opacity-50" />
          <path d={lozenge(60, 24)} className="fill-accent-line opacity-80" />
          <path d={lozenge(44, 17.6)} className="fill-primary dark:fill-accent-soft" />
          <path d={lozenge(28, 11.2)} className="fill-accent-soft opacity-90 dark:fill-accent-ink" />
          <path d={lozenge(12, 4.8)} className="fill-primary-hover dark:fill-background" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#cloth)" />
    </svg>
  )
}
