import type { Drawing } from '../draw-picture.ts'
import { babysBreath, bridal, pinkTulips, redRoses, sunflowers } from './bouquets.ts'
import { basket, roseBox } from './gifts.ts'
import { bloomHero } from './hero.ts'
import { pampas } from './pampas.ts'
import { jasminePot, orchidPot } from './pots.ts'
import { roseDome } from './rose-under-glass.ts'
import { oliveBranch, peoniesVase, weeklyFlowers } from './vases.ts'
import { workshop } from './workshop.ts'
import { wreath } from './wreath.ts'

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
