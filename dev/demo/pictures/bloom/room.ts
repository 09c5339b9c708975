import { mix } from '../colour.ts'
import { vignette, windowLight } from '../light.ts'
import { ellipse, rectangle } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'

export const BOX = { width: 1200, height: 1500 }
const TABLE = 1130

type Room = { wall: string; table: string }

/** For what hangs: the wall goes on to the floor. */
export function onWall(sheet: Sheet, wall: string, content: string): string {
  return plasterWall(sheet, wall, BOX.height) + content + vignette(sheet, BOX)
}

export const ROOMS = {
  blush: { wall: '#f0d9d2', table: '#e4c0b5' },
  cream: { wall: '#f2e6d3', table: '#e3cfb4' },
  sage: { wall: '#dfe3d3', table: '#c9cfb9' },
  sand: { wall: '#ecdcc6', table: '#d9bf9f' },
  mist: { wall: '#dde2e2', table: '#c3cccb' },
  mauve: { wall: '#e6d9df', table: '#cfb9c6' },
} satisfies Record<string, Room>

/** A plaster wall and a table top in one family of colour, daylight from the left. Every Bloom picture stands here. */
export function inRoom(sheet: Sheet, { wall, table }: Room, content: string): string {
  const top = sheet.linear(`0 ${mix(table, '#5a3828', 0.1)}, 0.12 ${table}, 1 ${mix(table, '#fff6ea', 0.32)}`)
  const edge = sheet.linear('0 #5a3828 0, 1 #5a3828 0.16')
  return (
    plasterWall(sheet, wall, TABLE + 2) +
    rectangle(0, TABLE - 120, BOX.width, 122, { fill: edge }) +
    rectangle(0, TABLE, BOX.width, BOX.height - TABLE, { fill: top }) +
    ellipse(420, TABLE + 190, 560, 120, {
      fill: sheet.radial('0 #fffaf0 0.5, 1 #fffaf0 0'),
    }) +
    content +
    vignette(sheet, BOX)
  )
}

function plasterWall(sheet: Sheet, wall: string, height: number): string {
  const plaster = sheet.radial(`0 ${mix(wall, '#fffaf2', 0.75)}, 0.55 ${wall}, 1 ${mix(wall, '#6b4a3c', 0.2)}`, {
    cx: 0.38,
    cy: 0.36,
    r: 0.85,
  })
  return rectangle(0, 0, BOX.width, height, { fill: plaster }) + windowLight(sheet, { x: 40, y: 60, size: 640 }, 0.34)
}
