import { mix, tone } from '../colour.ts'
import { contactShadow, glow } from '../light.ts'
import { circle, ellipse, path, polygon, rectangle, times } from '../shapes.ts'
import { round, type Sheet } from '../sheet.ts'
import { inNiche, NICHES, rays, starPath } from './niche.ts'

export const BRASS = tone('#6e4517', '#c08a37', '#f8dc96')
export const WOOD = tone('#43240f', '#834f26', '#c48a54')

export function metal(sheet: Sheet, angle = 0): string {
  return sheet.linear(
    [
      [0, BRASS.deep],
      [0.22, BRASS.light],
      [0.45, BRASS.base],
      [0.8, BRASS.deep],
      [1, BRASS.base],
    ],
    angle,
  )
}

/** A fanous: six panes of warm glass in brass. `x` is its axis, `foot` where it stands. */
export function fanous(sheet: Sheet, x: number, foot: number, scale = 1): string {
  const pane = (left: number, right: number, shade: number) => {
    const fill = sheet.radial(
      [
        [0, '#fffbe0'],
        [0.35, '#ffd978'],
        [0.75, mix('#e8932c', '#7a3a10', shade)],
        [1, mix('#a85a18', '#4a1f08', shade)],
      ],
      { cx: 0.5, cy: 0.6, r: 0.75 },
    )
    return path(
      polygon([
        [left * 0.78, -560],
        [right * 0.78, -560],
        [right, -170],
        [left, -170],
      ]),
      { fill, stroke: BRASS.deep, width: 9 },
    )
  }
  const lattice = path(starPath(0, -360, 62) + starPath(-118, -360, 40) + starPath(118, -360, 40), {
    stroke: '#8a4d14',
    width: 6,
    opacity: 0.7,
  })
  const flame = path('M0-300C-34-340-12-380 0-430C14-380 36-340 0-300Z', {
    fill: sheet.linear([
      [0, '#ffffff'],
      [1, '#ffb63a'],
    ]),
  })
  const plate = (y: number, half: number, height: number) =>
    path(
      polygon([
        [-half, y],
        [half, y],
        [half * 0.9, y + height],
        [-half * 0.9, y + height],
      ]),
      { fill: metal(sheet) },
    )
  const base =
    plate(-170, 196, 46) +
    path('M-150-124H150L196-40H-196Z', { fill: metal(sheet) }) +
    rectangle(-206, -44, 412, 44, { rx: 12, fill: metal(sheet) })
  const roof =
    path('M-176-556C-150-660-70-700-30-760H30C70-700 150-660 176-556Z', { fill: metal(sheet) }) +
    path('M-84-560C-70-650-30-700-14-756M84-560C70-650 30-700 14-756', { stroke: BRASS.deep, width: 5, opacity: 0.6 }) +
    rectangle(-184, -572, 368, 34, { rx: 10, fill: metal(sheet) })
  const top =
    rectangle(-22, -800, 44, 48, { rx: 10, fill: metal(sheet) }) +
    circle(0, -852, 54, { stroke: BRASS.base, width: 15 }) +
    circle(-3, -855, 54, { stroke: BRASS.light, width: 4, opacity: 0.8 })
  const body = pane(-190, -74, 0.4) + pane(74, 190, 0.5) + pane(-74, 74, 0) + flame + lattice
  return `<g transform="translate(${x} ${foot}) scale(${scale})">${glow(sheet, 0, -360, 520, '#ffd27a', 0.7)}${body}${base}${roof}${top}${glow(sheet, 0, -360, 260, '#fff2c0', 0.55)}</g>`
}

export function lantern(sheet: Sheet): string {
  return inNiche(
    sheet,
    NICHES.night,
    rays(600, 820, 340, 520, '#ffd98c') +
      contactShadow(sheet, 600, 1318, 220, '#0c0a10') +
      fanous(sheet, 600, 1310, 1.06) +
      ellipse(600, 1360, 420, 60, {
        fill: sheet.radial([
          [0, '#ffcf7a', 0.5],
          [1, '#ffcf7a', 0],
        ]),
      }),
  )
}

