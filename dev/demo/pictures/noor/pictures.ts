import type { Drawing } from '../draw-picture.ts'
import { lantern } from './fanous.ts'
import { foodBasket } from './food-basket.ts'
import { eidGift, giftCard } from './gifts.ts'
import { noorHero } from './hero.ts'
import { datesBox, iftarMeal } from './iftar.ts'
import { prayerSet } from './prayer-set.ts'
import { quranStand } from './quran-stand.ts'
import { sapling } from './sapling.ts'
import { schoolBag } from './school-bag.ts'
import { waterWell } from './water-well.ts'
import { winterBlanket } from './winter-blanket.ts'

export const noorPictures: Record<string, Drawing> = {
  'noor/gift-card': giftCard,
  'noor/ramadan-food-basket': foodBasket,
  'noor/well-brick': waterWell,
  'noor/orphan-school-bag': schoolBag,
  'noor/prayer-set': prayerSet,
  'noor/winter-blanket': winterBlanket,
  'noor/ramadan-lantern': lantern,
  'noor/quran-and-stand': quranStand,
  'noor/box-of-dates': datesBox,
  'noor/iftar-meal': iftarMeal,
  'noor/olive-sapling': sapling,
  'noor/eid-gift': eidGift,
  'noor/hero': noorHero,
}
