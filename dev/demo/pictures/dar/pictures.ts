import type { Drawing } from '../draw-picture.ts'
import { dateCake, gersOgaily } from './cakes.ts'
import { ghabgaTray } from './ghabga-tray.ts'
import { darHero } from './hero.ts'
import { harees, jireesh, machboos, mutabbaqSamak } from './mains.ts'
import { lentilSoup, sambousaPlate, warakEnab } from './starters.ts'
import { balaleet, karak, luqaimat, rangina } from './sweets.ts'

export const darPictures: Record<string, Drawing> = {
  'dar/chicken-machboos': machboos,
  'dar/mutabbaq-samak': mutabbaqSamak,
  'dar/harees': harees,
  'dar/jireesh': jireesh,
  'dar/warak-enab': warakEnab,
  'dar/sambousa': sambousaPlate,
  'dar/lentil-soup': lentilSoup,
  'dar/luqaimat': luqaimat,
  'dar/balaleet': balaleet,
  'dar/gers-ogaily': gersOgaily,
  'dar/date-cake': dateCake,
  'dar/rangina': rangina,
  'dar/karak': karak,
  'dar/ghabga-tray': ghabgaTray,
  'dar/hero': darHero,
}