/** The book lies open on its stand; lines of ornament stand for the words. */
export function quranStand(sheet: Sheet): string {
  const page = (side: number) => {
    const fill = sheet.linear(
      [
        [0, '#fffaf0'],
        [0.75, '#f3e4c4'],
        [1, '#c9aa78'],
      ],
      side > 0 ? 180 : 0,
    )
    const lines = times(
      8,
      row =>
        `M${side * 60} ${640 + row * 36 - 14}Q${side * 170} ${606 + row * 36 - 14} ${side * 300} ${616 + row * 36}`,
    )
    const leaf = `M0 600Q${side * 150} 520 ${side * 360} 576V930Q${side * 150} 880 0 960Z`
    const under = `M0 622Q${side * 150} 542 ${side * 374} 598V950Q${side * 150} 900 0 980Z`
    const frame = `M${side * 36} 612Q${side * 170} 552 ${side * 330} 592V902Q${side * 170} 862 ${side * 36} 916Z`
    return (
      path(under, { fill: '#c9a265' }) +
      path(leaf, { fill, stroke: '#e8d2a4', width: 3 }) +
      path(frame, { stroke: '#3d7d6c', width: 7, opacity: 0.75 }) +
      path(lines, { stroke: '#7a6246', width: 7, opacity: 0.42 }).replace(
        '<path',
        '<path stroke-dasharray="46 12 22 10 64 14"',
      )
    )
  }
  const leg = (side: number) =>
    path(
      polygon([
        [side * -330, 1300],
        [side * -250, 1300],
        [side * 400, 640],
        [side * 372, 560],
      ]),
      {
        fill: sheet.linear(
          [
            [0, WOOD.light],
            [0.5, WOOD.base],
            [1, WOOD.deep],
          ],
          side > 0 ? 60 : 120,
        ),
        stroke: WOOD.light,
        width: 3,
      },
    ) +
    path(starPath(side * -120, 1130, 40) + starPath(side * 20, 990, 34), { stroke: '#e7b975', width: 5, opacity: 0.7 })
  const cover = path('M0 640Q190 560 400 612V985Q190 930 0 1010Q-190 930-400 985V612Q-190 560 0 640Z', {
    fill: sheet.linear([
      [0, '#2f7566'],
      [1, '#123a33'],
    ]),
    stroke: BRASS.base,
    width: 5,
  })
  const ribbon = path('M0 960Q14 1060-10 1150L8 1132L24 1154Q34 1060 10 960Z', { fill: '#9a2f2a' })
  return inNiche(
    sheet,
    NICHES.dusk,
    contactShadow(sheet, 600, 1312, 320, '#10130f') +
      `<g transform="translate(600 0)">${leg(1)}${leg(-1)}${cover}${page(1)}${page(-1)}${ribbon}${path('M0 600V960', { stroke: '#a07c48', width: 5, opacity: 0.6 })}</g>` +
      glow(sheet, 600, 720, 360, '#fff2cc', 0.35),
  )
}

/** A prayer mat hung in the niche with its beads before it. */
export function prayerSet(sheet: Sheet): string {
  const mat = rectangle(330, 350, 540, 850, {
    fill: sheet.linear(
      [
        [0, '#8f2f3a'],
        [0.5, '#7a2530'],
        [1, '#561820'],
      ],
      70,
    ),
  })
  const border =
    rectangle(362, 384, 476, 782, { stroke: '#e7c07a', width: 8 }) +
    rectangle(384, 406, 432, 738, { stroke: '#e7c07a', width: 3, opacity: 0.8 })
  const edge = times(17, index =>
    path(
      polygon([
        [392, 410 + index * 43],
        [416, 431 + index * 43],
        [392, 452 + index * 43],
      ]) +
        polygon([
          [808, 410 + index * 43],
          [784, 431 + index * 43],
          [808, 452 + index * 43],
        ]),
      { fill: '#e7c07a', opacity: 0.75 },
    ),
  )
  const mihrab = path('M440 1110V700C440 590 540 540 600 470C660 540 760 590 760 700V1110Z', {
    fill: sheet.linear([
      [0, '#2d6a62'],
      [1, '#173d3a'],
    ]),
    stroke: '#f1d498',
    width: 7,
  })
  const lamp =
    path('M600 530V640M560 720Q600 640 640 720Q640 790 600 800Q560 790 560 720Z', { stroke: '#f1d498', width: 6 }) +
    path(starPath(600, 930, 84) + starPath(600, 930, 46), { stroke: '#f1d498', width: 6, opacity: 0.9 })
  const fringe = path(
    times(36, index => `M${338 + index * 15} 1198v${34 + (index % 3) * 5}M${338 + index * 15} 352v-30`),
    { stroke: '#f0dcb4', width: 6 },
  )
  const rod =
    rectangle(290, 318, 620, 26, {
      rx: 13,
      fill: sheet.linear([
        [0, WOOD.light],
        [1, WOOD.deep],
      ]),
    }) +
    circle(286, 331, 24, { fill: metal(sheet) }) +
    circle(914, 331, 24, { fill: metal(sheet) })
  const folds = rectangle(330, 350, 540, 850, {
    fill: sheet.linear(
      [
        [0, '#1a0508', 0.4],
        [0.2, '#ffffff', 0.12],
        [0.45, '#1a0508', 0.06],
        [0.8, '#1a0508', 0.1],
        [1, '#1a0508', 0.45],
      ],
      0,
    ),
  })
  const beads = times(27, index => {
    const turn = (index / 27) * Math.PI * 2
    const [x, y] = [640 + Math.cos(turn) * 250, 1330 + Math.sin(turn) * 74]
    return (
      ellipse(x + 6, y + 12, 27, 12, { fill: '#1d0d06', opacity: 0.3 }) +
      circle(x, y, 23, {
        fill: sheet.radial(
          [
            [0, '#f7d9a0'],
            [0.5, '#b9722e'],
            [1, '#5c2c0c'],
          ],
          { cx: 0.34, cy: 0.3, r: 0.8 },
        ),
      })
    )
  })
  const tassel =
    path('M386 1336L330 1350', { stroke: BRASS.base, width: 8 }) +
    path(
      times(7, index => `M332 1348l${-66 + index * 6} ${26 + index * 6}`),
      { stroke: '#2d6a62', width: 7 },
    )
  return inNiche(
    sheet,
    NICHES.sand,
    rectangle(352, 380, 560, 850, { rx: 8, fill: '#2a1408', opacity: 0.22 }) +
      fringe +
      mat +
      border +
      edge +
      mihrab +
      lamp +
      folds +
      rod +
      tassel +
      beads,
  )
}

