import { glow, vignette } from '../light.ts'
import { circle, ellipse, path, rectangle, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import { fanous } from './fanous.ts'
import { starPath } from './niche.ts'

export const HERO = { width: 2000, height: 1125 }

function arch(x: number): string {
  return `M${x - 165} 1010V500C${x - 165} 380 ${x - 70} 310 ${x} 236C${x + 70} 310 ${x + 165} 380 ${x + 165} 500V1010Z`
}

/** The evening outside: sky, a young moon, dunes in three depths. */
function evening(sheet: Sheet): string {
  const { between } = sheet.random
  const sky = rectangle(0, 0, 2000, 1125, {
    fill: sheet.linear('0 #16233f, 0.42 #3d4a6b, 0.66 #b9775f, 0.82 #f0b878, 1 #f7d9a0'),
  })
  const stars = times(90, () =>
    circle(between(0, 2000), between(200, 620), between(1, 3.2), { fill: '#fff4d8', opacity: between(0.4, 0.95) }),
  )
  const moon =
    glow(sheet, 1400, 470, 190, '#fff0c8', 0.5) +
    path('M1424 420A58 58 0 1 0 1424 532A46 46 0 1 1 1424 420Z', { fill: '#fff3d2' })
  const dune = (y: number, height: number, dark: string, light: string) =>
    path(
      `M0 ${y}C300 ${y - height} 480 ${y + height * 0.3} 800 ${y - height * 0.5}S1300 ${y + height * 0.4} 1560 ${y - height * 0.8}S1900 ${y} 2000 ${y - height * 0.4}V1125H0Z`,
      {
        fill: sheet.linear(`0 ${light}, 1 ${dark}`, 70),
      },
    )
  return (
    sky +
    stars +
    moon +
    dune(850, 90, '#8a5244', '#d99a6a') +
    dune(920, 80, '#6b3d36', '#c07f56') +
    dune(985, 50, '#4a2c2c', '#9a5f45')
  )
}

const woven =
  path(
    times(63, index => `M${index * 32 - 8} 150l16-44l16 44Z`),
    { fill: '#e3bd78', opacity: 0.85 },
  ) +
  path('M0 92H2000M0 164H2000', { stroke: '#e3bd78', width: 5 }) +
  path(
    times(63, index => `M${index * 32 - 8} 176l16 30l16-30Z`),
    { fill: '#e3bd78', opacity: 0.3 },
  )

/** An arcade at nightfall, a lamp in every other arch. */
export function noorHero(sheet: Sheet): string {
  const axes = [200, 600, 1000, 1400, 1800]
  const openings = axes.map(arch).join('')
  const wall = `<path fill-rule="evenodd" d="M0 0H2000V1125H0Z${openings}" fill="${sheet.linear('0 #12403a, 0.5 #1c5a50, 1 #0d332e')}"/>`
  const edges =
    path(openings, { stroke: '#e3bd78', width: 7 }) +
    path(openings, { stroke: '#0a2622', width: 26, opacity: 0.4 }) +
    path(openings, { stroke: '#f0d49a', width: 3 })
  const roundels = [0, 400, 800, 1200, 1600, 2000]
    .map(x => path(starPath(x, 330, 74) + starPath(x, 330, 50), { stroke: '#e3bd78', width: 5, opacity: 0.75 }))
    .join('')
  const floor =
    rectangle(0, 1005, 2000, 120, {
      fill: sheet.linear('0 #2a6a5e, 1 #0b2b27'),
    }) + rectangle(0, 1003, 2000, 6, { fill: '#e3bd78', opacity: 0.8 })
  const hung = (x: number, foot: number, scale: number) =>
    path(`M${x} 236V${round(foot - 905 * scale)}`, { stroke: '#c08a37', width: 6 }) + fanous(sheet, x, foot, scale)
  const pools = [420, 1580]
    .map(x =>
      ellipse(x, 1050, 330, 46, {
        fill: sheet.radial('0 #ffcf7a 0.6, 1 #ffcf7a 0'),
      }),
    )
    .join('')
  return (
    evening(sheet) +
    wall +
    edges +
    woven +
    roundels +
    floor +
    pools +
    hung(200, 700, 0.36) +
    hung(1000, 640, 0.4) +
    hung(1800, 700, 0.36) +
    fanous(sheet, 420, 1050, 0.42) +
    fanous(sheet, 1580, 1050, 0.42) +
    vignette(sheet, HERO, '#06120f', 0.4)
  )
}
