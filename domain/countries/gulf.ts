import type { Governorate, WrittenForm } from './written-form.ts'

const choice = (value: string, en: string, ar: string): Governorate => ({ value, name: { en, ar } })

/** In the order in which people list them. */
export const kuwait: WrittenForm = {
  fields: 'governorate area* block* street* building* floor apartment notes',
  governorates: [
    choice('capital', 'Capital (Al Asimah)', 'العاصمة'),
    choice('hawalli', 'Hawalli', 'حولي'),
    choice('farwaniya', 'Farwaniya', 'الفروانية'),
    choice('mubarak-al-kabeer', 'Mubarak Al-Kabeer', 'مبارك الكبير'),
    choice('ahmadi', 'Ahmadi', 'الأحمدي'),
    choice('jahra', 'Jahra', 'الجهراء'),
  ],
}

/** The national address (العنوان الوطني) without its second number, which few people know. */
export const saudiArabia: WrittenForm = { fields: 'city* district* street* building* floor apartment postalCode notes' }

/** There are no postal codes. */
export const unitedArabEmirates: WrittenForm = {
  fields: 'emirate* area* street building* floor apartment notes',
  governorates: [
    choice('abu-dhabi', 'Abu Dhabi', 'أبوظبي'),
    choice('dubai', 'Dubai', 'دبي'),
    choice('sharjah', 'Sharjah', 'الشارقة'),
    choice('ajman', 'Ajman', 'عجمان'),
    choice('umm-al-quwain', 'Umm Al Quwain', 'أم القيوين'),
    choice('ras-al-khaimah', 'Ras Al Khaimah', 'رأس الخيمة'),
    choice('fujairah', 'Fujairah', 'الفجيرة'),
  ],
}

/** A house is found by its number, the road and the block. */
export const bahrain: WrittenForm = {
  fields: 'governorate area* block* street* building* floor apartment notes',
  governorates: [
    choice('capital', 'Capital', 'العاصمة'),
    choice('muharraq', 'Muharraq', 'المحرق'),
    choice('northern', 'Northern', 'الشمالية'),
    choice('southern', 'Southern', 'الجنوبية'),
  ],
}

/** The three numbers of the blue plate (عنواني): zone, street, building. */
export const qatar: WrittenForm = { fields: 'area zone* street* building* floor apartment notes' }

/** A wilayat is asked as the city. */
export const oman: WrittenForm = {
  fields: 'governorate* city* area street* building* floor apartment postalCode notes',
  governorates: [
    choice('muscat', 'Muscat', 'مسقط'),
    choice('dhofar', 'Dhofar', 'ظفار'),
    choice('musandam', 'Musandam', 'مسندم'),
    choice('al-buraimi', 'Al Buraimi', 'البريمي'),
    choice('ad-dakhiliyah', 'Ad Dakhiliyah', 'الداخلية'),
    choice('al-batinah-north', 'Al Batinah North', 'شمال الباطنة'),
    choice('al-batinah-south', 'Al Batinah South', 'جنوب الباطنة'),
    choice('ash-sharqiyah-south', 'Ash Sharqiyah South', 'جنوب الشرقية'),
    choice('ash-sharqiyah-north', 'Ash Sharqiyah North', 'شمال الشرقية'),
    choice('adh-dhahirah', 'Adh Dhahirah', 'الظاهرة'),
    choice('al-wusta', 'Al Wusta', 'الوسطى'),
  ],
}