export function giftCard(sheet: Sheet): string {
  const card = (turn: number, x: number, y: number, content: string) =>
    `<g transform="translate(${x} ${y}) rotate(${turn})">${rectangle(-306, -206, 640, 440, { rx: 26, fill: '#1a0d06', opacity: 0.34 })}${content}</g>`
  const face = rectangle(-320, -220, 640, 440, {
    rx: 26,
    fill: sheet.linear(
      [
        [0, '#1f7464'],
        [0.5, '#0f5a4c'],
        [1, '#083a31'],
      ],
      50,
    ),
  })
  const woven =
    times(2, row =>
      path(
        times(20, index => `M${-320 + index * 32} ${row ? 190 : -190}l16 ${row ? -34 : 34}l16 ${row ? 34 : -34}Z`),
        { fill: '#e9c37c', opacity: 0.9 },
      ),
    ) + path('M-320-198H320M-320 198H320', { stroke: '#e9c37c', width: 4 })
  const star =
    path(starPath(0, 0, 118), { stroke: '#f1d498', width: 7 }) +
    path(starPath(0, 0, 90), { fill: '#e9c37c', opacity: 0.16 })
  const crescent = path('M26-58A62 62 0 1 0 26 58A48 48 0 1 1 26-58Z', {
    fill: sheet.linear([
      [0, '#fff0c4'],
      [1, '#d6a24c'],
    ]),
  })
  const shine = path('M-320-194A26 26 0 0 1-294-220H40L-200 220H-294A26 26 0 0 1-320 194Z', {
    fill: '#ffffff',
    opacity: 0.09,
  })
  const envelope =
    rectangle(-320, -220, 640, 440, {
      rx: 16,
      fill: sheet.linear(
        [
          [0, '#fff6e2'],
          [1, '#dcc39a'],
        ],
        60,
      ),
    }) +
    path('M-320-206L0 40L320-206', { stroke: '#c9a772', width: 5 }) +
    path('M-318-212L0 34L318-212Z', {
      fill: sheet.linear([
        [0, '#fffaf0'],
        [1, '#e8d2aa'],
      ]),
    }) +
    circle(0, 40, 50, {
      fill: sheet.radial(
        [
          [0, '#d6604a'],
          [0.7, '#a83428'],
          [1, '#7a1f1a'],
        ],
        { cx: 0.36, cy: 0.32, r: 0.75 },
      ),
    }) +
    path(starPath(0, 40, 28), { stroke: '#f3b7a4', width: 4 })
  const sprig = times(9, index =>
    ellipse(300 + index * 26, 1290 - Math.sin(index / 2.4) * 22 + (index % 2 ? 20 : -20), 34, 13, {
      fill: sheet.linear([
        [0, '#b9c79a'],
        [1, '#5d7348'],
      ]),
      transform: `rotate(${index % 2 ? 34 : -34} ${round(300 + index * 26)} 1290)`,
    }),
  )
  return inNiche(
    sheet,
    NICHES.palm,
    contactShadow(sheet, 600, 1216, 330) +
      card(-9, 570, 640, envelope) +
      card(5, 630, 960, face + woven + star + crescent + shine) +
      path('M280 1292Q420 1262 540 1284', { stroke: '#5d7348', width: 7 }) +
      sprig,
  )
}
