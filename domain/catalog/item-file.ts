/** The columns of a file of items, as it is exported and imported: the same names both ways, in either language. */
export const itemFileColumns = {
  slug: { en: 'slug', ar: 'المعرّف' },
  type: { en: 'type', ar: 'النوع' },
  nameEn: { en: 'name_en', ar: 'الاسم بالإنجليزية' },
  nameAr: { en: 'name_ar', ar: 'الاسم بالعربية' },
  descriptionEn: { en: 'description_en', ar: 'الوصف بالإنجليزية' },
  descriptionAr: { en: 'description_ar', ar: 'الوصف بالعربية' },
  price: { en: 'price', ar: 'السعر' },
  currency: { en: 'currency', ar: 'العملة' },
  stock: { en: 'stock', ar: 'المخزون' },
  lowStockLevel: { en: 'low_stock_level', ar: 'حد المخزون المنخفض' },
  category: { en: 'category', ar: 'التصنيف' },
  published: { en: 'published', ar: 'منشور' },
} as const

export type ItemFileColumn = keyof typeof itemFileColumns
