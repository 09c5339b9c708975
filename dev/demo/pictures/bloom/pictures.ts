import type { Drawing } from '../draw-picture.ts'
import { babysBreath, bridal, pinkTulips, redRoses, sunflowers } from './bouquets.ts'
import { basket, roseBox, roseDome, wreath } from './gifts.ts'
import { bloomHero } from './hero.ts'
import { jasminePot, oliveBranch, orchidPot, pampas, peoniesVase, weeklyFlowers } from './vases.ts'
import { workshop } from './workshop.ts'

export const bloomPictures: Record<string, Drawing> = {
  'bloom/red-roses': redRoses,
  'bloom/pink-tulips': pinkTulips,
  'bloom/sunflowers': sunflowers,
  'bloom/babys-breath': babysBreath,
  'bloom/bridal-bouquet': bridal,
  'bloom/peonies-in-glass': peoniesVase,
  'bloom/box-of-roses': roseBox,
  'bloom/garden-basket': basket,
  'bloom/rose-under-glass': roseDome,
  'bloom/white-orchid': orchidPot,
  'bloom/arabian-jasmine': jasminePot,
  'bloom/olive-branches': oliveBranch,
  'bloom/dried-pampas': pampas,
  'bloom/eucalyptus-wreath': wreath,
  'bloom/weekly-flowers': weeklyFlowers,
  'bloom/bouquet-workshop': workshop,
  'bloom/hero': bloomHero,
}
